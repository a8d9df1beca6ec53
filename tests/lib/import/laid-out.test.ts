import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importedArticle, type ImportedArticle } from "#lib/import/article.ts";
import { importText } from "#lib/import/import-text.ts";
import type { RawText } from "#lib/import/raw-text.ts";
import { coverage } from "./coverage.ts";
import { saidText, type SaidLine } from "./said-text.ts";
import { JOURNAL, typeset, type PageLayoutOfTest, type SetBlock } from "./typesetter.ts";

const SOURCE = { name: "said.pdf", mediaType: "application/pdf", sha256: "0".repeat(64) };

function read(raw: RawText): ImportedArticle {
  const article = importText(raw, SOURCE);
  expect(importedArticle.parse(article)).toEqual(article);
  expect(coverage(raw.text, article).every((times) => times === 1)).toBe(true);
  return article;
}

const title = (text: string): SetBlock => ({
  type: "title",
  text,
  size: 15,
  isBold: true,
  isCentred: true,
  gap: 1,
});
const heading = (text: string, size = 12): SetBlock => ({
  type: "heading",
  text,
  size,
  isBold: true,
  gap: 1,
});
const paragraph = (text: string): SetBlock => ({ type: "paragraph", text });
const entry = (text: string): SetBlock => ({ type: "reference_entry", text, size: 10, indent: -1.5 });

/** Own sentences, long enough that lines, columns and pages break inside them. */
const ARTICLE: readonly SetBlock[] = [
  title("Ауылдағы су мен жол: тұрғындар нені бірінші сұрайды"),
  { type: "authors", text: "Сейітова А. Б., Оспанов Қ. Т.", isCentred: true, gap: 1 },
  {
    type: "affiliation",
    text: "Дала университеті, Қарағанды қ., Қазақстан",
    isCentred: true,
    isItalic: true,
  },
  {
    type: "abstract",
    text: "Аңдатпа. Мақалада он екі ауылдың тұрғындары әкімдікке қандай өтінішпен келетіні сипатталады. Жазбалар бес жыл бойы жүргізілген, сондықтан өтініштердің қалай өзгергені де көрінеді. Су туралы өтініштер азайған, ал жол туралы өтініштер көбейген.",
    margin: 25,
    gap: 1,
  },
  { type: "keywords", text: "Түйін сөздер: ауыл, су, жол, өтініш.", margin: 25 },
  heading("Кіріспе"),
  paragraph(
    "Ауыл тұрғыны әкімдікке жылына орта есеппен екі рет келеді. Бірінші келуінде ол өз шаруасын айтады, екінші келуінде соның жауабын сұрайды. Кеңсе кітабында бұл екі келудің екеуі де жазылады, бірақ екіншісінің қасына бұрынғы өтініштің нөмірі қойылады.",
  ),
  paragraph(
    "Біз кітаптың бес жылғы беттерін қарап шықтық. Әр жазбаны екі адам бөлек оқыды, ал пікір екіге бөлінген жерде үшінші адам шешті. Осылай оқылған жазбалардың саны төрт мыңнан асты, олардың ішінде қайталанған өтініштер үштен бірін құрайды.",
  ),
  heading("Өтініштердің түрі", 11),
  paragraph(
    "Су туралы өтініштер көктемде көбейеді. Жол туралы өтініштер, керісінше, күзде түседі, өйткені жауыннан кейін көлік жүре алмай қалады. Мектеп пен аурухана туралы сөз жыл бойы бірдей айтылады.",
  ),
  heading("Қорытынды"),
  paragraph(
    "Өтініштің жауабы неғұрлым тез берілсе, тұрғын соғұрлым сирек қайта келеді. Бұл байланыс барлық ауылда байқалды, бірақ үлкен ауылдарда ол әлсіз.",
  ),
  { type: "reference_list_heading", text: "Әдебиеттер", isBold: true, isCentred: true, gap: 1 },
  entry("1. Оспанов Қ. Т. Ауыл кеңсесінің кітабы. – Қарағанды: Дала, 2018. – 140 б."),
  entry("2. Белова Н. П. Вода и дорога: о чём просят жители // Степной вестник. – 2020. – № 3. – С. 15–29."),
  entry(
    "3. Holm A. Asking twice: repeated petitions in rural councils // Northern Review. – 2019. – Vol. 4. – P. 11–30.",
  ),
];

