import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkIntegrity, checkLibrary, quotedWorks } from "#lib/citations/integrity/check-integrity.ts";
import type { IntegrityInput } from "#lib/citations/integrity/checked.ts";
import { INTEGRITY_CODES, SEVERITIES } from "#lib/citations/integrity/finding.ts";
import { book, entry, input, mark, shelf, work } from "./builder.ts";

/** Code and values of each finding, in the order of the report. */
function told(asked: Partial<IntegrityInput>): [string, Record<string, string | number>][] {
  return checkIntegrity(input(asked)).map(({ code, values }) => [code, values]);
}

const allCited = (size: number) => Array.from({ length: size }, (_, at) => mark([at + 1]));

describe("checkIntegrity: marks and entries", () => {
  it("says nothing where every mark leads to an entry and every entry is cited", () => {
    expect(told({ citations: allCited(5), entries: shelf(5) })).toEqual([]);
    expect(told({})).toEqual([]);
  });

  it("tells of a text that cites without a list", () => {
    expect(told({ citations: [mark([1, 2]), mark([2])] })).toEqual([
      ["references_missing", { citations: 2, keys: 2 }],
    ]);
  });

  it("gathers the marks of one lost key", () => {
    const citations = [...allCited(3), mark([9]), mark([2, 9], { key: "last" })];
    const [found] = checkIntegrity(input({ citations, entries: shelf(3) }));
    expect(found).toMatchObject({ code: "citation_without_entry", values: { key: 9 }, severity: "error" });
    expect(found?.citations).toEqual([citations[3]?.key, "last"]);
  });

  it("trusts a link of the file itself", () => {
    const entries = shelf(2);
    expect(told({ citations: [mark([1]), mark([7], { entryIds: ["o2"] })], entries })).toEqual([]);
  });

  it("tells of entries that nothing cites, but not where the twin is cited", () => {
    const [one, two] = [shelf(2)[0], shelf(2)[1]];
    if (one === undefined || two === undefined) throw new Error("two entries");
    expect(told({ citations: [mark([1])], entries: [one, two] })).toEqual([
      ["entry_never_cited", { entry: 2 }],
    ]);
    expect(told({ citations: [], entries: [one, two] })).toEqual([]);
  });

  it("leaves footnote marks to the notes", () => {
    expect(told({ citations: [mark([4], { kind: "footnote_mark" })], entries: shelf(2) })).toEqual([]);
  });

  it("tells of a name and a year that two works share", () => {
    const entries = [
      entry(null, book("Ивлев", 2010, "Окна и двери старых домов"), { id: "a" }),
      entry(null, book("Ивлев", 2010, "Мосты и переправы края"), { id: "b" }),
    ];
    expect(checkIntegrity(input({ citations: [mark(["Ивлев 2010"])], entries }))).toMatchObject([
      { code: "citation_ambiguous", entries: ["a", "b"], values: { key: "Ивлев 2010", count: 2 } },
    ]);
    expect(told({ citations: [mark(["Ивлев 2010a"]), mark(["Ивлев 2010б"])], entries })).toEqual([]);
  });

  it("leads a name to an entry in the other script", () => {
    expect(
      told({
        citations: [mark(["Bektur 2001"])],
        entries: [entry(null, book("Бектұр", 2001, "Өзен бойындағы қалалар"))],
      }),
    ).toEqual([]);
  });
});

