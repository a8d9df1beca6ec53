import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import { cslItem, type CslItem } from "#lib/citations/reference.ts";
import { work } from "./works.ts";
import { printed, printedText } from "./printed.ts";

const STYLE_IDS = OFFERED_STYLES.map(({ id }) => id);

describe("Kazakh given names", () => {
  const cases = [
    ["Мұрат Қайратұлы", "Бөкейұлы, М. Қ."],
    ["Қасым-Қайрат Кемелұлы", "Бөкейұлы, Қ.-Қ. К."],
    ["Ғалым", "Бөкейұлы, Ғ."],
    ["Үсен", "Бөкейұлы, Ү."],
    ["Ұлан", "Бөкейұлы, Ұ."],
    ["Өмір Әлиұлы", "Бөкейұлы, Ө. Ә."],
    ["Һасен", "Бөкейұлы, Һ."],
    ["Ілияс", "Бөкейұлы, І."],
    ["М.Қ.", "Бөкейұлы, М. Қ."],
    ["М. Қ.", "Бөкейұлы, М. Қ."],
    ["Ә.", "Бөкейұлы, Ә."],
    ["Jane Ann", "Бөкейұлы, J. A."],
    ["Игорь", "Бөкейұлы, И."],
  ] as const;

  it.each(cases)("%s is printed as %s", (given, expected) => {
    const book: CslItem = {
      type: "book",
      language: "kk",
      title: "Дала",
      author: [{ family: "Бөкейұлы", given }],
    };
    expect(printedText(book, "apa")).toBe(`${expected} (жылсыз). Дала.`);
    expect(printedText(book, "gost-7-1-2003")).toMatch(
      new RegExp(`^${expected.replace(/\./g, "\\.")} Дала / `),
    );
  });
});

describe("formatBibliography", () => {
  it("numbers the entries as they are returned, in the style's own brackets", () => {
    const works = [work("enArticle"), work("kkBook"), work("ruThesis")];
    expect(printed(works, "gost-7-1-2003").map(({ label }) => label)).toEqual(["1.", "2.", "3."]);
    expect(printed(works, "ieee", "item", "alphabetical").map(({ id, label }) => `${label} ${id}`)).toEqual([
      "[1] ruThesis",
      "[2] kkBook",
      "[3] enArticle",
    ]);
    expect(printed(works, "apa").map(({ label }) => label)).toEqual([null, null, null]);
  });

  it("keeps the order it is given, or takes the style's own", () => {
    const works = [work("ruThesis"), work("kkArticle"), work("ruBookTwoAuthors")];
    expect(printed(works, "apa").map(({ id }) => id)).toEqual(["ruThesis", "kkArticle", "ruBookTwoAuthors"]);
    expect(printed(works, "apa", "item", "style").map(({ id }) => id)).toEqual([
      "kkArticle",
      "ruThesis",
      "ruBookTwoAuthors",
    ]);
    expect(printed(works, "gost-r-7-0-5-2008", "item", "style").map(({ id }) => id)).toEqual([
      "kkArticle",
      "ruThesis",
      "ruBookTwoAuthors",
    ]);
  });

  it("prints the language of each entry's terms", () => {
    const works = [work("kkBook"), work("enArticle"), work("ruThesis"), work("kkLatinBook")];
    expect(printed(works, "gost-7-1-2003").map(({ language }) => language)).toEqual(["kk", "en", "ru", "en"]);
    expect(printed(works, "gost-7-1-2003", "kk").map(({ language }) => language)).toEqual([
      "kk",
      "kk",
      "kk",
      "kk",
    ]);
  });

  it("gives two works of one id, or of none, an entry each", () => {
    const works = [
      { ...work("kkBook"), id: "x" },
      { ...work("enArticle"), id: "x" },
      { ...work("ruThesis"), id: undefined },
    ];
    expect(printed(works, "apa").map(({ id }) => id)).toEqual(["x", "x", "2"]);
  });

  it("forgets the last list when the next one is printed", () => {
    const first = {
      type: "book" as const,
      language: "kk",
      title: "А",
      author: [{ family: "Асан" }],
      issued: { "date-parts": [[2001]] },
    };
    printed([first, { ...first, title: "Б" }], "apa");
    expect(printedText(first, "apa")).toBe("Асан. (2001). А.");
  });

  it("links addresses on the web and nothing else", () => {
    expect(printed([work("ruWebPage")], "gost-7-1-2003")[0]?.html).toContain(
      '<a href="https://example.org/project">https://example.org/project</a>',
    );
    const script = { ...work("ruWebPage"), URL: "javascript:alert(1)" };
    expect(printed([script], "gost-7-1-2003")[0]?.html).not.toContain("<a");
  });

  it("prints italics of the style and of the title", () => {
    const book: CslItem = { type: "book", language: "kk", title: "Дала", publisher: "Арна" };
    expect(printed([book], "apa")[0]?.html).toBe("<i>Дала</i>. (жылсыз). Арна.");
    expect(printed([{ ...book, title: "H<sub>2</sub>O туралы" }], "gost-7-1-2003")[0]?.html).toContain(
      "H<sub>2</sub>O",
    );
  });

  it("escapes what only looks like markup", () => {
    const hostile: CslItem = {
      type: "book",
      title: `<script>alert("x")</script> & <img src=x onerror=y> a < b`,
      language: "en",
    };
    for (const style of STYLE_IDS) {
      const html = printed([hostile], style)[0]?.html ?? "";
      expect(html).not.toMatch(/<(script|img)/i);
      expect(html).toMatch(/alert/i);
    }
  });

  it("answers an empty list with an empty list", () => {
    expect(printed([], "apa")).toEqual([]);
  });

  it("says nothing about a work of which only the kind is known, and does not fail", () => {
    for (const style of STYLE_IDS) expect(printed([{ type: "document" }], style)).toHaveLength(1);
  });
});

