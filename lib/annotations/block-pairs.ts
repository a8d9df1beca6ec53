import type { NumberedWords } from "./word-diff.ts";

/** A block of a text: its words from `first` up to but without `end`. */
export interface WordBlock {
  readonly first: number;
  readonly end: number;
}

interface TextBlocks {
  readonly numbered: NumberedWords;
  readonly blocks: readonly WordBlock[];
}

export interface BlockPairs {
  /** Blocks of both texts that belong together, wherever they stand. */
  readonly pairs: readonly (readonly [old: WordBlock, now: WordBlock])[];
  /** Old blocks that did not change, and of which both texts have as many. */
  readonly same: readonly WordBlock[];
  /** Old blocks for which several new ones are about as likely, in the order of the text. */
  readonly contested: readonly WordBlock[];
}

/** Dice's coefficient of the words of two blocks; less than that may only be alike. */
const LEAST_LIKENESS = 0.7;
/** A second block that near to the best, and no other's counterpart, makes both doubtful. */
const RIVAL = 0.75;
/** A word that more blocks have than this tells none from another. */
const COMMON = 24;

export function pairBlocks(old: TextBlocks, now: TextBlocks): BlockPairs {
  const equal = pairEqual(old, now);
  const alike = pairAlike(
    { ...old, blocks: old.blocks.filter((block) => !equal.settled.has(block)) },
    { ...now, blocks: now.blocks.filter((block) => !equal.settled.has(block)) },
  );
  return {
    pairs: [...equal.pairs, ...alike.pairs],
    same: equal.same,
    contested: [...equal.contested, ...alike.contested].sort((one, other) => one.first - other.first),
  };
}

/** Blocks of the very same words: those that both texts have as often, in their order; of the others none is surely this one or that. */
function pairEqual(
  old: TextBlocks,
  now: TextBlocks,
): BlockPairs & { readonly settled: ReadonlySet<WordBlock> } {
  const [before, after] = [byWords(old), byWords(now)];
  const pairs: (readonly [WordBlock, WordBlock])[] = [];
  const same: WordBlock[] = [];
  const contested: WordBlock[] = [];
  const settled = new Set<WordBlock>();
  for (const [words, blocks] of before) {
    const others = after.get(words);
    if (others === undefined) continue;
    if (others.length !== blocks.length) {
      contested.push(...blocks);
      continue;
    }
    same.push(...blocks);
    blocks.forEach((block, at) => {
      const other = others[at];
      if (other === undefined) return;
      pairs.push([block, other]);
      settled.add(block).add(other);
    });
  }
  return { pairs, same, contested, settled };
}

function byWords({ numbered, blocks }: TextBlocks): Map<string, WordBlock[]> {
  return Map.groupBy(blocks, ({ first, end }) => numbered.ids.slice(first, end).join(" "));
}

/** A block as it is compared: its different words, and its facts in their order. */
interface Compared {
  readonly words: ReadonlySet<number>;
  readonly facts: string;
}

interface Counterpart {
  readonly best: number;
  /** Another that is about as likely; −1 for none. */
  readonly rival: number;
}

/** Blocks that were changed: each with the one that is most like it, where that holds both ways. */
function pairAlike(old: TextBlocks, now: TextBlocks): Pick<BlockPairs, "pairs" | "contested"> {
  const [before, after] = [compared(old), compared(now)];
  const forwards = counterparts(before, after);
  const backwards = counterparts(after, before);
  const pairs: (readonly [WordBlock, WordBlock])[] = [];
  const contested: WordBlock[] = [];
  forwards.forEach((found, at) => {
    const [block, other] = [old.blocks[at], now.blocks[found?.best ?? -1]];
    if (found === null || block === undefined || other === undefined) return;
    if (backwards[found.rival]?.best === at) contested.push(block);
    if (backwards[found.best]?.best === at) pairs.push([block, other]);
  });
  return { pairs, contested };
}

function compared({ numbered: { ids, facts }, blocks }: TextBlocks): Compared[] {
  return blocks.map(({ first, end }) => {
    const words = ids.slice(first, end);
    return { words: new Set(words), facts: words.filter((word) => facts.has(word)).join(" ") };
  });
}

/** For each block the most likely one of the other text; null where none is like it enough. */
function counterparts(blocks: readonly Compared[], others: readonly Compared[]): (Counterpart | null)[] {
  const holders = new Map<number, number[]>();
  others.forEach(({ words }, at) => {
    for (const word of words) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [at]);
      else known.push(at);
    }
  });
  // Counting along the holders of each word costs less than asking each of two blocks for every word of the other.
  const shared = new Int32Array(others.length);
  return blocks.map((block) => {
    shared.fill(0);
    const candidates = new Set<number>();
    for (const word of block.words) {
      const known = holders.get(word) ?? [];
      for (const at of known) shared[at] = (shared[at] ?? 0) + 1;
      if (known.length <= COMMON) for (const at of known) candidates.add(at);
    }
    const likely = [...candidates].map((at) => ({
      at,
      likeness: (2 * (shared[at] ?? 0)) / (block.words.size + (others[at]?.words.size ?? 0)),
    }));
    return mostLikely(block, others, likely);
  });
}

/** The one most like it; but of several that are about as like it the only one that has the same facts. */
function mostLikely(
  block: Compared,
  others: readonly Compared[],
  likely: readonly { readonly at: number; readonly likeness: number }[],
): Counterpart | null {
  const liked = likely
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((one, other) => other.likeness - one.likeness);
  const [best] = liked;
  if (best === undefined) return null;
  const near = liked.filter(({ likeness }) => likeness >= RIVAL * best.likeness);
  const same = near.filter(({ at }) => others[at]?.facts === block.facts);
  const [only] = same;
  if (only !== undefined && same.length === 1) return { best: only.at, rival: -1 };
  return { best: best.at, rival: near[1]?.at ?? -1 };
}
