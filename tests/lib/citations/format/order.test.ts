import { describe, expect, it } from "vitest";
import { compareAlphabetically, HEADING_NAMES } from "#lib/citations/format/order.ts";
import type { CslItem } from "#lib/citations/reference.ts";

function byAuthor(family: string, title = "x", year = 2000): CslItem {
  return { type: "book", title, author: [{ family, given: "А." }], issued: { "date-parts": [[year]] } };
}

function sorted(items: readonly CslItem[], tradition: "gost" | "csl" = "gost"): readonly string[] {
  return [...items]
    .sort((a, b) => compareAlphabetically(a, b, HEADING_NAMES[tradition]))
    .map((item) =>
      `${item.author?.[0]?.family ?? item.editor?.[0]?.family ?? ""} ${item.title ?? ""}`.trim(),
    );
}

describe("compareAlphabetically", () => {
  it("follows the Kazakh alphabet, which holds the Russian one", () => {
    const alphabet = "А Ә Б В Г Ғ Д Е Ж З И Й К Қ Л М Н Ң О Ө П Р С Т У Ұ Ү Ф Х Һ Ц Ч Ш Щ Ы І Э Ю Я".split(
      " ",
    );
    const shuffled = [...alphabet].reverse().map((letter) => byAuthor(`${letter}ман`, ""));
    expect(sorted(shuffled)).toEqual(alphabet.map((letter) => `${letter}ман`));
  });

  it("puts Cyrillic before Latin before other scripts, and numbers last", () => {
    expect(
      sorted([
        byAuthor("王", ""),
        byAuthor("Adams", ""),
        byAuthor("Яковлев", ""),
        byAuthor("سعيد", ""),
        { type: "book", title: "1984" },
      ]),
    ).toEqual(["Яковлев", "Adams", "سعيد", "王", "1984"]);
  });

  it("goes on by given name, title and year", () => {
    expect(sorted([byAuthor("Асан", "Б"), byAuthor("Асан", "А", 2010), byAuthor("Асан", "А", 2001)])).toEqual(
      ["Асан А", "Асан А", "Асан Б"],
    );
    expect(
      compareAlphabetically(byAuthor("Асан", "А", 2001), byAuthor("Асан", "А", 2010), HEADING_NAMES.gost),
    ).toBeLessThan(0);
  });

  it("does not mind quotation marks before a title", () => {
    expect(
      sorted([
        { type: "book", title: "«Ә» әрпі" },
        { type: "book", title: "Аяқ" },
        { type: "book", title: "Бас" },
      ]),
    ).toEqual(["Аяқ", "«Ә» әрпі", "Бас"]);
  });

  it("places a work of four authors by its title in a GOST list, by its first author elsewhere", () => {
    const four: CslItem = {
      type: "book",
      title: "Заң",
      author: ["Яров", "Б", "В", "Г"].map((family) => ({ family })),
    };
    expect(sorted([byAuthor("Иса", ""), four, byAuthor("Жан", "")])).toEqual(["Жан", "Яров Заң", "Иса"]);
    expect(sorted([byAuthor("Иса", ""), four, byAuthor("Жан", "")], "csl")).toEqual([
      "Жан",
      "Иса",
      "Яров Заң",
    ]);
  });

  it("files a work with editors alone under its title in a GOST list", () => {
    const edited: CslItem = { type: "book", title: "Заң", editor: [{ family: "Әуез" }] };
    expect(sorted([byAuthor("Жан", ""), edited])).toEqual(["Жан", "Әуез Заң"]);
    expect(sorted([byAuthor("Жан", ""), edited], "csl")).toEqual(["Әуез Заң", "Жан"]);
  });

  it("files a standard under its number in a GOST list, which begins with it", () => {
    const standard: CslItem = {
      type: "standard",
      number: "ГОСТ 7.1-2003",
      title: "Библиографическая запись",
    };
    expect(sorted([byAuthor("Вол", ""), standard, byAuthor("Ан", "")])).toEqual([
      "Ан",
      "Вол",
      "Библиографическая запись",
    ]);
    expect(sorted([byAuthor("Вол", ""), standard, byAuthor("Ан", "")], "csl")).toEqual([
      "Ан",
      "Библиографическая запись",
      "Вол",
    ]);
  });
});
