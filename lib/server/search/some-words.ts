import type { SearchKeys } from "#lib/search/entry-words.ts";
import type { MatchedEntry } from "#lib/search/match.ts";
import { conditionsOf, countOf, lookedFor, type Sought, type SoughtTree } from "#lib/search/sought.ts";
import { lookUp, rankingOf } from "./found.ts";
import { inOrder } from "./in-order.ts";
import type { InIndex } from "./read-texts.ts";

/** Rows that are looked at and ranked, and hits whose texts are read. */
const MOST_LOOKED_AT = 600;
const MOST_READ = 60;
/** Words of one query are met together more often than chance would have it. */
const TOGETHER = 3;
/** Conditions that are paired: more are a pasted sentence. */
const MOST_PAIRED = 6;

interface Asked {
  readonly keys: SearchKeys;
  /** In how many blocks the group has anything, about. */
  readonly blocks: number;
  /** Hits that have all of the words: they are there already. */
  readonly without: ReadonlySet<string>;
  readonly most: number;
}

/**
 * Hits that have some of what was asked, or words of its family: where few have all of it, these are what a person would look at next. Only what
 * is rare is looked for, alone or two together; what is frequent says which of these come first.
 */
export async function findSome(index: InIndex, sought: Sought, asked: Asked): Promise<MatchedEntry[]> {
  const { tree } = sought;
  if (tree === null) return [];
  const { keys, without, most } = asked;
  const conditions = conditionsOf(tree);
  const barred = tree.kind === "all" ? tree.parts.filter(({ kind }) => kind === "not") : [];
  const some: SoughtTree = { kind: "any", parts: rareOnes(conditions, asked.blocks) };
  const wanted = barred.length === 0 ? some : { kind: "all" as const, parts: [some, ...barred] };
  const looked = lookedFor({ ...sought, tree: wanted }, keys, { isWide: true });
  if (looked === null) return [];
  const { top } = await lookUp(index.db, {
    looked,
    ranking: rankingOf(conditions, keys, { isWide: true }),
    ...{ most: MOST_LOOKED_AT, ranked: MOST_LOOKED_AT, offset: 0, limit: MOST_READ + without.size },
    hasFacets: false,
  });
  const others = top.filter(({ id }) => !without.has(id)).slice(0, MOST_READ);
  return (await inOrder(index, { sought, keys }, others)).slice(0, most);
}

/** What is looked for: the rarest conditions, and pairs of the others, until together they stand in as many blocks as may be looked at. */
function rareOnes(conditions: readonly SoughtTree[], blocks: number): SoughtTree[] {
  const byCount = conditions
    .map((tree) => ({ tree, count: countOf(tree) }))
    .sort((one, other) => one.count - other.count);
  let room = MOST_LOOKED_AT;
  const chosen: SoughtTree[] = [];
  const left: typeof byCount = [];
  for (const one of byCount)
    if (one.count <= room) {
      room -= one.count;
      chosen.push(one.tree);
    } else left.push(one);
  for (const pair of pairsOf(left.slice(0, MOST_PAIRED))) {
    const count = (TOGETHER * pair[0].count * pair[1].count) / Math.max(blocks, 1);
    if (count > room) continue;
    room -= count;
    chosen.push({ kind: "all", parts: pair.map(({ tree }) => tree) });
  }
  const [rarest] = byCount;
  return chosen.length > 0 || rarest === undefined ? chosen : [rarest.tree];
}

function pairsOf<Value>(values: readonly Value[]): [Value, Value][] {
  return values.flatMap((one, n) =>
    values.slice(n + 1).map((other) => [one, other] satisfies [Value, Value]),
  );
}
