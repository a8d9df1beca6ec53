import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importText } from "#lib/import/import-text.ts";
import { looksLikeHtml } from "#lib/server/gateways/readers/html/looks-like-html.ts";
import { looksLikeJats } from "#lib/server/gateways/readers/jats/looks-like-jats.ts";
import { readJats } from "#lib/server/gateways/readers/jats/read-jats.ts";
import { declaredLines, rawFrom, readWith, spansOf } from "../markup/read-as-lines.ts";
import { ARTICLE_JATS } from "./article-jats.ts";

const SOURCE = { name: "a.xml", mediaType: "application/xml", sha256: "0".repeat(64) };

async function lines(xml: string): Promise<string[]> {
  return declaredLines(await rawFrom(readJats, xml));
}

describe("an article in JATS", () => {
  it("has everything that it marks, in the order of the file", async () => {
    expect(await lines(ARTICLE_JATS)).toEqual([
      "page_header: dala",
      "page_header: Дала хабаршысы",
      "page_header: 1234-5678",
      "udc: DOI: 10.99999/dala.2024.3",
      "page_header: Зерттеу",
      "udc: ӘОЖ 342.5",
      "title: Ауыл әкімдерін сайлау*",
      "title: Electing village heads",
      "authors: Сейітов Айдар1, Омарова Дана1",
      "authors: Aidar Seitov1, Dana Omarova1",
      "email: ORCID: https://orcid.org/0000-0000-0000-0001",
      "email: seitov@example.org",
      "affiliation: 1 Сарыдала университеті, Астана, Қазақстан",
      "email: Байланыс: seitov@example.org",
      "footnote: * Мақала кеңейтілген баяндама негізінде жазылды.",
      "page_header: 2024-03-05, 8(3), 9–21",
      "heading: Аңдатпа",
      "abstract: Мақсаты: Ауыл әкімдерін сайлауды сипаттау.",
      "abstract: Нәтижесі: Қатысу артты.",
      "abstract: The article describes the first election of village heads.",
      "keywords: Түйін сөздер: ауыл, сайлау",
      "keywords: village, election",
      "funding: Ғылым қоры, AP-01",
      "heading: 1. Кіріспе",
      "paragraph: Сайлау 2021 жылы өтті [1–2], бұған бір ескерту бар1. Формула: x=2.",
      "heading: Тәсілі",
      "paragraph: Мынадай қадамдар болды:",
      "list_item: 1. сұхбат;",
      "list_item: 2. бақылау.",
      "paragraph: Сонымен бітті [2, б. 5].",
      "table_caption: 1-кесте. Қатысу",
      "table: Аудан",
      "table: Үлес",
      "table: Батыс",
      "table: 34",
      "table: 35",
      "footnote: a Ескертпе.",
      "table_caption: 1-сурет. Барысы",
      "quotation: Ауыл өз әкімін өзі сайлады.",
      "paragraph: &lol2; \u00a0соңы.",
      "heading: Алғыс",
      "paragraph: Ауыл тұрғындарына алғыс айтамыз.",
      "footnote: 1 Сайлау күні өзгерген.",
      "reference_list_heading: Әдебиеттер",
      "reference_entry: 1 Сейітов А. Ауыл және билік. Дала. 2019. 2(1). 5–9. doi:10.99999/d.1",
      "reference_entry: 2 Омарова Д. Сайлау. – Алматы: Дала, 2020.",
      "title: Выборы сельских акимов",
      "paragraph: Перевод.",
    ]);
  });

  it("has its marks, and brackets around several links are one citation", async () => {
    const marks = spansOf(await rawFrom(readJats, ARTICLE_JATS));
    expect(marks.filter((mark) => !mark.startsWith("raised"))).toEqual([
      "footnote_mark *: *",
      "citation 2: [1–2]",
      "footnote_mark 1: 1",
      "citation 1: [2, б. 5]",
    ]);
  });

  it("is trusted: languages, levels, places in tables and parts of references", async () => {
    const article = importText(await rawFrom(readJats, ARTICLE_JATS), SOURCE);
    const titles = article.blocks.filter(({ type }) => type === "title");
    expect(titles.map(({ language, confidence }) => [language, confidence])).toEqual([
      ["kk", 1],
      ["en", 1],
      ["ru", 1],
    ]);
    expect(
      article.blocks.filter(({ type }) => type === "heading").map(({ text, level }) => [text, level]),
    ).toEqual([
      ["Аңдатпа", 1],
      ["1. Кіріспе", 1],
      ["Тәсілі", 2],
      ["Алғыс", 1],
    ]);
    expect(
      article.blocks
        .find(({ type }) => type === "table")
        ?.cells?.map(({ row, column, rowSpan }) => [row, column, rowSpan]),
    ).toEqual([
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, 2],
      [1, 1, 1],
      [2, 1, 1],
    ]);
    expect(article.references[0]?.csl).toEqual({
      type: "article-journal",
      title: "Ауыл және билік",
      "container-title": "Дала",
      author: [{ family: "Сейітов", given: "А." }],
      volume: "2",
      issue: "1",
      page: "5-9",
      issued: { "date-parts": [[2019]] },
      DOI: "10.99999/d.1",
    });
    expect(article.citations.map(({ text, entries }) => [text, entries.length])).toContainEqual(["[1–2]", 2]);
  });
});

