import type { ExcerptView } from "#lib/operations/overlaps.ts";
import type { InGroup } from "./database.ts";

/** A stretch of an essay (id of its submission) or of a document, code points of the current revision. */
export interface Wanted {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface Excerpted {
  readonly documentId: string;
  readonly title: string;
  /** The block in which it begins. */
  readonly blockKey: string | null;
  readonly excerpt: ExcerptView;
}

export interface Excerpts {
  of(wanted: Wanted): Excerpted | null;
}

/** Code points around a passage, and of the passage itself. */
const CONTEXT = 160;
const LONGEST = 4_000;

interface ExcerptRow {
  readonly n: number;
  readonly documentId: string;
  readonly title: string;
  readonly blockKey: string | null;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** The words of passages with what stands around them, cut by the database: of a long document only these travel. */
export async function excerptsOf({ db, actor }: InGroup, wanted: readonly Wanted[]): Promise<Excerpts> {
  const asked = JSON.stringify(wanted.map(({ id, start, end }, n) => ({ n, id, start, end })));
  const rows = await db.$queryRaw<ExcerptRow[]>`
    SELECT w.n, d.id::text AS "documentId", d.title,
      (SELECT b.key FROM blocks b WHERE b.revision_id = r.id AND b.start_code_point <= w.start
        ORDER BY b.start_code_point DESC LIMIT 1) AS "blockKey",
      substring(r.text FROM greatest(w.start - ${CONTEXT}, 0) + 1 FOR least(w.start, ${CONTEXT})) AS before,
      substring(r.text FROM w.start + 1 FOR least(w."end" - w.start, ${LONGEST})) AS text,
      substring(r.text FROM w."end" + 1 FOR ${CONTEXT}) AS after
    FROM jsonb_to_recordset(${asked}::jsonb) AS w(n int, id uuid, start int, "end" int)
    JOIN documents d ON d.group_id = ${actor.groupId}::uuid AND d.deleted_at IS NULL AND (d.submission_id = w.id OR (d.id = w.id AND d.submission_id IS NULL))
    JOIN revisions r ON r.document_id = d.id AND r.number = d.current_revision_number`;
  const byKey = new Map(
    rows.map(({ n, before, text, after, ...place }) => {
      const one = wanted[n];
      const isCut = one !== undefined && one.end - one.start > LONGEST;
      const around = {
        // Not from the middle of a word.
        before: before.length < CONTEXT ? before : before.replace(/^\S{0,40}\s/u, "…"),
        after: after.length < CONTEXT ? after : after.replace(/\s\S{0,40}$/u, "…"),
      };
      return [
        one === undefined ? "" : keyOf(one),
        { ...place, excerpt: { ...around, text: isCut ? `${text}…` : text } },
      ];
    }),
  );
  return { of: (one) => byKey.get(keyOf(one)) ?? null };
}

function keyOf({ id, start, end }: Wanted): string {
  return `${id} ${start} ${end}`;
}