const LAYOUTS: readonly (readonly [name: string, layout: PageLayoutOfTest])[] = [
  ["one column, indents", JOURNAL],
  ["two columns", { ...JOURNAL, columns: 2, size: 10 }],
  ["ragged lines", { ...JOURNAL, isJustified: false }],
  ["room between paragraphs instead of indents", { ...JOURNAL, indent: 0, gap: 0.7 }],
  ["wide leading", { ...JOURNAL, leading: 1.8, indent: 2.5 }],
  ["short pages, which break paragraphs", { ...JOURNAL, height: 170 }],
  ["short pages of two columns", { ...JOURNAL, columns: 2, size: 10, height: 200 }],
];

describe("an article set on pages", () => {
  it.each(LAYOUTS)("has its blocks found again: %s", (_, layout) => {
    const { raw } = typeset(ARTICLE, layout);
    const article = read(raw);
    expect(article.blocks.map(({ type, text }) => [type, text])).toEqual(
      ARTICLE.map(({ type, text }) => [type, text]),
    );
  });

  it("has its headings ranked by their type", () => {
    const { blocks } = read(typeset(ARTICLE).raw);
    expect(blocks.filter(({ type }) => type === "heading").map(({ text, level }) => [text, level])).toEqual([
      ["Кіріспе", 1],
      ["Өтініштердің түрі", 2],
      ["Қорытынды", 1],
    ]);
  });
});

describe("a table set in columns", () => {
  const row = (text: string, isBold = false): SetBlock => ({
    type: "table",
    text,
    isBold,
    cellsAt: [0, 0.4, 0.7],
  });
  const { raw } = typeset([
    ...ARTICLE.slice(0, 7),
    { type: "table_caption", text: "1-кесте – Өтініштердің саны", gap: 1 },
    row("Өтініш|Көктем|Күз", true),
    row("Су туралы|310|120"),
    row("Жол мен көпір|90|270"),
    row("|оның 40-ы қайталанған|"),
    row("Мектеп|55|60"),
    paragraph(
      "Кестеден көрінетіндей, су туралы өтініштер көктемде үш есе көп. Жол туралы сөз күзде айтылады.",
    ),
  ]);
  const article = read(raw);

  it("has its rows and cells", () => {
    const table = article.blocks.find(({ type }) => type === "table");
    const points = [...(table?.text ?? "")];
    expect(
      table?.cells?.map(({ range, row: at, column, isHead }) => [
        at,
        column,
        points.slice(...range).join(""),
        isHead,
      ]),
    ).toEqual([
      [0, 0, "Өтініш", true],
      [0, 1, "Көктем", true],
      [0, 2, "Күз", true],
      [1, 0, "Су туралы", false],
      [1, 1, "310", false],
      [1, 2, "120", false],
      [2, 0, "Жол мен көпір", false],
      [2, 1, "90 оның 40-ы қайталанған", false],
      [2, 2, "270", false],
      [3, 0, "Мектеп", false],
      [3, 1, "55", false],
      [3, 2, "60", false],
    ]);
  });

  it("stands between its caption and the text", () => {
    expect(article.blocks.slice(-3).map(({ type }) => type)).toEqual(["table_caption", "table", "paragraph"]);
  });
});

