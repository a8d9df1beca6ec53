import { Prisma } from "#prisma/client.ts";
import type { PassagePlace } from "#lib/operations/matrix.ts";
import type { InGroup } from "../database.ts";

interface Passage {
  readonly id: string;
  readonly revisionId: string;
  readonly startCodePoint: number;
}

interface PlaceRow {
  readonly id: string;
  readonly importId: string | null;
  readonly startCodePoint: number;
  readonly blockStart: number;
  /** Spans of the file, in code points. */
  readonly sourceRanges: readonly (readonly [number, number])[];
  readonly paragraph: number;
  readonly heading: string | null;
  readonly language: string | null;
}

/** Where passages stand: on which page of the file, where the file has pages; under which heading; in which paragraph, from 1. */
export async function placesOfPassages(
  { db, actor: { groupId } }: InGroup,
  passages: readonly Passage[],
): Promise<ReadonlyMap<string, PassagePlace>> {
  if (passages.length === 0) return new Map();
  const asked = passages.map(
    ({ id, revisionId, startCodePoint }) =>
      Prisma.sql`(${id}::uuid, ${revisionId}::uuid, ${startCodePoint}::int)`,
  );
  const rows = await db.$queryRaw<PlaceRow[]>`
    SELECT p.id::text, d.import_id::text AS "importId", p.start AS "startCodePoint", b.start_code_point AS "blockStart",
      b.source_ranges AS "sourceRanges", h.text AS heading, h.language,
      (SELECT count(*)::int FROM blocks o WHERE o.revision_id = p.revision_id AND o.index <= b.index
        AND o.start_code_point IS NOT NULL AND o.type IN ('abstract', 'paragraph', 'quotation', 'list_item', 'table', 'footnote')) AS paragraph
    FROM (VALUES ${Prisma.join(asked)}) AS p (id, revision_id, start)
    JOIN revisions r ON r.id = p.revision_id AND r.group_id = ${groupId}::uuid
    JOIN documents d ON d.id = r.document_id
    CROSS JOIN LATERAL (SELECT index, start_code_point, source_ranges FROM blocks WHERE revision_id = p.revision_id
      AND start_code_point <= p.start ORDER BY start_code_point DESC LIMIT 1) b
    LEFT JOIN LATERAL (SELECT text, language FROM blocks WHERE revision_id = p.revision_id AND type = 'heading'
      AND start_code_point IS NOT NULL AND index < b.index ORDER BY index DESC LIMIT 1) h ON true`;
  const importIds = [...new Set(rows.flatMap(({ importId }) => importId ?? []))];
  const pages = await pagesOf({ db, groupId }, importIds);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        page: pageOf(row, pages.get(row.importId ?? "") ?? []),
        ...{ paragraph: row.paragraph, heading: row.heading, language: row.language },
      },
    ]),
  );
}

/** First place of each page in the file, in their order. */
type PageStarts = readonly (readonly [page: number, start: number])[];

/** What was read from a file stays as it is: the pages of the last files that were asked for are kept. */
const kept = new Map<string, PageStarts>();
const MOST_KEPT = 300;

async function pagesOf(
  { db, groupId }: { readonly db: InGroup["db"]; readonly groupId: string },
  importIds: readonly string[],
): Promise<ReadonlyMap<string, PageStarts>> {
  const missing = importIds.filter((id) => !kept.has(id));
  const rows =
    missing.length === 0
      ? []
      : await db.$queryRaw<{ id: string; pages: PageStarts | null }[]>`
          SELECT i.id::text, (SELECT json_agg(json_build_array(s.page, s.start) ORDER BY s.start) FROM (
            SELECT (line ->> 'page')::int AS page, min((line ->> 'start')::int) AS start
            FROM jsonb_array_elements(i.raw -> 'lines') AS line WHERE line ? 'page' GROUP BY 1) s) AS pages
          FROM imports i WHERE i.group_id = ${groupId}::uuid AND i.id = ANY(${missing}::uuid[]) AND i.raw IS NOT NULL`;
  for (const { id, pages } of rows) kept.set(id, pages ?? []);
  const found = new Map(importIds.map((id) => [id, kept.get(id) ?? []]));
  for (const id of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(id);
  return found;
}

/**
 * From 1. Lines of the file count in UTF-16 units and blocks in code points: where a file has signs beyond the first plane, a passage just
 * behind a page break may be given the page before.
 */
function pageOf({ startCodePoint, blockStart, sourceRanges }: PlaceRow, pages: PageStarts): number | null {
  let rest = startCodePoint - blockStart;
  const range = sourceRanges.find(([from, to]) => {
    const isHere = rest < to - from;
    if (!isHere) rest -= to - from;
    return isHere;
  });
  const [start] = range ?? sourceRanges.at(-1) ?? [];
  if (start === undefined) return null;
  const place = range === undefined ? start : start + rest;
  const page = pages.findLast(([, first]) => first <= place)?.[0];
  return page === undefined ? null : page + 1;
}
