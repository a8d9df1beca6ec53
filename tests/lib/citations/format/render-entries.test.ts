import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EntryCache } from "#lib/citations/format/entry-cache.ts";
import { csl } from "#lib/citations/format/csl-tree.ts";
import { formatBibliography, type StyleSource } from "#lib/citations/format/processor.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { findStyle, localeSource } from "#lib/server/gateways/styles.ts";

const styleOf = (id: string): StyleSource => {
  const style = findStyle(id);
  if (style === null) throw new Error(`no style ${id}`);
  return style;
};

/** The same style, of which nothing is kept. */
const forgetful = ({ id, tradition, forLanguage }: StyleSource): StyleSource => ({
  id,
  tradition,
  forLanguage,
});

const print = (items: readonly CslItem[], style: StyleSource, order: "style" | "given" = "style") =>
  formatBibliography({ items, style, locales: localeSource, citationLocale: "item", order });

/** Few names, titles and years, so that many works have to be told apart. */
const work = fc.record({
  type: fc.constantFrom("book", "article-journal", "webpage", "report"),
  language: fc.constantFrom("kk", "ru", "en"),
  title: fc.constantFrom("Дала", "Степь", "Steppe", "Дала туралы"),
  author: fc.array(
    fc.record({
      family: fc.constantFrom("Қуат", "Иванов", "Ли"),
      given: fc.constantFrom("Әли", "Айбек", "Пётр", "Павел"),
    }),
    { maxLength: 4 },
  ),
  issued: fc.constantFrom({ "date-parts": [[2007]] }, { "date-parts": [[2008]] }),
}) as fc.Arbitrary<CslItem>;

describe("entries that are kept", () => {
  it.each(["gost-r-7-0-5-2008-numeric", "gost-r-7-0-5-2008", "ieee"])(
    "of %s are those that are printed anew, whatever was printed before",
    (id) => {
      const style = styleOf(id);
      fc.assert(
        fc.property(fc.array(work, { maxLength: 8 }), fc.array(work, { maxLength: 4 }), (first, second) => {
          print(first, style);
          const changed = [...first.slice(1), ...second];
          expect(print(changed, style)).toEqual(print(changed, forgetful(style)));
        }),
        { numRuns: 40 },
      );
    },
  );

  it("get letters after equal years by the list, not by what was printed before", () => {
    const style = styleOf("gost-r-7-0-5-2008");
    const [one, two]: readonly CslItem[] = [
      {
        type: "book",
        language: "ru",
        title: "Река",
        author: [{ family: "Ли" }],
        issued: { "date-parts": [[2007]] },
      },
      {
        type: "book",
        language: "kk",
        title: "Өзен",
        author: [{ family: "Ли" }],
        issued: { "date-parts": [[2007]] },
      },
    ];
    if (one === undefined || two === undefined) throw new Error("unreachable");
    const years = (items: readonly CslItem[]) =>
      Object.fromEntries(
        print(items, style, "given")
          .map(({ text }) => text.split(/[ .:]+/u))
          .map((words) => [words[1], words.at(-2)]),
      );
    const both = { Өзен: "2007a", Река: "2007b" };
    expect(years([one, two])).toEqual(both);
    expect(years([one])).toEqual({ Река: "2007" });
    expect(years([two, one])).toEqual(both);
  });
});

