import { FACETS, type Facet } from "#lib/search/entry.ts";
import type { SearchNoun } from "#lib/search/noun.ts";
import { z } from "zod";
import type { Transaction } from "../database.ts";

export interface Wanted {
  /** Of lib/search/sought.ts. */
  readonly tsquery: string;
  readonly documentId: string | null;
  readonly reformIds: readonly string[] | null;
  /** Hits are counted so far. */
  readonly most: number;
  /** So many of them are ranked; the others follow in the order of the index. */
  readonly ranked: number;
  /** Which of the ranked ones are answered. */
  readonly offset: number;
  readonly limit: number;
}

/** Values of one facet that are counted apart. */
const MOST_VALUES = 30;

const counted = z.object({ value: z.string(), count: z.number() });
const answer = z.object({
  total: z.number(),
  top: z.array(z.object({ noun: z.string(), id: z.string(), rank: z.number().nullable() })),
  facets: z.record(z.string(), z.array(counted).nullable()),
});

export interface Found {
  readonly total: number;
  readonly top: readonly { readonly noun: SearchNoun; readonly id: string; readonly rank: number }[];
  readonly facets: Readonly<Record<Facet, readonly { readonly value: string; readonly count: number }[]>>;
}

/** Looks into the index on behalf of whoever asks: how many there are, by what they can be narrowed, and the best of them by rank. */
export async function lookUp(db: Transaction, wanted: Wanted): Promise<Found> {
  const { tsquery, documentId, reformIds, most, ranked, offset, limit } = wanted;
  const [row] = await db.$queryRaw<{ found: unknown }[]>`
    WITH found AS MATERIALIZED (
      SELECT * FROM search_found(${tsquery}::tsquery, ${most}::int, ${ranked}::int, ${documentId}::uuid, ${reformIds}::uuid[])
    ), sets AS (
      SELECT CASE grouping(noun, language, year, kind, state)
          WHEN 15 THEN 'noun' WHEN 23 THEN 'language' WHEN 27 THEN 'year' WHEN 29 THEN 'kind' WHEN 30 THEN 'state' END AS facet,
        coalesce(noun::text, language, year::text, kind, state) AS value, count(*) AS count
      FROM found GROUP BY GROUPING SETS ((noun), (language), (year), (kind), (state))
      UNION ALL SELECT 'author', author, count(*) FROM found, unnest(authors) AS author GROUP BY author
      UNION ALL SELECT 'reform', reform::text, count(*) FROM found, unnest(reform_ids) AS reform GROUP BY reform
    ), best AS (
      SELECT facet, value, count, row_number() OVER (PARTITION BY facet ORDER BY count DESC, value) AS place FROM sets WHERE value IS NOT NULL
    )
    SELECT json_build_object(
      'total', (SELECT count(*) FROM found),
      'top', (SELECT coalesce(json_agg(t), '[]') FROM (
        SELECT noun, noun_id AS id, rank FROM found WHERE place <= ${ranked}::int
        ORDER BY rank DESC, place OFFSET ${offset}::int LIMIT ${limit}::int) t),
      'facets', (SELECT coalesce(json_object_agg(facet, counts), '{}') FROM (
        SELECT facet, json_agg(json_build_object('value', value, 'count', count) ORDER BY place) AS counts
        FROM best WHERE place <= ${MOST_VALUES}::int GROUP BY facet) f)
    ) AS found`;
  const { total, top, facets } = answer.parse(row?.found);
  return {
    total,
    // What search_found answers is of the database's own list of nouns.
    top: top.map(({ noun, id, rank }) => ({ noun: noun as SearchNoun, id, rank: rank ?? 0 })),
    facets: Object.fromEntries(
      FACETS.map((facet) => [facet, facets[facet] ?? []]),
    ) as unknown as Found["facets"],
  };
}

/** How many there are for each of these queries, counted up to `most`. */
export async function countEach(
  db: Transaction,
  tsqueries: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ asked: string; count: number }[]>`
    SELECT asked, (SELECT count(*)::int FROM search_found(asked::tsquery, ${most}::int, 0)) AS count
    FROM unnest(${[...new Set(tsqueries)]}::text[]) AS asked`;
  return new Map(rows.map(({ asked, count }) => [asked, count]));
}

/** Whether there is anything at all. */
export async function isThere(db: Transaction, tsquery: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`SELECT 1 FROM search_found(${tsquery}::tsquery, 1, 0)`;
  return rows.length > 0;
}
