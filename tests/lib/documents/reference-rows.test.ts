import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceRows, type ListedEntry } from "#lib/documents/reference-rows.ts";

const original = (id: string, pairedWith: string | null = null): ListedEntry => ({
  id,
  list: "original",
  pairedWith,
});
const romanised = (id: string, pairedWith: string | null = null): ListedEntry => ({
  id,
  list: "romanised",
  pairedWith,
});
const drawn = (entries: readonly ListedEntry[]) =>
  referenceRows(entries).map((row) => `${row.original?.id ?? "–"} ${row.romanised?.id ?? "–"}`);

describe("both lists side by side", () => {
  test("stand work by work, whichever side names the pair and in whatever order the second list is", () => {
    expect(drawn([original("o1"), original("o2", "r2"), romanised("r2"), romanised("r1", "o1")])).toEqual([
      "o1 r1",
      "o2 r2",
    ]);
  });

  test("leave a gap where one list lacks the work, at the place where the other prints it", () => {
    expect(
      drawn([
        original("o1"),
        original("o2"),
        romanised("r0"),
        romanised("r1", "o1"),
        romanised("r9"),
        romanised("r2", "o2"),
      ]),
    ).toEqual(["– r0", "o1 r1", "– r9", "o2 r2"]);
    expect(drawn([original("o1"), original("o2")])).toEqual(["o1 –", "o2 –"]);
    expect(drawn([romanised("r1"), romanised("r2")])).toEqual(["– r1", "– r2"]);
    expect(drawn([])).toEqual([]);
  });

  test("hold every entry exactly once, whatever is said about pairs", () => {
    const entry = fc.record({
      list: fc.constantFrom("original" as const, "romanised" as const),
      pairedWith: fc.option(fc.nat(12).map((n) => `e${n}`)),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (listed) => {
        const entries = listed.map((one, n) => ({ id: `e${n}`, ...one }));
        const shown = referenceRows(entries).flatMap((row) => [row.original, row.romanised]);
        const ids = shown.flatMap((one) => (one === null ? [] : [one.id]));
        expect(ids.sort()).toEqual(entries.map(({ id }) => id).sort());
      }),
    );
  });
});