describe("the level of a heading", () => {
  const levels = async (xml: string): Promise<(number | undefined)[]> =>
    (await rawFrom(readJats, `<article><body>${xml}</body></article>`)).lines.map(
      ({ declared }) => declared?.level,
    );
  it.each([
    ["<sec><title>а</title><sec><title>б</title></sec></sec>", [1, 2]],
    ['<sec disp-level="3"><title>а</title></sec>', [3]],
    ['<sec disp-level="level2"><title>а</title></sec>', [2]],
    ['<sec disp-level="көп"><title>а</title></sec>', [1]],
    [`${"<sec>".repeat(12)}<title>а</title>${"</sec>".repeat(12)}`, [9]],
  ])("%s", async (xml, expected) => expect(await levels(xml)).toEqual(expected));
});

describe("the names of JATS and the sets before it", () => {
  const ref = (content: string): string =>
    `<article><back><ref-list><ref id="r">${content}</ref></ref-list></back></article>`;
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "NLM 2 citations",
      ref(
        '<label>3.</label><citation citation-type="book"><person-group person-group-type="author"><name><surname>Бек</surname><given-names>А.</given-names></name></person-group><source>Дала</source><year>2001</year></citation>',
      ),
      ["reference_entry: 3. Бек А. Дала. 2001"],
    ],
    [
      "nlm-citation",
      ref(
        '<nlm-citation citation-type="journal"><article-title>Жол</article-title><source>Дала</source><year>2001</year></nlm-citation>',
      ),
      ["reference_entry: Жол. Дала. 2001"],
    ],
    [
      "a work in two languages",
      ref(
        '<citation-alternatives><mixed-citation xml:lang="ru">Бек А. Степь.</mixed-citation><mixed-citation xml:lang="en">Bek A. Steppe.</mixed-citation></citation-alternatives>',
      ),
      ["reference_entry: Бек А. Степь.", "reference_entry_romanized: Bek A. Steppe."],
    ],
    [
      "a list that says it is romanised",
      "<article><back><ref-list content-type='romanised'><title>References</title><ref><mixed-citation>Bek A. Dala.</mixed-citation></ref></ref-list></back></article>",
      ["references_romanized_heading: References", "reference_entry_romanized: Bek A. Dala."],
    ],
    [
      "a note inside a paragraph",
      "<article><body><p>Сөз<fn id='f'><p>Ескерту.</p></fn> соңы.</p></body></article>",
      ["paragraph: Сөз1 соңы.", "footnote: 1 Ескерту."],
    ],
    [
      "text where only elements may stand",
      "<article><body>Бос мәтін<list><list-item>тармақ</list-item></list></body></article>",
      ["paragraph: Бос мәтін", "list_item: тармақ"],
    ],
    [
      "a container of any name",
      "<issue><title>Журнал</title><article><body><p>Бір</p></body></article><article><body><p>Екі</p></body></article></issue>",
      ["page_header: Журнал", "paragraph: Бір", "paragraph: Екі"],
    ],
  ];
  it.each(cases)("%s", async (_, xml, expected) => {
    expect(await lines(xml)).toEqual(expected);
  });
});

