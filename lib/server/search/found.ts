import { DRAWERS, FACETS, type Facet } from "#lib/search/entry.ts";
import type { SearchKeys } from "#lib/search/entry-words.ts";
import type { SearchNoun } from "#lib/search/noun.ts";
import { partText, worthOf, type Looked, type SoughtTree } from "#lib/search/sought.ts";
import { z } from "zod";
import type { Transaction } from "../database.ts";
import { KEEP_PLAN } from "../database/kept-plans.ts";

/** By what rows are put in order before their texts are read: what of the query each of them meets. */
export interface Ranking {
  readonly parts: readonly string[];
  readonly worths: readonly number[];
}

export interface Wanted {
  readonly looked: Looked;
  readonly ranking: Ranking;
  /** The first drawers, or all. */
  readonly drawers?: number;
  /** Rows are looked at so far. */
  readonly most: number;
  /** So many of them are ranked; the others follow in the order of the index. */
  readonly ranked: number;
  /** Which of them are answered. */
  readonly offset: number;
  readonly limit: number;
  /** Whether it is counted by what they can be narrowed. */
  readonly hasFacets: boolean;
}

/** Values of one facet that are counted apart. */
const MOST_VALUES = 30;

const counted = z.object({ value: z.string(), count: z.number() });
const answer = z.object({
  total: z.number(),
  is_cut: z.boolean(),
  top: z.array(z.object({ noun: z.string(), id: z.string() })),
  facets: z.record(z.string(), z.array(counted).nullable()),
});

export interface Found {
  readonly total: number;
  /** Whether there may be more than were counted. */
  readonly isCut: boolean;
  /** Best first. */
  readonly top: readonly { readonly noun: SearchNoun; readonly id: string }[];
  readonly facets: Readonly<Record<Facet, readonly { readonly value: string; readonly count: number }[]>>;
}

/** Looks into the index on behalf of whoever asks: how many there are, by what they can be narrowed, and the best of them by rank. */
export async function lookUp(db: Transaction, wanted: Wanted): Promise<Found> {
  const { looked, ranking, drawers = DRAWERS, most, ranked, offset, limit, hasFacets } = wanted;
  const [row] = await db.$queryRaw<{ found: unknown }[]>`
    ${KEEP_PLAN} SELECT search_found(${looked.wanted}, ${looked.exact}, ${[...ranking.parts]}::text[], ${[...ranking.worths]}::real[], ${drawers}::int,
      ${most}::int, ${ranked}::int, ${offset}::int, ${limit}::int, ${hasFacets ? MOST_VALUES : 0}::int) AS found`;
  const { total, is_cut: isCut, top, facets } = answer.parse(row?.found);
  return {
    ...{ total, isCut },
    // What search_found answers is of the database's own list of nouns.
    top: top.map(({ noun, id }) => ({ noun: noun as SearchNoun, id })),
    facets: Object.fromEntries(
      FACETS.map((facet) => [facet, facets[facet] ?? []]),
    ) as unknown as Found["facets"],
  };
}

/** All that is found, in the order of the index. */
export async function rowsOf(
  db: Transaction,
  { wanted, exact }: Looked,
  { drawers, most }: { readonly drawers: number; readonly most: number },
): Promise<{ readonly id: string; readonly documentId: string | null }[]> {
  return db.$queryRaw<{ id: string; documentId: string | null }[]>`
    SELECT noun_id::text AS id, document_id::text AS "documentId" FROM search_rows(${wanted}, ${exact}, ${drawers}::int, ${most}::int)`;
}

/** Of conditions that are weighed one by one. PostgreSQL shares the rank of a choice among its words, which is made up for. */
export function rankingOf(
  conditions: readonly SoughtTree[],
  keys: SearchKeys,
  { isWide = false } = {},
): Ranking {
  const parts = conditions.flatMap((tree) => {
    const part = partText(tree, keys, { isWide });
    return part === null ? [] : [{ text: part.text, worth: worthOf(tree) * part.operands }];
  });
  return { parts: parts.map(({ text }) => text), worths: parts.map(({ worth }) => worth) };
}

/** Which of these find anything for whoever asks. */
export async function whichAreThere(
  db: Transaction,
  wanted: readonly string[],
): Promise<ReadonlySet<string>> {
  if (wanted.length === 0) return new Set();
  const rows = await db.$queryRaw<{ query: string }[]>`
    SELECT query FROM search_there(${[...wanted]}::text[], ${DRAWERS}::int) AS query`;
  return new Set(rows.map(({ query }) => query));
}
