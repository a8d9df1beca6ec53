import type { ComparedWork } from "#lib/citations/duplicates.ts";
import type { CheckedWork, KeptQuotation } from "#lib/citations/integrity/checked.ts";
import type { InGroup } from "../database.ts";
import { formsOf } from "../records/reference.ts";

export type LoadedWork = CheckedWork & ComparedWork;

/** Works of the library, all of them or those with these ids; their texts only where `textsOf` names them. */
export async function loadWorks(
  { db, actor }: InGroup,
  ids: readonly string[] | "all",
  texts: ReadonlyMap<string, readonly string[]>,
): Promise<LoadedWork[]> {
  const rows = await db.reference.findMany({
    where: { groupId: actor.groupId, deletedAt: null, ...(ids === "all" ? {} : { id: { in: [...ids] } }) },
    select: { id: true, csl: true, romanised: true, translated: true },
    orderBy: [{ authors: "asc" }, { title: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ id: row.id, ...formsOf(row), texts: texts.get(row.id) ?? [] }));
}

/** Code points of stored texts that one report reads: some thirty books. */
const MOST_TEXT = 20_000_000;

export interface StoredTexts {
  readonly byWork: ReadonlyMap<string, readonly string[]>;
  /** False where the texts together are longer than one report may read; then none of the works left out has any. */
  readonly complete: boolean;
}

/** The texts of the documents attached to these works: each document's current revision. */
export async function loadTexts({ db, actor }: InGroup, ids: readonly string[]): Promise<StoredTexts> {
  if (ids.length === 0) return { byWork: new Map(), complete: true };
  const attached = await db.$queryRaw<{ work: string; revision: string; length: number }[]>`
    SELECT a.reference_id::text AS work, r.id::text AS revision, r.text_length AS length
    FROM attachments a
    JOIN documents d ON d.group_id = a.group_id AND d.id = a.document_id AND d.deleted_at IS NULL
    JOIN revisions r ON r.document_id = d.id AND r.number = d.current_revision_number
    WHERE a.group_id = ${actor.groupId}::uuid AND a.deleted_at IS NULL AND a.reference_id = ANY(${[...ids]}::uuid[])
    ORDER BY a.reference_id, a.created_at, r.id`;
  let length = 0;
  const affordable = attached.filter((one) => (length += one.length) <= MOST_TEXT);
  const revisions = await db.revision.findMany({
    where: { groupId: actor.groupId, id: { in: affordable.map(({ revision }) => revision) } },
    select: { id: true, text: true },
  });
  const textById = new Map(revisions.map(({ id, text }) => [id, text]));
  const left = new Set(attached.slice(affordable.length).map(({ work }) => work));
  const byWork = Map.groupBy(
    affordable.filter(({ work }) => !left.has(work)),
    ({ work }) => work,
  );
  return {
    byWork: new Map(
      [...byWork].map(([work, rows]) => [work, rows.flatMap(({ revision }) => textById.get(revision) ?? [])]),
    ),
    complete: affordable.length === attached.length,
  };
}

/** What living claims quote: from all works, or through entries of one document. */
export async function loadKept({ db, actor }: InGroup, documentId?: string): Promise<KeptQuotation[]> {
  const rows = await db.source.findMany({
    where: {
      groupId: actor.groupId,
      deletedAt: null,
      quote: { not: null },
      claim: { deletedAt: null },
      ...(documentId === undefined ? {} : { entry: { documentId } }),
    },
    select: { quote: true, referenceId: true, claim: { select: { number: true } } },
    orderBy: [{ claim: { number: "asc" } }, { createdAt: "asc" }],
  });
  return rows.flatMap(({ quote, referenceId, claim }) =>
    quote === null || quote.trim() === "" ? [] : [{ quote, referenceId, claim: claim.number }],
  );
}
