import { describe, expect, test } from "vitest";
import { safeItem } from "#lib/citations/format/safe-item.ts";
import type { CslItem } from "#lib/citations/reference.ts";

const BOOK: CslItem = {
  type: "book",
  title: "«Өңір» және “region”: 'екі' сөз <i>бір</i> мағына",
  language: "kk",
};

describe("an item on its way to citeproc", () => {
  test("is left as it is where nothing is wrong with it", () => {
    expect(safeItem(BOOK)).toBe(BOOK);
    const long = { ...BOOK, abstract: `${"Сөз “үзінді” ".repeat(150)}` };
    expect(safeItem(long)).toBe(long);
  });

  test.each(['"', "“", "’", "'", "<i>"])("keeps its words where a text is made of %s", (mark) => {
    const title = `Басы ${mark.repeat(600)} соңы`;
    const printed = safeItem({ ...BOOK, title, note: "қысқа “ескертпе”" });
    expect(printed.title).toMatch(/^Басы .* соңы$/u);
    expect(printed.title).not.toMatch(/["'“”‘’<]/u);
    expect(printed.title).toHaveLength(title.length);
    expect(printed.note).toBe("қысқа “ескертпе”");
  });

  test("has a name made of marks mended too", () => {
    const author = [{ family: `Қасен${"’".repeat(500)}`, given: "Д." }];
    expect(safeItem({ ...BOOK, author }).author).toEqual([
      { family: `Қасен${"′".repeat(500)}`, given: "Д." },
    ]);
  });

  test("has both ends of a range as precise as the less precise one, and only a tag for its language", () => {
    const item: CslItem = {
      ...BOOK,
      language: "valueOf of",
      issued: { "date-parts": [[2004], [2005, 3]] },
    };
    expect(safeItem(item)).toEqual({
      type: "book",
      title: BOOK.title,
      issued: { "date-parts": [[2004], [2005]] },
    });
  });
});
