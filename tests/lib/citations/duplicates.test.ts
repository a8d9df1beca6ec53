import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDuplicates, type ComparedWork } from "#lib/citations/duplicates.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { mayBeSameWork } from "#lib/citations/same-work.ts";
import { inventedWork, romanised, SCHEMES, seeded } from "#scripts/bench/library-of-doubles.ts";

const compared = (id: string, csl: CslItem, forms: Partial<ComparedWork> = {}): ComparedWork => ({
  id,
  csl,
  romanised: null,
  translated: {},
  ...forms,
});
const setsOf = (...works: readonly ComparedWork[]) =>
  findDuplicates(works).map(({ ids, because }) => `${because}: ${[...ids].sort().join(" ")}`);

const BOOK: CslItem = {
  type: "book",
  language: "kk",
  title: "Өкілдік және өңір: оқу құралы",
  author: [{ family: "Нұрланова", given: "Ғ. Қ." }],
  issued: { "date-parts": [[2012]] },
  "number-of-pages": "412",
};
const ARTICLE: CslItem = {
  type: "article-journal",
  language: "ru",
  title: "Представительство малых городов в областных собраниях",
  author: [{ family: "Щербаков", given: "Ю. Я." }],
  "container-title": "Право и общество",
  volume: "4",
  issue: "2",
  page: "15–31",
  issued: { "date-parts": [[2019]] },
};
const ACT: CslItem = {
  type: "legislation",
  language: "ru",
  title: "О внесении изменений и дополнений в некоторые законодательные акты",
  authority: "Собрание",
  number: "41-VII",
  issued: { "date-parts": [[2021, 5, 24]] },
};

describe("two descriptions may be of one work when", () => {
  test.each<[string, CslItem, Partial<CslItem>]>([
    ["case and marks of the title differ", BOOK, { title: "ӨКІЛДІК ЖӘНЕ ӨҢІР. Оқу құралы" }],
    ["one leaves the subtitle out", BOOK, { title: "Өкілдік және өңір" }],
    [
      "a letter of the title is misprinted",
      ARTICLE,
      { title: "Представительство малых городов в областных собранниях" },
    ],
    ["one has no year", BOOK, { issued: undefined }],
    [
      "ё stands for е",
      { ...ARTICLE, title: "Учёт голосов в областных собраниях" },
      { title: "Учет голосов в областных собраниях" },
    ],
    [
      "the DOI is one, whatever the title",
      { ...ARTICLE, DOI: "10.5555/A.1" },
      { DOI: "https://doi.org/10.5555/a.1", title: "Small towns" },
    ],
    [
      "the ISBN is one, printed with ten digits and with thirteen",
      { ...BOOK, ISBN: "978-601-00-0001-8" },
      { ISBN: "601-00-0001-7", title: "Өкілдік" },
    ],
    ["the article was read without its volume", ARTICLE, { volume: undefined, issue: undefined }],
    ["pages are written with another dash", ARTICLE, { page: "15-31" }],
    ["an act has one number", ACT, { issued: { "date-parts": [[2021]] } }],
    ["the author is spelled in another way", ARTICLE, { author: [{ family: "Щербаковъ", given: "Ю." }] }],
  ])("%s", (_, work, change) => {
    const other = JSON.parse(JSON.stringify({ ...work, ...change })) as CslItem;
    expect([mayBeSameWork(work, other), mayBeSameWork(other, work)]).toEqual([true, true]);
  });
});

describe("two descriptions are of different works when", () => {
  test.each<[string, CslItem, Partial<CslItem>]>([
    ["the years differ", BOOK, { issued: { "date-parts": [[2013]] } }],
    ["the volumes differ", { ...BOOK, volume: "1" }, { volume: "2" }],
    ["the volumes differ in Roman numerals", { ...BOOK, volume: "Том I" }, { volume: "Том II" }],
    [
      "the titles count different parts",
      { ...BOOK, title: "Өкілдік тарихы. 1-кітап" },
      { title: "Өкілдік тарихы. 2-кітап" },
    ],
    [
      "the titles count different parts in Roman numerals",
      { ...BOOK, title: "Очерки истории собраний. Часть I" },
      { title: "Очерки истории собраний. Часть II" },
    ],
    [
      "the Roman numerals are typed in Cyrillic",
      { ...BOOK, title: "Өкілдік тарихының очерктері ІІ" },
      { title: "Өкілдік тарихының очерктері ІІІ" },
    ],
    ["the editions differ", { ...BOOK, edition: "2" }, { edition: "3-бас." }],
    ["the issues differ", ARTICLE, { issue: "3" }],
    ["the pages differ", ARTICLE, { page: "40–52" }],
    ["the people differ", ARTICLE, { author: [{ family: "Ахметова", given: "С." }] }],
    ["the DOIs differ", { ...ARTICLE, DOI: "10.5555/a.1" }, { DOI: "10.5555/a.2" }],
    [
      "one is a chapter of the other",
      { ...BOOK, ISBN: "9786010000018" },
      { type: "chapter", ISBN: "9786010000018" },
    ],
    [
      "one is the abstract of the thesis",
      { ...BOOK, type: "thesis", genre: "дис. … канд. юрид. наук" },
      { type: "thesis", genre: "автореф. дис. … канд. юрид. наук" },
    ],
    ["acts of one name have other numbers", ACT, { number: "42-VII" }],
    [
      "acts of one name are of other days",
      { ...ACT, number: undefined } as CslItem,
      { number: undefined, issued: { "date-parts": [[2021, 6, 1]] } },
    ],
    [
      "acts of one name have neither number nor day",
      { ...ACT, number: undefined, issued: { "date-parts": [[2021]] } } as CslItem,
      {},
    ],
    [
      "English titles differ by a word",
      { ...ARTICLE, language: "en", title: "Assemblies with districts and lists" },
      { title: "Assemblies without districts and lists" },
    ],
    ["short titles tell nothing", { type: "book", title: "Кіріспе" }, {}],
    [
      "the titles are of one author and year",
      ARTICLE,
      {
        title: "Представительство крупных городов и сельских округов",
        page: undefined,
        issue: undefined,
        volume: undefined,
      },
    ],
  ])("%s", (_, work, change) => {
    const other = JSON.parse(JSON.stringify({ ...work, ...change })) as CslItem;
    expect([mayBeSameWork(work, other), mayBeSameWork(other, work)]).toEqual([false, false]);
  });
});