describe("checkIntegrity: numbering", () => {
  it("tells of gaps and of numbers that stand twice", () => {
    const [one, two, , four] = shelf(4);
    if (one === undefined || two === undefined || four === undefined) throw new Error("four entries");
    const citations = [mark([1]), mark([2]), mark([4])];
    expect(told({ citations, entries: [one, two, four] })).toEqual([
      ["gap_in_numbering", { before: 2, after: 4, list: "original" }],
    ]);
    const again = { ...four, number: 2, id: "again" };
    expect(told({ citations: citations.slice(0, 2), entries: [one, two, again] })).toEqual([
      ["number_repeated", { number: 2, list: "original" }],
    ]);
  });

  it("tells of a number that stands behind a larger one", () => {
    const [one, two, three] = shelf(3);
    if (one === undefined || two === undefined || three === undefined) throw new Error("three entries");
    expect(told({ citations: allCited(3), entries: [one, three, two] })).toEqual([
      ["numbering_out_of_order", { how: "list", number: 2, before: 3, count: 1 }],
    ]);
  });

  const shuffled = () => {
    const entries = shelf(6);
    return [4, 1, 5, 0, 3, 2].map((at, place) => ({
      ...(entries[at] ?? entry(1, null)),
      number: place + 1,
      id: `o${place + 1}`,
    }));
  };

  it.each([
    ["by first citation", shuffled(), [1, 2, 3, 4, 5, 6], []],
    ["by the alphabet", shelf(6), [4, 2, 6, 1, 3, 5], []],
    [
      "in neither order",
      shuffled(),
      [1, 3, 2, 4, 6, 5],
      [["numbering_out_of_order", { how: "cited", number: 3, before: 2, count: 2 }]],
    ],
  ])("takes a list %s as it is", (_, entries, order, expected) => {
    expect(told({ citations: order.map((key) => mark([key])), entries })).toEqual(expected);
  });

  it("does not wait for an entry that is never cited", () => {
    const found = told({ citations: [1, 2, 4, 5, 6].map((key) => mark([key])), entries: shuffled() });
    expect(found.map(([code]) => code)).toEqual(["entry_never_cited"]);
  });
});

describe("checkIntegrity: places in works", () => {
  const article = book("Зере", 2006, "Баспахана шеберлері туралы", {
    type: "article-journal",
    page: "52–67",
    "container-title": "Мұра",
  });

  it.each<[string, string | null, ReturnType<typeof book>, boolean]>([
    ["a page of the article", "60 б.", article, false],
    ["a run within it", "с. 52–67", article, false],
    ["a page before it", "p. 12", article, true],
    ["a run that leaves it", "65-70 б.", article, true],
    ["shortened pages", "p. 145", { ...article, page: "142-8" }, false],
    ["a page of a book", "199 б.", book("Зере", 2006, "Кітап туралы кітап"), false],
    ["a page that a book has not", "237 б.", book("Зере", 2006, "Кітап туралы кітап"), true],
    ["a page of a volume", "т. 2, 237 б.", book("Зере", 2006, "Кітап туралы кітап"), false],
    ["an article of a law", "86-бап", article, false],
    ["a leaf", "л. 300", article, false],
    ["a Roman page", "xii б.", article, false],
    ["an article number", "5 б.", { ...article, page: "e1204" }, false],
    ["no place", null, article, false],
  ])("judges %s", (_, locator, csl, isOutside) => {
    const codes = told({ citations: [mark([1], { locator })], entries: [entry(1, csl)] }).map(
      ([code]) => code,
    );
    expect(codes).toEqual(isOutside ? ["locator_outside_pages"] : []);
  });

  it("gives each entry of a mark its own place, and a single place to the last", () => {
    const entries = [entry(1, article), entry(2, book("Кәрім", 2007, "Жаңа көшелердің атаулары"))];
    expect(told({ citations: [mark([1, 2], { locator: "60 б.; 300 б." })], entries })).toMatchObject([
      ["locator_outside_pages", { entry: 2, locator: "300 б.", pages: "200" }],
    ]);
    expect(told({ citations: [mark([1, 2], { locator: "12 б." })], entries })).toEqual([]);
  });
});

