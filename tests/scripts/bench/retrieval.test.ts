import { describe, expect, it } from "vitest";
import { wordTokens } from "#lib/languages/word-tokens.ts";
import { readFileSync } from "node:fs";
import {
  gradesOf,
  LABELLED_SET_FILE,
  moved,
  QUERY_KINDS,
  readLabelledSet,
  realigned,
} from "#scripts/bench/retrieval/labelled-set.ts";
import { CORPUS, readPassages, seedFiles } from "#scripts/bench/retrieval/passages.ts";

const set = readLabelledSet();

describe("the labelled queries", () => {
  it("are as many as the issue asks, most of them Kazakh", () => {
    const count = (language: string): number => set.queries.filter((one) => one.language === language).length;
    expect(set.queries.length).toBeGreaterThanOrEqual(120);
    expect(count("kk")).toBeGreaterThanOrEqual(70);
    expect(count("ru")).toBeGreaterThanOrEqual(20);
    expect(count("en")).toBeGreaterThanOrEqual(20);
  });

  it("ask each thing once, in every kind", () => {
    expect(new Set(set.queries.map(({ text }) => text)).size).toBe(set.queries.length);
    expect(new Set(set.queries.map(({ id }) => id)).size).toBe(set.queries.length);
    expect(new Set(set.queries.map(({ kind }) => kind))).toEqual(new Set(QUERY_KINDS));
  });

  it("hold about a third back from tuning", () => {
    const heldOut = set.queries.filter(({ part }) => part === "held out").length;
    expect(heldOut / set.queries.length).toBeGreaterThan(0.25);
    expect(heldOut / set.queries.length).toBeLessThan(0.4);
  });

  it("are each answered by a passage that the file places", () => {
    const placed = new Set(
      set.documents.flatMap(({ file, passages }) => passages.map(({ block }) => `${file}#${String(block)}`)),
    );
    for (const query of set.queries) {
      const grades = gradesOf(query);
      expect(grades.size, query.id).toBeGreaterThan(0);
      for (const key of grades.keys()) expect(placed, `${query.id} ${key}`).toContain(key);
    }
  });

  it("place passages one after another without overlap", () => {
    for (const { file, passages } of set.documents)
      for (const [n, { block, start, end, source }] of passages.entries()) {
        const before = passages[n - 1];
        expect(start, `${file} ${String(block)}`).toBeLessThan(end);
        if (before === undefined) continue;
        expect(block, file).toBeGreaterThan(before.block);
        expect(start, `${file} ${String(block)}`).toBe(before.end + 1);
        expect(source, `${file} ${String(block)}`).toBeGreaterThan(before.source);
      }
  });
});

const isCorpusThere = seedFiles(CORPUS).length > 0;

// Skips itself where ../shared/corpus is missing: the texts are not ours to keep here.
describe.skipIf(!isCorpusThere)("the labelled passages beside the corpus", () => {
  const { passages, sums } = readPassages(CORPUS);

  it("are blocks of the same files", () => {
    expect(new Map(set.documents.map(({ file, sha256 }) => [file, sha256]))).toEqual(sums);
  });

  it("stand where the import puts them (else: node scripts/bench/retrieval.ts --realign)", () => {
    expect(moved(set, passages)).toEqual([]);
  });

  it("stay what they are when they are found again by their place in the file", () => {
    expect(realigned(set, passages)).toEqual(set);
  });

  it("are found again when the import splits the texts otherwise", () => {
    const split = passages.map((one) => ({
      ...one,
      block: one.block + 1,
      key: `${one.file}#${String(one.block + 1)}`,
      start: one.start + 1,
      end: one.end + 1,
    }));
    expect(moved(set, split).length).toBeGreaterThan(0);
    const again = realigned(set, split);
    expect(moved(again, split)).toEqual([]);
    const next = (key: string): string => key.replace(/\d+$/u, (block) => String(Number(block) + 1));
    expect(again.queries.map((query) => [...gradesOf(query).keys()].sort())).toEqual(
      set.queries.map((query) => [...gradesOf(query).keys()].map(next).sort()),
    );
  });

  it("carry no text of the articles into the repository", () => {
    const words = (text: string): string[] => wordTokens(text.toLowerCase()).map((token) => token.text);
    const inCorpus = new Set(passages.flatMap(({ text }) => runsOf(words(text))));
    for (const { id, text } of set.queries)
      for (const run of runsOf(words(text))) expect(inCorpus.has(run), `${id}: ${run}`).toBe(false);
    expect(readFileSync(LABELLED_SET_FILE, "utf8").length).toBeLessThan(250_000);
  });
});

/** Four words in a row: fewer are a term or a name. */
function runsOf(words: readonly string[]): string[] {
  return words.slice(3).map((_, n) => words.slice(n, n + 4).join(" "));
}
