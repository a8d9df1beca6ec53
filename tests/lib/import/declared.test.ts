import { describe, expect, it } from "vitest";
import { importedArticle, type ImportedArticle } from "#lib/import/article.ts";
import { importText } from "#lib/import/import-text.ts";
import type { DeclaredBlock, RawText } from "#lib/import/raw-text.ts";
import { coverage } from "./coverage.ts";
import { flow, saidText, type SaidLine } from "./said-text.ts";

const SOURCE = { name: "said.docx", mediaType: "application/octet-stream", sha256: "0".repeat(64) };

function read(raw: RawText): ImportedArticle {
  const article = importText(raw, SOURCE);
  expect(importedArticle.parse(article)).toEqual(article);
  expect(coverage(raw.text, article).every((times) => times === 1)).toBe(true);
  return article;
}

function outline(article: ImportedArticle): string[] {
  return article.blocks.map(
    ({ type, level, text }) => `${type}${level === undefined ? "" : ` ${level}`}: ${text.slice(0, 24)}`,
  );
}

const declared = (type: DeclaredBlock["type"], more: Partial<DeclaredBlock> = {}) => ({
  declared: { type, confidence: 0.9, ...more },
});

/** A text of Word: its author gave styles to the title and to headings of the second level only. */
const WORD: readonly SaidLine[] = flow([
  { text: "УДК 352.07" },
  { text: "Общественные слушания в малых городах", ...declared("title") },
  {
    text: "А. Б. Сеитова1, В. Г. Петренко2",
    spans: [
      { at: "1", kind: "raised" },
      { at: "2", kind: "raised" },
    ],
  },
  { text: "1Степной университет, г. Астана, Казахстан", spans: [{ at: "1", kind: "raised" }] },
  { text: "2Институт города, г. Алматы, Казахстан", spans: [{ at: "2", kind: "raised" }] },
  {
    text: "Аннотация. Статья описывает, кто приходит на слушания и что из этого выходит. Опрошены жители трёх городов.",
  },
  { text: "Ключевые слова: слушания, город, участие." },
  { text: "Введение", isBold: true },
  {
    text: "Слушания проводят с 2020 года1. О них писали мало [1; 2, с. 7], и писали по-разному.",
    spans: [{ at: "1", kind: "footnote_mark", mark: "1" }],
  },
  { text: "Кто приходит", ...declared("heading", { level: 2 }) },
  { text: "Приходят прежде всего те, кто живёт рядом с будущей стройкой." },
  { text: "и пенсионеры", ...declared("list_item", { level: 1 }) },
  { text: "и студенты", ...declared("list_item", { level: 2 }) },
  { text: "Список литературы", isBold: true },
  {
    text: "1. Оспанов К. Т. Город и его жители. – Алматы, 2019. – 120 с.",
    ...declared("list_item", { level: 1 }),
  },
  {
    text: "2. Белова Н. П. Слушания // Степной вестник. – 2020. – № 3. – С. 5–14.",
    ...declared("list_item", { level: 1 }),
  },
  { text: "1 Закон о слушаниях, статья 4.", ...declared("footnote", { mark: "1" }) },
]);

describe("a text whose format tells paragraphs and a few styles", () => {
  const article = read(saidText(WORD));

  it("keeps what is told and recognises the rest", () => {
    expect(outline(article)).toEqual([
      "udc: УДК 352.07",
      "title: Общественные слушания в ",
      "authors: А. Б. Сеитова1, В. Г. Пе",
      "affiliation: 1Степной университет, г.",
      "affiliation: 2Институт города, г. Алм",
      "abstract: Аннотация. Статья описыв",
      "keywords: Ключевые слова: слушания",
      "heading 1: Введение",
      "paragraph: Слушания проводят с 2020",
      "heading 2: Кто приходит",
      "paragraph: Приходят прежде всего те",
      "list_item 1: и пенсионеры",
      "list_item 2: и студенты",
      "reference_list_heading: Список литературы",
      "reference_entry: 1. Оспанов К. Т. Город и",
      "reference_entry: 2. Белова Н. П. Слушания",
      "footnote: 1 Закон о слушаниях, ста",
    ]);
  });

  it("takes the footnote to its mark, and raised figures of the title page to nothing", () => {
    expect(article.citations.map(({ kind, text, entries }) => [kind, text, entries.length])).toEqual([
      ["footnote_mark", "1", 0],
      ["bracket", "[1; 2, с. 7]", 2],
    ]);
    const [note] = article.footnotes;
    const mark = saidText(WORD).text.indexOf("1. О них");
    expect(note).toMatchObject({
      mark: "1",
      text: "Закон о слушаниях, статья 4.",
      markRange: [mark, mark + 1],
    });
  });
});

