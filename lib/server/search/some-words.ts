import type { SearchKeys } from "#lib/search/entry-words.ts";
import { matchSome, type MatchedEntry } from "#lib/search/match.ts";
import { tsqueryOf, type Sought, type SoughtTree } from "#lib/search/sought.ts";
import { countEach, lookUp } from "./found.ts";
import { readEntries } from "./read-entries.ts";
import type { InIndex } from "./read-texts.ts";

/** A condition that more hits meet than this says little, and is not looked for by itself; all that are, together, meet so many at most. */
const MOST_OF_ONE = 3_000;
const MOST_TOGETHER = 6_000;
/** Hits whose texts are read to put them in order. */
const MOST_READ = 150;

interface Asked {
  readonly keys: SearchKeys;
  readonly documentId: string | null;
  readonly reformIds: readonly string[] | null;
  /** Hits that have all of the words: they are there already. */
  readonly without: ReadonlySet<string>;
  readonly most: number;
}

/**
 * Hits that have some of what was asked, the rarest words first: where few have all of it, these are what a person would look at next. Nothing
 * for a query of one condition.
 */
export async function findSome(index: InIndex, sought: Sought, asked: Asked): Promise<MatchedEntry[]> {
  const { tree } = sought;
  if (tree?.kind !== "all") return [];
  const barred = tree.parts.filter(({ kind }) => kind === "not");
  const parts = await rarest(
    index,
    sought,
    tree.parts.filter(({ kind }) => kind !== "not"),
    asked.keys,
  );
  if (parts.length === 0) return [];
  const some: SoughtTree = { kind: "any", parts: parts.map((part) => part.tree) };
  const wanted = {
    ...sought,
    tree: barred.length === 0 ? some : { kind: "all" as const, parts: [some, ...barred] },
  };
  const tsquery = tsqueryOf(wanted, asked.keys);
  if (tsquery === null) return [];
  const { documentId, reformIds, keys, without, most } = asked;
  const { top } = await lookUp(index.db, {
    ...{
      tsquery,
      documentId,
      reformIds,
      most: MOST_TOGETHER,
      ranked: MOST_TOGETHER,
      offset: 0,
      limit: MOST_READ,
    },
  });
  const entries = await readEntries(
    index,
    top.filter(({ id }) => !without.has(id)),
  );
  return entries
    .flatMap((entry) => matchSome(wanted, parts, { entry, keys }) ?? [])
    .map((one, place) => ({ one, place }))
    .sort((a, b) => b.one.score - a.one.score || a.place - b.place)
    .slice(0, most)
    .map(({ one }) => one);
}

/** The conditions that few hits meet, each with what meeting it is worth: the rarer the more (as in BM25). */
async function rarest(
  { db }: InIndex,
  sought: Sought,
  conditions: readonly SoughtTree[],
  keys: SearchKeys,
): Promise<{ tree: SoughtTree; worth: number }[]> {
  const asked = conditions.map((tree) => ({ tree, tsquery: tsqueryOf({ ...sought, tree }, keys) }));
  const counts = await countEach(
    db,
    asked.flatMap(({ tsquery }) => tsquery ?? []),
    MOST_OF_ONE,
  );
  const counted = asked
    .map(({ tree, tsquery }) => ({ tree, count: tsquery === null ? 0 : (counts.get(tsquery) ?? 0) }))
    .filter(({ count }) => count > 0);
  let together = 0;
  const kept = counted
    .sort((one, other) => one.count - other.count)
    .filter(({ count }) => count < MOST_OF_ONE && (together += count) <= MOST_TOGETHER);
  return kept.map(({ tree, count }) => ({ tree, worth: Math.log(1 + (MOST_OF_ONE + 0.5) / (count + 0.5)) }));
}
