/**
 * Measures pairing on synthetic lists: node scripts/bench/pair-lists.ts CORPUS
 * Records are printed, each romanised by a scheme drawn at random, the second list shuffled, a fifth of it left out.
 */
import iuliia from "iuliia";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pairLists, type PairableEntry } from "#lib/citations/pair.ts";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { printRecords } from "./print-records.ts";

const SCHEMES = Object.entries(iuliia as unknown as Record<string, unknown>).filter(
  ([name]) => name === name.toUpperCase(),
);

/** Mulberry32, so that a run can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  const copy = [...values];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as Value, copy[at] as Value];
  }
  return copy;
}

function romanise(text: string, random: () => number): string {
  const [, scheme] = SCHEMES[Math.floor(random() * SCHEMES.length)] ?? [];
  return iuliia
    .translate(text, scheme as Parameters<typeof iuliia.translate>[1])
    .replace(/ё/gu, "ë")
    .replace(/\/\//gu, "")
    .replace(/·/gu, "");
}

function toPairable(id: string, text: string, romanised: boolean): PairableEntry {
  return { id, number: null, text, csl: parseEntry(text, { romanised }).csl };
}

function measure(texts: readonly string[], size: number, shuffle: boolean): string {
  const random = seeded(size);
  let right = 0;
  let wanted = 0;
  let wrong = 0;
  const rounds = Math.max(3, Math.floor(600 / size));
  for (let round = 0; round < rounds; round += 1) {
    const chosen = shuffled(texts, random).slice(0, size);
    const originals = chosen.map((text, at) => toPairable(`e${String(at)}`, text, false));
    const kept = chosen.map((text, at) => [`e${String(at)}`, text] as const).filter(() => random() > 0.2);
    const order = shuffle ? shuffled(kept, random) : kept;
    const twins = order.map(([id, text]) => toPairable(id, romanise(text, random), true));
    const pairs = pairLists(originals, twins);
    wanted += twins.length;
    right += pairs.filter((pair) => pair.originalId === pair.romanisedId).length;
    wrong += pairs.filter((pair) => pair.originalId !== pair.romanisedId).length;
  }
  return `${String(size).padStart(4)} entries${shuffle ? ", shuffled" : ""}: right ${(right / wanted).toFixed(4)}, wrong ${(wrong / wanted).toFixed(4)}`;
}

const [corpus] = process.argv.slice(2);
if (corpus === undefined) {
  console.error("usage: node scripts/bench/pair-lists.ts CORPUS");
  process.exitCode = 2;
} else {
  const records = JSON.parse(
    readFileSync(join(corpus, "citations/cyrillic-records.json"), "utf8"),
  ) as readonly { readonly csl: CslItem }[];
  const printed = [
    ...new Set(
      printRecords(
        records.map(({ csl }) => csl),
        "gost-r-7-0-5-2008-numeric",
      ).map(({ text }) => text),
    ),
  ];
  for (const size of [10, 25, 50, 200])
    for (const shuffle of [false, true]) console.log(measure(printed, size, shuffle));
}