describe("checkIntegrity: twin lists", () => {
  const csl = book("Адай", 1995, "Дала жолдары", {
    volume: "IV",
    issue: "3 (41)",
    page: "5–19",
    type: "article-journal",
  });
  const twins = (change: Partial<typeof csl>) => [
    entry(1, csl, { pairedWith: "r1" }),
    entry(
      1,
      { ...csl, title: "Dala joldary", author: [{ family: "Aday" }], ...change },
      { list: "romanised", pairedWith: "o1" },
    ),
  ];

  it.each([
    ["nothing", {}, []],
    ["Roman and Arabic figures, and dashes", { volume: "4", page: "5-19", issue: "3" }, []],
    ["the year", { issued: { "date-parts": [[1994]] as [[number]] } }, [["year", "1995", "1994"]]],
    ["pages", { page: "5-91" }, [["pages", "5–19", "5–91"]]],
    [
      "volume and issue",
      { volume: "5", issue: "2" },
      [
        ["volume", "4", "5"],
        ["issue", "3", "2"],
      ],
    ],
  ])("tells that twins differ in %s", (_, change, expected) => {
    const found = told({ citations: [mark([1])], entries: twins(change) });
    expect(found.map(([, { field, original, romanised }]) => [field, original, romanised])).toEqual(expected);
  });

  it("tells of entries without a twin only where there are two lists", () => {
    const alone = entry(2, book("Ғалым", 2002, "Кітапхана ісінің негіздері"));
    const found = told({ citations: allCited(2), entries: [...twins({}), alone] });
    expect(found).toEqual([["original_without_romanised", { entry: 2 }]]);
    const extra = entry(2, book("Galym", 2002, "Kitaphana isi"), { list: "romanised" });
    expect(told({ citations: [mark([1])], entries: [...twins({}), extra] })).toEqual([
      ["romanised_without_original", { entry: 2 }],
    ]);
  });
});

describe("checkIntegrity: descriptions", () => {
  it("tells of the same work twice, but not of two volumes of one work", () => {
    const csl = book("Адай", 2001, "Дала жолдарының толық тарихы");
    const twice = [entry(1, csl), entry(2, { ...csl, publisher: "Кітап баспасы" })];
    expect(told({ citations: allCited(2), entries: twice })).toEqual([
      ["duplicate_entry", { entry: 1, other: 2 }],
    ]);
    const volumes = [entry(1, { ...csl, volume: "1" }), entry(2, { ...csl, volume: "2" })];
    expect(told({ citations: allCited(2), entries: volumes })).toEqual([]);
  });

  it("tells of entries tied to one work", () => {
    const entries = shelf(2).map((one) => ({ ...one, referenceId: "w" }));
    expect(told({ citations: allCited(2), entries })).toEqual([["duplicate_entry", { entry: 1, other: 2 }]]);
  });

  it("tells what the style prints and the work lacks", () => {
    const { publisher: _, ...without } = book("Адай", 2001, "Дала жолдары");
    const entries = [entry(1, without)];
    expect(told({ citations: [mark([1])], entries })).toEqual([]);
    expect(told({ citations: [mark([1])], entries, style: "gost-7-1-2003" })).toEqual([
      ["field_missing", { entry: 1, fields: "publisher" }],
    ]);
    const tied = [{ ...entry(1, without), referenceId: "w" }];
    expect(
      told({
        citations: [mark([1])],
        entries: tied,
        works: [work("w", book("Адай", 2001, "Дала жолдары"))],
        style: "apa",
      }),
    ).toEqual([]);
  });

  it("tells of a page of the web without the day on which it was seen, and of what could not be read", () => {
    const page = book("Адай", 2001, "Дала жолдары", { URL: "https://example.kz/jol" });
    expect(told({ citations: allCited(2), entries: [entry(1, page), entry(2, null)] })).toEqual([
      ["access_date_missing", { entry: 1 }],
      ["entry_unreadable", { entry: 2 }],
    ]);
  });
});

