import { describe, expect, it } from "vitest";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";
import { readWildEntries, scoreWildEntries } from "./wild-entries.ts";

/** 0.03 below what was measured (docs/citation-quality.md): a floor against falling back, no goal. */
const FLOORS = [
  { half: "dev", f1: 0.967, whole: 142 },
  { half: "held-out", f1: 0.926, whole: 120 },
] as const;

describe("references as journals print them", () => {
  const entries = readWildEntries();

  it.each(FLOORS)("are read at least as well as measured: $half half", ({ half, f1, whole }) => {
    const score = scoreWildEntries(entries.filter((entry) => entry.half === half));
    expect(score.entries).toBeGreaterThan(150);
    expect(score.f1).toBeGreaterThan(f1);
    expect(score.wholeEntries).toBeGreaterThanOrEqual(whole);
  });

  it.each(entries.filter(({ wanted }) => wanted.size === 0))(
    "tell headings and remarks from references: «$printed»",
    ({ printed }) => {
      expect(parseEntry(printed).csl).toBeNull();
    },
  );
});