describe("notes on a title page", () => {
  const raw = saidText(
    flow([
      { text: "Halls of the north", ...declared("title") },
      {
        text: "A. Holm*, B. Berg2",
        spans: [
          { at: "*", kind: "footnote_mark", mark: "*" },
          { at: "2", kind: "raised" },
        ],
      },
      { text: "Abstract. Two towns were asked how often they meet and what they write down." },
      {
        text: "* Thanks go to both towns.",
        ...declared("footnote", { mark: "*" }),
        spans: [{ at: "*", kind: "raised" }],
      },
    ]),
  );

  it("lead to the names on which they hang, and not to themselves", () => {
    const article = read(raw);
    expect(article.citations.map(({ text, kind }) => [text, kind])).toEqual([["*", "footnote_mark"]]);
    const at = raw.text.indexOf("*");
    expect(article.footnotes).toMatchObject([
      { mark: "*", text: "Thanks go to both towns.", markRange: [at, at + 1] },
    ]);
  });
});

describe("a heading that its style numbers", () => {
  it("is still the head of the list", () => {
    const raw = saidText(
      flow([
        { text: "I Кіріспе", ...declared("heading", { level: 1 }) },
        { text: "Ауыл кеңестері жылына екі рет жиналады, ал хаттамасы кеңседе сақталады." },
        { text: "II Әдебиеттер тізімі", ...declared("heading", { level: 1 }) },
        { text: "1. Оспанов Қ. Т. Ауыл кітабы. – Қарағанды: Дала, 2018. – 140 б." },
      ]),
    );
    expect(read(raw).blocks.map(({ type }) => type)).toEqual([
      "heading",
      "paragraph",
      "reference_list_heading",
      "reference_entry",
    ]);
  });
});

describe("paragraphs of the format", () => {
  it("are never joined, whatever their looks, and never parted", () => {
    const raw = saidText([
      { text: "Бірінші сөйлем аяқталмай", paragraph: 0 },
      { text: "келесі жолға өтеді.", paragraph: 0 },
      { text: "бұл кіші әріптен басталған", paragraph: 1 },
      { text: "Тағы бір жол. Соңы.", paragraph: 2, gap: 1 },
      { text: "Жалғасы.", paragraph: 2, gap: 2 },
    ]);
    expect(read(raw).blocks.map(({ text }) => text)).toEqual([
      "Бірінші сөйлем аяқталмай келесі жолға өтеді.",
      "бұл кіші әріптен басталған",
      "Тағы бір жол. Соңы. Жалғасы.",
    ]);
  });

  it("make an entry each, numbered or not", () => {
    const raw = saidText(
      flow([
        { text: "The town met twice a year and wrote down what was said in both halls." },
        { text: "References", ...declared("heading", { level: 1 }) },
        { text: "1. Holm, A. (2015). Halls and towns. Bergen: Fjord Press." },
        { text: "2. Berg, K. (2018). Who speaks. Northern Review, 4(2), 11–19." },
        { text: "Vik, T. (2020). A list without a number. Oslo: Hill, 90 p." },
      ]),
    );
    expect(read(raw).references.map(({ number }) => number)).toEqual([1, 2, null]);
  });
});