describe("checkIntegrity: quotations", () => {
  const csl = book("Адай", 2001, "Дала жолдары");
  const source =
    "Кеңес бірінші жиынында өзінің тәртібін бекітіп, оны барлық ауылдарға таратты. Содан кейін сайлау болды.";
  const tied = [entry(1, csl, { referenceId: "w" })];
  const quoting = (quote: string) => [mark([1], { quote })];

  it.each([
    ["бірінші жиынында өзінің тәртібін бекітіп, оны барлық ауылдарға таратты", []],
    ["екінші жиынында өзінің тәртібін бекітіп, оны барлық ауылдарға таратты", ["quotation_changed"]],
    ["мұндай сөз бұл кітаптың ешбір бетінде кездеспейді деп ойлаймыз", ["quotation_not_found"]],
  ])("looks for «%s» in the stored source", (quote, codes) => {
    const found = told({ citations: quoting(quote), entries: tied, works: [work("w", csl, source)] });
    expect(found.map(([code]) => code)).toEqual(codes);
  });

  it("says nothing where a work has no text, or where one of several works has none", () => {
    const quote = "мұндай сөз бұл кітаптың ешбір бетінде кездеспейді";
    expect(told({ citations: quoting(quote), entries: tied, works: [work("w", csl)] })).toEqual([]);
    const two = [...tied, entry(2, book("Бектұр", 2002, "Өзен бойы"), { referenceId: null })];
    expect(
      told({ citations: [mark([1, 2], { quote })], entries: two, works: [work("w", csl, source)] }),
    ).toEqual([]);
  });

  it("checks the quotations that claims keep", () => {
    const works = [work("w", csl, source)];
    const kept = [
      { quote: "Содан кейін сайлау болды", referenceId: "w", claim: 3 },
      { quote: "Содан кейін ешқандай сайлау болған жоқ еді", referenceId: "w", claim: 4 },
    ];
    expect(checkIntegrity(input({ works, kept })).map(({ code, values }) => [code, values["claim"]])).toEqual(
      [["quotation_not_found", 4]],
    );
    expect(quotedWorks(input({ kept, entries: tied, citations: quoting("бірінші жиында бекітті") }))).toEqual(
      ["w"],
    );
    expect(quotedWorks(input({ entries: tied, citations: [mark([1])] }))).toEqual([]);
  });
});

describe("checkLibrary", () => {
  const forms = { romanised: null, translated: {}, texts: [] };
  const one = book("Адай", 2001, "Дала жолдарының толық тарихы", { URL: "example.kz" });
  const works = [
    { id: "a", csl: one, ...forms },
    { id: "b", csl: { ...one, URL: undefined, publisher: undefined }, ...forms },
  ];

  it("tells what is wrong with works by themselves", () => {
    const found = checkLibrary({ works, distinct: [], kept: [], style: "apa" });
    expect(found.map(({ code, referenceId }) => [code, referenceId])).toEqual([
      ["url_malformed", "a"],
      ["duplicate_entry", "b"],
      ["field_missing", "b"],
    ]);
  });

  it("does not offer again what somebody told apart", () => {
    const found = checkLibrary({ works, distinct: [["a", "b"]], kept: [], style: null });
    expect(found.map(({ code }) => code)).toEqual(["url_malformed"]);
  });
});

describe("checkIntegrity: the report as a whole", () => {
  const randomInput = fc
    .record({
      numbers: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }),
      keys: fc.array(fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 3 }), {
        maxLength: 15,
      }),
      romanised: fc.boolean(),
    })
    .map(({ numbers, keys, romanised }): IntegrityInput => {
      const originals = numbers.map((number, at) => ({
        ...(shelf(10)[at % 10] ?? entry(1, null)),
        number,
        id: `o${at}`,
      }));
      const twins = romanised
        ? originals.map((one) => ({ ...one, id: `r${one.id}`, list: "romanised" as const }))
        : [];
      return input({
        citations: keys.map((each) => mark(each)),
        entries: [...originals, ...twins],
        style: "apa",
      });
    });

  it("names only citations and entries that it was given, the gravest findings first, the same each time", () => {
    fc.assert(
      fc.property(randomInput, (asked) => {
        const findings = checkIntegrity(asked);
        const citations = new Set(asked.citations.map(({ key }) => key));
        const entries = new Set(asked.entries.map(({ id }) => id));
        for (const one of findings) {
          expect(one.citations.every((key) => citations.has(key))).toBe(true);
          expect(one.entries.every((id) => entries.has(id))).toBe(true);
        }
        const ranks = findings.map(
          ({ severity, code }) => SEVERITIES.indexOf(severity) * 100 + INTEGRITY_CODES.indexOf(code),
        );
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        expect(checkIntegrity(asked)).toEqual(findings);
      }),
    );
  });

  it("tells of a key exactly when no entry bears its number", () => {
    fc.assert(
      fc.property(randomInput, (asked) => {
        const numbers = new Set(asked.entries.map(({ number }) => number));
        const lost = new Set(
          asked.citations.flatMap(({ keys }) => keys).filter((key) => !numbers.has(Number(key))),
        );
        const found = checkIntegrity(asked).filter(({ code }) => code === "citation_without_entry");
        if (asked.entries.length > 0) expect(new Set(found.map(({ values }) => values["key"]))).toEqual(lost);
      }),
    );
  });
});