const SCRIPTS = [
  "Тұңғыш сөз",
  "Первое слово",
  "Plain words",
  "الإصلاح الدستوري",
  "संवैधानिक सुधार",
  "宪法改革",
  "👩‍👩‍👧‍👦 𝒳",
] as const;

describe("any writing", () => {
  it.each(SCRIPTS)("prints the title %s whole in every style", (title) => {
    for (const style of STYLE_IDS) {
      expect(
        printedText({ type: "book", language: "kk", title, issued: { "date-parts": [[2020]] } }, style),
      ).toContain(title);
    }
  });

  it("prints whatever passes the schema without failing, and keeps a title of letters", () => {
    const name = fc.record({
      family: fc.constantFrom("Қуат", "Ли", "O’Neil", "王", "سعيد"),
      given: fc.constantFrom("Ә.", "", "Jo-Ann", "О. П."),
    });
    const item = fc.record({
      type: fc.constantFrom(
        "book",
        "chapter",
        "article-journal",
        "article-newspaper",
        "legislation",
        "webpage",
        "thesis",
        "manuscript",
        "speech",
        "map",
      ),
      language: fc.constantFrom(undefined, "kk", "ru-RU", "en-US", "de", "kk-Latn", "x", ""),
      title: fc.constantFrom("Сөз", "Слово", "Words", "词"),
      author: fc.array(name, { maxLength: 6 }),
      editor: fc.array(name, { maxLength: 2 }),
      "container-title": fc.option(fc.constantFrom("Жинақ", "Сборник"), { nil: undefined }),
      page: fc.option(fc.constantFrom("1-2", "xi–xx", "e5", ""), { nil: undefined }),
      volume: fc.option(fc.oneof(fc.nat(99), fc.constantFrom("IV", "2а")), { nil: undefined }),
      issued: fc.option(
        fc.oneof(
          fc
            .tuple(fc.integer({ min: -300, max: 2100 }), fc.integer({ min: 1, max: 12 }))
            .map(([y, m]) => ({ "date-parts": [[y, m]] })),
          fc.constant({ literal: "шамамен 1920" }),
          fc.constant({ raw: "1920-05" }),
          fc.constant({ "date-parts": [[1997], [1999]], circa: true }),
        ),
        { nil: undefined },
      ),
      URL: fc.option(fc.webUrl(), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...STYLE_IDS),
        fc.constantFrom("item", "kk", "ru", "en"),
        (works, style, locale) => {
          const entries = printed(
            works.map((one) => cslItem.parse(one)),
            style,
            locale as "item",
          );
          expect(entries).toHaveLength(works.length);
          for (const [index, entry] of entries.entries()) expect(entry.text).toContain(works[index]?.title);
        },
      ),
      { numRuns: 30 },
    );
  });
});