describe("a style", () => {
  const layout = csl("layout", {}, csl("text", { variable: "title" }));
  const info = csl("info", {}, csl("title", {}, "x"), csl("id", {}, "x"));
  const styleWith = (...parts: Parameters<typeof csl>[2][]): StyleSource => {
    const tree = csl(
      "style",
      { class: "in-text", version: "1.0" },
      info,
      csl("citation", {}, layout),
      ...parts,
    );
    return { id: "x", tradition: "csl", forLanguage: () => tree };
  };
  const works: readonly CslItem[] = [
    { type: "book", title: "B" },
    { type: "book", title: "A" },
  ];

  it("that prints numbers within the entry numbers them as they stand in the list", () => {
    const numbered = styleWith(
      csl(
        "bibliography",
        {},
        csl(
          "layout",
          {},
          csl("text", { variable: "citation-number", suffix: ") " }),
          csl("text", { variable: "title" }),
        ),
      ),
    );
    expect(print(works, numbered).map(({ text }) => text)).toEqual(["1) B", "2) A"]);
    expect(print(works.toReversed(), numbered).map(({ text }) => text)).toEqual(["1) A", "2) B"]);
  });

  it("that sorts by the number alone, last first, is printed from the last", () => {
    const key = csl("key", { variable: "citation-number", sort: "descending" });
    const reversed = styleWith(csl("bibliography", {}, csl("sort", {}, key), layout));
    expect(print(works, reversed).map(({ text }) => text)).toEqual(["A", "B"]);
  });

  it("without a list prints each work as it is first cited", () => {
    expect(print(works, styleWith()).map(({ text }) => text)).toEqual(["B", "A"]);
  });
});

describe("works at which the processor fails", () => {
  /** citeproc looks names up in a plain object and finds what every object has. */
  const failing: CslItem = {
    type: "book",
    language: "ru",
    title: "О <i>словах</i>",
    author: [{ family: "Ли", given: "constructor" }],
  };
  const fine: CslItem = {
    type: "book",
    language: "ru",
    title: "Река",
    author: [{ family: "Ли", given: "Пётр" }],
  };

  it.each(["gost-r-7-0-5-2008", "apa"])(
    "stand in %s with their bare titles, and the others in full",
    (id) => {
      for (const _ of ["first", "known by then"]) {
        const [one, two] = print([failing, fine], styleOf(id), "given");
        expect([one?.isBare, one?.text]).toEqual([true, expect.stringContaining("О словах")]);
        expect([two?.isBare, two?.text]).toEqual([false, expect.stringMatching(/^Ли,? П\..*Река/u)]);
      }
    },
  );

  const mended: readonly (readonly [string, Partial<CslItem>, RegExp])[] = [
    ["a range of unequal precision", { issued: { "date-parts": [[1997], [1999, 5]] } }, /1997–1999/],
    ["a range with a season", { issued: { "date-parts": [[1997], [1999]], season: 2 } }, /1997–1999/],
    ["a word that is no tag of a language", { language: "valueOf" }, /Река/],
  ];
  it.each(mended)("are none because of %s", (_, fields, expected) => {
    for (const id of ["gost-r-7-0-5-2008", "apa", "ieee"]) {
      const [entry] = print([{ ...fine, ...fields }], styleOf(id));
      expect([entry?.isBare, entry?.text]).toEqual([false, expect.stringMatching(expected)]);
    }
  });

  it("do not keep a warm engine from printing ranges of dates", () => {
    const range: CslItem = { ...fine, issued: { "date-parts": [[1997], [1999]] } };
    for (const title of ["Река", "Озеро", "Море"])
      expect(print([{ ...range, title }], styleOf("apa"))[0]?.text).toContain("1997–1999");
  });
});

describe("EntryCache", () => {
  it("keeps what was used last, within its bounds", () => {
    const cache = new EntryCache<number>({ entries: 2, characters: 100 });
    cache.keep("a", 1, 10);
    cache.keep("b", 2, 10);
    expect(cache.find("a")).toBe(1);
    cache.keep("c", 3, 10);
    expect([cache.find("a"), cache.find("b"), cache.find("c")]).toEqual([1, null, 3]);
    expect(cache.size).toEqual({ entries: 2, characters: 22 });
    cache.keep("long", 4, 99);
    expect(cache.size).toEqual({ entries: 0, characters: 0 });
    cache.keep("d", 5, 1);
    cache.keep("d", 6, 2);
    expect([cache.find("d"), cache.size.characters]).toEqual([6, 3]);
  });
});