describe("duplicates", () => {
  test("are found by identifier, title and script, and each set says which", () => {
    const latin = romanised(ARTICLE, { language: "ru", scheme: "bgn-pcgn" });
    expect(
      setsOf(
        compared("a1", { ...BOOK, ISBN: "9786010000018" }),
        compared("a2", { ...BOOK, ISBN: "601-00-0001-7", title: "Өкілдік және өңір" }),
        compared("b1", ARTICLE),
        compared("b2", latin),
        compared("c1", ACT),
        compared("c2", { ...ACT, title: ACT.title?.toUpperCase() }),
        compared("d", { ...ACT, number: "42-VII", issued: { "date-parts": [[2021, 6, 1]] } }),
      ).sort(),
    ).toEqual(["identifier: a1 a2", "script: b1 b2", "title: c1 c2"]);
  });

  test("are found by the romanised form and by the translated title that a work bears", () => {
    const latin = romanised(BOOK, { language: "kk", scheme: "kk-2018" });
    const english: CslItem = {
      ...BOOK,
      language: "en",
      title: "Representation and Region",
      author: [{ family: "Nurlanova", given: "G." }],
    };
    const whole = compared("a", BOOK, {
      romanised: latin,
      translated: { en: { title: "Representation and region" } },
    });
    expect(setsOf(whole, compared("b", { ...latin, title: latin.title?.toUpperCase() }))).toEqual([
      "title: a b",
    ]);
    expect(setsOf(whole, compared("c", english))).toEqual(["script: a c"]);
  });

  test("are one set when a work stands there three times, in whatever scripts", () => {
    const works = [
      ARTICLE,
      romanised(ARTICLE, { language: "ru", scheme: "iso-9-1995" }),
      romanised(ARTICLE, { language: "ru", scheme: "bsi" }),
    ];
    expect(setsOf(...works.map((csl, n) => compared(String(n), csl)))).toEqual(["script: 0 1 2"]);
  });

  test("never hold two works that differ, though both are like a third", () => {
    const works = [
      compared("first", { ...BOOK, volume: "1" }),
      compared("second", { ...BOOK, volume: "2" }),
      compared("unnumbered", BOOK),
    ];
    for (const { ids } of findDuplicates(works)) expect(ids).toHaveLength(2);
    expect(findDuplicates(works)).toHaveLength(1);
  });

  test("do not hold what somebody told apart", () => {
    const works = [compared("a", BOOK), compared("b", BOOK), compared("c", BOOK)];
    expect(findDuplicates(works, [["c", "a"]]).map(({ ids }) => [...ids].sort())).not.toContainEqual([
      "a",
      "b",
      "c",
    ]);
    const all = [
      ["a", "b"],
      ["b", "c"],
      ["a", "c"],
    ] as const;
    expect(findDuplicates(works, all)).toEqual([]);
  });

  test.each(SCHEMES)(
    "of invented works romanised by $language $scheme are nearly all found, and nearly nothing else",
    (scheme) => {
      const random = seeded(7);
      const works = Array.from({ length: 56 }, (_, n) => inventedWork(random, scheme.language, n));
      const library = works.flatMap((work, n) => [
        compared(`o${n}`, work),
        compared(`r${n}`, romanised(work, scheme)),
      ]);
      const pairs = findDuplicates(library).map(({ ids }) => [...ids].sort().join(" "));
      const right = pairs.filter((pair) => /^o(\d+) r\1$/u.test(pair));
      expect({ recall: right.length / works.length, precision: right.length / pairs.length }).toEqual({
        recall: expect.closeTo(1, 1) as number,
        precision: expect.closeTo(1, 1) as number,
      });
    },
  );

  test("hold each work once, in sets of two and more, whatever the works and their order", () => {
    const work = fc
      .integer({ min: 0, max: 40 })
      .map((n) => inventedWork(seeded(n), n % 2 === 0 ? "kk" : "ru", n % 5));
    fc.assert(
      fc.property(fc.array(work, { maxLength: 20 }), (works) => {
        const sets = findDuplicates(works.map((csl, n) => compared(String(n), csl)));
        const ids = sets.flatMap((set) => set.ids);
        expect(new Set(ids).size).toBe(ids.length);
        for (const set of sets) {
          expect(set.ids.length).toBeGreaterThan(1);
          expect(set.similarity).toBeGreaterThan(0);
          expect(set.similarity).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("are asked the same either way round, of any descriptions", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("Том II", "V poiskakh", "ІІ бөлім", "1-2", ""),
    );
    const item = fc.record({
      type: fc.constantFrom("book", "chapter", "thesis", "legislation"),
      title: text,
      volume: text,
      page: text,
      DOI: text,
      ISBN: text,
    });
    fc.assert(
      fc.property(item, item, (one, other) => {
        expect(mayBeSameWork(one as CslItem, other as CslItem)).toBe(
          mayBeSameWork(other as CslItem, one as CslItem),
        );
      }),
    );
  });
});
