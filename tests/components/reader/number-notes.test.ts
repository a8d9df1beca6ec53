import { describe, expect, it } from "vitest";
import { noteMarks, numberNotes } from "#components/reader/number-notes.ts";
import type { ReaderAnnotation } from "#components/reader/reader-view.ts";

const passage = (id: string, start: number, end: number) =>
  // Only id, place and time are looked at.
  ({ id, span: [start, end], createdAt: "2026-11-21T09:00:00Z" }) as unknown as ReaderAnnotation;

describe("numbers of printed notes", () => {
  it("ascend in the text, where passages end", () => {
    const notes = numberNotes([passage("outer", 0, 50), passage("inner", 5, 9), passage("later", 60, 70)]);
    expect(notes.map(({ number, annotation }) => [number, annotation.id])).toEqual([
      [1, "inner"],
      [2, "outer"],
      [3, "later"],
    ]);
  });

  it("stand together where passages end together, the inner one first", () => {
    const four = [passage("a", 0, 9), passage("b", 4, 9), passage("c", 6, 9), passage("d", 1, 20)];
    expect(numberNotes(four).map(({ annotation }) => annotation.id)).toEqual(["c", "b", "a", "d"]);
    expect(noteMarks(numberNotes(four))).toEqual([
      { end: 9, text: "1–3" },
      { end: 20, text: "4" },
    ]);
    expect(noteMarks(numberNotes(four.slice(0, 2)))).toEqual([{ end: 9, text: "1, 2" }]);
    expect(noteMarks([])).toEqual([]);
  });
});
