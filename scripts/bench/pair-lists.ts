/**
 * Measures pairing on synthetic lists: node scripts/bench/pair-lists.ts [CORPUS]
 * Records are printed, 15 % of each list being Kazakh; every entry is romanised by a scheme drawn at random, the second list is
 * shuffled or not, and entries are left out on both sides. Five seeds of each.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pairLists, type PairableEntry } from "#lib/citations/pair.ts";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { printRecords } from "./print-records.ts";
import { seeded } from "./library-of-doubles.ts";
import { kazakhEntry, romanisedEntry, shuffled } from "./synthetic-lists.ts";

const KAZAKH_SHARE = 0.15;
const SEEDS = [1, 2, 3, 4, 5];

function toPairable(id: string, text: string, romanised: boolean): PairableEntry {
  return { id, number: null, text, csl: parseEntry(text, { romanised }).csl };
}

interface Round {
  readonly size: number;
  readonly shuffle: boolean;
  /** Share of the entries that the other list lacks, on either side. */
  readonly missing: number;
}

interface Counts {
  wanted: number;
  right: number;
  wrong: number;
  slowest: number;
}

function runRound(
  texts: readonly string[],
  { size, shuffle, missing }: Round,
  seed: number,
  counts: Counts,
): void {
  const random = seeded(1000 * seed + size);
  const chosen = shuffled(texts, random)
    .slice(0, size)
    .map((text) => (random() < KAZAKH_SHARE ? kazakhEntry(random) : text));
  const entries = chosen.map((text, at) => [`e${String(at)}`, text] as const);
  const originals = entries
    .filter(() => random() >= missing)
    .map(([id, text]) => toPairable(id, text, false));
  const kept = entries.filter(() => random() >= missing);
  const twins = (shuffle ? shuffled(kept, random) : kept).map(([id, text]) =>
    toPairable(id, romanisedEntry(text, random), true),
  );
  const known = new Set(originals.map(({ id }) => id));
  const start = performance.now();
  const pairs = pairLists(originals, twins);
  counts.slowest = Math.max(counts.slowest, performance.now() - start);
  const right = pairs.filter(({ originalId, romanisedId }) => originalId === romanisedId).length;
  counts.wanted += twins.filter(({ id }) => known.has(id)).length;
  counts.right += right;
  counts.wrong += pairs.length - right;
  if (process.argv.includes("--wrong")) tellWrong(pairs, originals, twins);
}

function tellWrong(
  pairs: ReturnType<typeof pairLists>,
  originals: readonly PairableEntry[],
  twins: readonly PairableEntry[],
): void {
  const textOf = (list: readonly PairableEntry[], id: string): string =>
    list.find((entry) => entry.id === id)?.text ?? "";
  for (const { originalId, romanisedId, similarity } of pairs) {
    if (originalId === romanisedId) continue;
    console.log(
      `  wrong ${similarity.toFixed(2)}: ${textOf(originals, originalId)}\n     ↔ ${textOf(twins, romanisedId)}`,
    );
  }
}

function measure(texts: readonly string[], round: Round): string {
  const counts: Counts = { wanted: 0, right: 0, wrong: 0, slowest: 0 };
  const rounds = Math.max(1, Math.floor(200 / round.size));
  for (const seed of SEEDS)
    for (let at = 0; at < rounds; at += 1) runRound(texts, round, seed * 100 + at, counts);
  const { wanted, right, wrong, slowest } = counts;
  const kind = `${round.shuffle ? "shuffled" : "in order"}, ${String(100 * round.missing)} % missing`;
  const figures = `recall ${(right / wanted).toFixed(4)}  precision ${(right / (right + wrong)).toFixed(4)}`;
  return `${String(round.size).padStart(4)} entries, ${kind.padEnd(22)} ${figures}  of ${String(wanted)}, at most ${slowest.toFixed(0)} ms`;
}

const corpus = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "../shared/corpus";
const file = join(corpus, "citations/cyrillic-records.json");
if (!existsSync(file)) {
  console.error(`usage: node scripts/bench/pair-lists.ts [CORPUS] [--wrong]   (${file} is not there)`);
  process.exitCode = 2;
} else {
  const records = JSON.parse(readFileSync(file, "utf8")) as readonly { readonly csl: CslItem }[];
  const printed = printRecords(
    records.map(({ csl }) => csl),
    "gost-r-7-0-5-2008-numeric",
  );
  const texts = [...new Set(printed.map(({ text }) => text))];
  for (const size of [10, 25, 50, 100, 200])
    for (const shuffle of [false, true])
      for (const missing of [0, 0.2]) console.log(measure(texts, { size, shuffle, missing }));
}