describe("XML that means harm", () => {
  it("expands nothing and fetches nothing", async () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked += 1;
      answer.end('<!ENTITY out "сырттан">');
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/a.dtd`;
    const bomb = Array.from(
      { length: 30 },
      (_, at) => `<!ENTITY e${String(at)} "${`&e${String(at - 1)};`.repeat(10)}">`,
    ).join("");
    const xml = `<?xml version="1.0"?><!DOCTYPE article SYSTEM "${address}" [${bomb}<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY % p SYSTEM "${address}"> %p;]><article><body><p>&e29;&f;&out; сөз</p></body></article>`;
    const { text } = await rawFrom(readJats, xml);
    await new Promise((closed) => server.close(closed));
    expect(text).toBe("&e29;&f;&out; сөз");
    expect(asked).toBe(0);
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ["unclosed elements", "<article><body><p>сөз</body></article>", "file_damaged"],
    ["no XML", "<article", "file_damaged"],
    [
      "twenty thousand sections within each other",
      `<article><body>${"<sec>".repeat(20_000)}`,
      "unpacks_too_large",
    ],
    ["nothing to read", "<article><front/></article>", "no_readable_text"],
    ["nothing at all", "", "empty_file"],
  ];
  it.each(refused)("is refused: %s", async (_, xml, code) => {
    const read = await readWith(readJats, xml);
    expect(read.ok ? null : read.refusal.code).toBe(code);
  });

  it("keeps what every reader promises, whatever elements stand in each other", async () => {
    const names = [
      "sec",
      "p",
      "list",
      "list-item",
      "table-wrap",
      "table",
      "tr",
      "td",
      "fn",
      "ref-list",
      "ref",
      "mixed-citation",
      "xref",
      "sup",
      "title",
      "label",
      "caption",
      "abstract",
      "kwd-group",
      "kwd",
      "contrib-group",
      "contrib",
      "name",
      "surname",
      "aff",
      "front",
      "article-meta",
      "title-group",
      "article-title",
      "disp-formula",
      "alternatives",
      "custom-meta",
    ];
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom("сөз", " ", "1", "[2]"),
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie("node"), { maxLength: 4 }))
          .map(([name, inner]) => `<${name} id="a" rid="a">${inner.join("")}</${name}>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 6 }), async (nodes) => {
        await rawFrom(readJats, `<article><body><p>басы</p>${nodes.join("")}</body></article>`);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what is JATS", () => {
  const cases: readonly (readonly [string, boolean])[] = [
    [ARTICLE_JATS, true],
    ['<article article-type="research-article"><front>', true],
    [
      '<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD Journal Publishing DTD v2.3 20070202//EN" "x.dtd"><article>',
      true,
    ],
    ["<pmc-articleset><article><front><journal-meta/>", true],
    ["<!doctype html><html><article><p>x</p></article>", false],
    ["<article><p>x</p></article>", false],
    ["JATS <article article-type=x> туралы", false],
  ];
  it.each(cases)("%#", (text, expected) => {
    expect(looksLikeJats(text)).toBe(expected);
    if (expected) expect(/^\s*<article\b/u.test(text) || !looksLikeHtml(text)).toBe(true);
  });
});