describe("a format that tells everything", () => {
  const csl = { type: "book" as const, id: "x", title: "Halls", issued: { "date-parts": [[2015]] } };
  const raw = saidText(
    flow([
      { text: "Halls and towns", declared: { type: "title", confidence: 1, language: "en" } },
      {
        text: "Towns met often (Holm 2015), some of them weekly3–5.",
        declared: { type: "paragraph", confidence: 1 },
        spans: [
          { at: "Holm 2015", kind: "citation", targets: ["b1"] },
          { at: "3", kind: "citation", targets: ["b3"] },
          { at: "5", kind: "citation", targets: ["b5"] },
        ],
      },
      { text: "Sources", declared: { type: "reference_list_heading", confidence: 1 } },
      { text: "Holm: Halls, 2015", declared: { type: "reference_entry", confidence: 1, target: "b1", csl } },
      { text: "Berg: Roads, 2016", declared: { type: "reference_entry", confidence: 1, target: "b3" } },
      { text: "Moe: Lakes, 2016", declared: { type: "reference_entry", confidence: 1, target: "b4" } },
      { text: "Vik: Hills, 2017", declared: { type: "reference_entry", confidence: 1, target: "b5" } },
    ]),
  );
  const article = read(raw);

  it("leads citations to their targets", () => {
    const idOf = new Map(article.references.map(({ id, text }) => [id, text.split(":")[0]]));
    expect(article.citations.map(({ text, entries }) => [text, entries.map((id) => idOf.get(id))])).toEqual([
      ["(Holm 2015)", ["Holm"]],
      ["3–5", ["Berg", "Moe", "Vik"]],
    ]);
    expect(article.notes.map(({ code }) => code)).not.toContain("citation_without_entry");
  });

  it("takes an entry's parts as told", () => {
    expect(article.references[0]).toMatchObject({ csl: { title: "Halls" }, confidence: 1 });
  });
});

describe("raised figures", () => {
  const OPENING = { text: "Introduction", ...declared("heading", { level: 1 }) };
  const list = [
    { text: "References" },
    { text: "1. Holm, A. Halls and towns. Bergen: Fjord Press, 2015. 90 p." },
    { text: "2. Berg, K. Who speaks. Northern Review. 2018;4(2):11–19." },
    { text: "3. Vik, T. Hills. Oslo: Hill, 2020. 120 p." },
  ];

  it("are citations where a numbered list and no footnotes stand", () => {
    const raw = saidText(
      flow([
        OPENING,
        {
          text: "Patients were seen twice.1,3 The ward measures 40 m2 and holds 103 beds.",
          spans: [
            { at: "1,3", kind: "raised" },
            { at: "2", kind: "raised" },
            { at: "3", kind: "raised" },
          ],
        },
        ...list,
      ]),
    );
    const { citations } = read(raw);
    expect(citations.map(({ text, keys, entries }) => [text, keys, entries.length])).toEqual([
      ["1,3", [1, 3], 2],
    ]);
  });

  it("are nothing where the text cites in brackets", () => {
    const raw = saidText(
      flow([
        OPENING,
        { text: "Patients were seen twice [1] on floor A2.", spans: [{ at: "2", kind: "raised" }] },
        ...list,
      ]),
    );
    expect(read(raw).citations.map(({ text }) => text)).toEqual(["[1]"]);
  });
});

describe("what people and machines remark in the file", () => {
  const raw = saidText(
    flow([
      { text: "Бірінші абзац туралы пікір бар." },
      {
        text: "Екінші абзацта белгісіз сөз тұр.",
        spans: [{ at: "белгісіз", kind: "unsure", confidence: 0.4 }],
      },
    ]),
    {},
  );
  const at = raw.text.indexOf("туралы");
  const article = read({
    ...raw,
    comments: [
      { start: at, end: at + 6, author: "Айгүл", date: "2024-05-01T10:00:00Z", text: "Нақтылау керек." },
      { start: at, end: at + 6, author: "Дәурен", text: "Келісемін.", replyTo: 0 },
      { start: at, end: at + 6, author: "Айгүл", text: "Рақмет.", replyTo: 1 },
      { start: raw.text.length, end: raw.text.length, author: "Асқар", text: "Соңында." },
    ],
  });

  it("comes with its place in the block and its answers", () => {
    const [first, second] = article.blocks;
    expect(article.comments).toEqual([
      {
        blockId: first?.id,
        range: [14, 20],
        author: "Айгүл",
        date: "2024-05-01T10:00:00Z",
        text: "Нақтылау керек.",
        replies: [
          { author: "Дәурен", date: null, text: "Келісемін." },
          { author: "Айгүл", date: null, text: "Рақмет." },
        ],
      },
      { blockId: second?.id, range: [0, 0], author: "Асқар", date: null, text: "Соңында.", replies: [] },
    ]);
  });

  it("keeps words of little confidence marked", () => {
    expect(article.blocks[1]?.unsure).toEqual([{ range: [15, 23], confidence: 0.4 }]);
  });
});