describe("what the reader of pages declares", () => {
  const body = (text: string, top: number, page: number, left = 70): SaidLine => ({
    text,
    page,
    box: [left, top, left + 450, top + 11],
    fontSize: 11,
  });
  const furniture = (
    type: "page_header" | "page_number",
    text: string,
    page: number,
    top: number,
  ): SaidLine => ({
    text,
    page,
    box: [70, top, 200, top + 9],
    fontSize: 9,
    declared: { type, confidence: 0.9 },
  });
  const note = (text: string, page: number, top: number, mark?: string): SaidLine => ({
    text,
    page,
    box: [70, top, 500, top + 9],
    fontSize: 9,
    declared: { type: "footnote", confidence: 0.9, ...(mark === undefined ? {} : { mark }) },
  });
  const mark = { kind: "raised" } as const;
  const raw = saidText(
    [
      furniture("page_header", "Dala review 4(12)", 0, 30),
      {
        ...body("The council met in the old hall1 and the town was asked to", 80, 0),
        spans: [{ at: "1", ...mark }],
      },
      {
        ...body("send one letter from every street, which took a fortnight2 and", 94, 0),
        spans: [{ at: "2", ...mark }],
      },
      note("1 Minutes of the spring meeting, sheet four.", 0, 760, "1"),
      note("2 The letters are kept in the town archive, where they fill", 0, 772, "2"),
      furniture("page_number", "17", 0, 800),
      furniture("page_header", "Dala review 4(12)", 1, 30),
      {
        ...body("cost more than the repair itself.1 The bill was paid in May*.", 80, 1),
        spans: [
          { at: "1", ...mark },
          { at: "*", ...mark },
        ],
      },
      note("two boxes and a drawer.", 1, 748),
      note("1 Accounts of the second quarter.", 1, 760, "1"),
      note("* By the treasurer.", 1, 772, "*"),
      furniture("page_number", "18", 1, 800),
    ],
    {
      pages: [
        { width: 595, height: 842, start: 0, end: 250, method: "text" },
        { width: 595, height: 842, start: 250, end: 500, method: "text" },
      ],
    },
  );
  const article = read(raw);

  it("is set aside, and the paragraph goes on over the page", () => {
    const [paragraphBlock] = article.blocks.filter(({ text }) => text.startsWith("The council"));
    expect(paragraphBlock?.text).toContain("which took a fortnight2 and cost more than the repair itself.1");
    expect(paragraphBlock?.sourceRanges).toHaveLength(2);
    expect(article.blocks.filter(({ type }) => type === "page_number").map(({ text }) => text)).toEqual([
      "17",
      "18",
    ]);
  });

  it("takes each note to the mark of its own page, and joins the one that goes on", () => {
    const points = [...raw.text];
    expect(
      article.footnotes.map(({ mark: sign, text, markRange }) => [
        sign,
        text,
        markRange === null ? null : points.slice(markRange[0] - 6, markRange[1]).join(""),
      ]),
    ).toEqual([
      ["1", "Minutes of the spring meeting, sheet four.", "d hall1"],
      ["2", "The letters are kept in the town archive, where they fill two boxes and a drawer.", "tnight2"],
      ["1", "Accounts of the second quarter.", "tself.1"],
      ["*", "By the treasurer.", "in May*"],
    ]);
  });
});

describe("whatever a reader says", () => {
  const types = [
    "title",
    "heading",
    "paragraph",
    "list_item",
    "table",
    "footnote",
    "page_header",
    "reference_entry",
    "noise",
  ] as const;
  const line: fc.Arbitrary<SaidLine> = fc.record(
    {
      text: fc.constantFrom(
        "Кіріспе",
        "Мәтін [1] осында.",
        "1. Кітап. – Алматы, 2010. – 5 б.",
        "12",
        "Абай А. Б.",
        "  сөз  ",
        "1 Ескерту.",
        "Abstract. Text.",
        "🙂 x",
        "References",
        "жол-",
      ),
      gap: fc.constantFrom(0, 1),
      page: fc.nat({ max: 2 }),
      box: fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 800 }), fc.nat({ max: 600 }), fc.nat({ max: 842 })),
      column: fc.nat({ max: 1 }),
      fontSize: fc.constantFrom(0, 9, 11, 14),
      isBold: fc.boolean(),
      paragraph: fc.nat({ max: 5 }),
      declared: fc.record(
        {
          type: fc.constantFrom(...types),
          confidence: fc.constantFrom(0, 0.5, 0.9, 1),
          level: fc.integer({ min: 1, max: 9 }),
          mark: fc.constantFrom("1", "*", "iv"),
          target: fc.constantFrom("a", "b"),
          cell: fc.record({ table: fc.nat({ max: 1 }), row: fc.nat({ max: 2 }), column: fc.nat({ max: 2 }) }),
        },
        { requiredKeys: ["type", "confidence"] },
      ),
    },
    { requiredKeys: ["text"] },
  );

  it("covers each visible character exactly once", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        read(saidText(lines));
      }),
      { numRuns: 500 },
    );
  });
});
