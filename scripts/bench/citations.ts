/**
 * Measures everything about citations, one bench after the other: npm run bench:citations [CORPUS]
 * CORPUS defaults to ../shared/corpus; what needs it is left out where it is not there. Benches print as they run; the table of
 * targets and figures comes last.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** A figure that a bench prints. */
interface Figure {
  readonly name: string;
  readonly target: string;
  /** Finds it in the bench's words; its first group is the figure, of several the worst counts. */
  readonly words: RegExp;
  readonly isMet: (figure: number) => boolean;
}

interface Bench {
  readonly script: string;
  readonly args: readonly string[];
  readonly needsCorpus: boolean;
  readonly figures: readonly Figure[];
}

const atLeast = (least: number) => (figure: number) => figure >= least;
const atMost = (most: number) => (figure: number) => figure <= most;

function share(name: string, least: number, words: RegExp): Figure {
  return { name, target: `≥ ${least}`, words, isMet: atLeast(least) };
}

const BENCHES: readonly Bench[] = [
  {
    script: "marks.ts",
    args: [],
    needsCorpus: true,
    figures: [
      {
        name: "marks in the text: brackets",
        target: "85",
        words: /^all: brackets (\d+)/gmu,
        isMet: atLeast(85),
      },
      {
        name: "marks in the text: footnote marks",
        target: "3",
        words: /^all: .*footnote marks (\d+)/gmu,
        isMet: atLeast(3),
      },
      { name: "marks in the text: false", target: "0", words: /^all: .*false (\d+)/gmu, isMet: atMost(0) },
    ],
  },
  {
    script: "parse-entries.ts",
    args: ["--round"],
    needsCorpus: true,
    figures: [
      share("printed entries: table, micro F1", 0.97, /^printed-entries\.tsv:.*?micro F1 ([\d.]+)/gmu),
      share("printed entries: gold of the five texts", 0.97, /^gold references[^\n]*?micro F1 ([\d.]+)/gmu),
      share("printed entries: wild ones, held out", 0.85, /^wild entries, held-out:.*?micro F1 ([\d.]+)/gmu),
      share("round trip, GOST numeric", 0.95, /gost-r-7-0-5-2008-numeric:[^\n]*?micro F1 ([\d.]+)/gu),
      share("round trip, GOST author–date", 0.88, /gost-r-7-0-5-2008:[^\n]*?micro F1 ([\d.]+)/gu),
      share(
        "round trip, GOST alphabetical",
        0.88,
        /gost-r-7-0-5-2008-numeric-alphabetical:[^\n]*?micro F1 ([\d.]+)/gu,
      ),
      {
        name: "parser, entries a second",
        target: "≥ 20000",
        words: /, median (\d+) a second/gu,
        isMet: atLeast(20_000),
      },
    ],
  },
  {
    script: "pair-lists.ts",
    args: [],
    needsCorpus: true,
    figures: [
      share("pairing, all entries there: recall", 0.99, /, 0 % missing +recall ([\d.]+)/gu),
      share(
        "pairing, a fifth missing: precision",
        0.99,
        /, 20 % missing +recall [\d.]+ +precision ([\d.]+)/gu,
      ),
    ],
  },
  {
    script: "print-list.ts",
    args: [],
    needsCorpus: false,
    figures: [
      {
        name: "1,000 works, GOST numeric: cold / bare citeproc",
        target: "≤ 1.2",
        words: /\(([\d.]+) x\)/gu,
        isMet: atMost(1.2),
      },
      {
        name: "… nothing changed, ms",
        target: "≤ 20",
        words: /nothing changed ([\d.]+) ms/gu,
        isMet: atMost(20),
      },
      {
        name: "… one work changed, ms",
        target: "≤ 100",
        words: /one changed ([\d.]+) ms/gu,
        isMet: atMost(100),
      },
    ],
  },
  { script: "exchange.ts", args: [], needsCorpus: true, figures: [] },
  {
    script: "duplicates.ts",
    args: [],
    needsCorpus: false,
    figures: [],
  },
  {
    script: "integrity.ts",
    args: [],
    needsCorpus: false,
    figures: [
      {
        name: "check of 2,000 citations, 1,000 entries, ms",
        target: "≤ 1000",
        words: /^2,000 citations, 1,000 entries: (\d+) ms/gmu,
        isMet: atMost(1_000),
      },
    ],
  },
];

interface Row {
  readonly name: string;
  readonly target: string;
  readonly measured: string;
  readonly verdict: string;
}

function rowsOf({ script, args, needsCorpus, figures }: Bench, corpus: string): readonly Row[] {
  const file = path.join(import.meta.dirname, script);
  if (!existsSync(file)) return [];
  if (needsCorpus && !existsSync(corpus))
    return [{ name: script, target: "", measured: "no corpus", verdict: "left out" }];
  console.log(`\n== ${script}`);
  const { stdout, status } = spawnSync(process.execPath, [file, corpus, ...args], {
    encoding: "utf8",
    maxBuffer: 64 * 1_048_576,
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.stdout.write(stdout);
  const failed =
    status === 0 ? [] : [{ name: script, target: "", measured: `ended with ${status}`, verdict: "FAILED" }];
  return [...failed, ...figures.map((figure) => rowOf(figure, stdout))];
}

function rowOf({ name, target, words, isMet }: Figure, output: string): Row {
  const figures = [...output.matchAll(words)].map(([, figure]) => Number(figure));
  if (figures.length === 0) return { name, target, measured: "–", verdict: "not measured" };
  const worst = figures.find((figure) => !isMet(figure)) ?? figures[0] ?? 0;
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const measured = least === most ? String(worst) : `${least}–${most}`;
  return { name, target, measured, verdict: figures.every(isMet) ? "reached" : "MISSED" };
}

const [corpus = path.resolve("../shared/corpus")] = process.argv.slice(2);
const rows = BENCHES.flatMap((bench) => rowsOf(bench, corpus));
const width = Math.max(...rows.map(({ name }) => name.length));
console.log(`\n${"".padEnd(width)}  ${"target".padEnd(8)}  measured`);
for (const { name, target, measured, verdict } of rows)
  console.log(`${name.padEnd(width)}  ${target.padEnd(8)}  ${measured.padEnd(14)}  ${verdict}`);
