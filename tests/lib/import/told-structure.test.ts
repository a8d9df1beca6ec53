import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/import/article.ts";
import { importText } from "#lib/import/import-text.ts";
import type { DeclaredBlock } from "#lib/import/raw-text.ts";
import { flow, saidText, type SaidLine } from "./said-text.ts";

const SOURCE = { name: "said.docx", mediaType: "application/octet-stream", sha256: "0".repeat(64) };

function read(lines: readonly SaidLine[]): ImportedArticle {
  return importText(saidText(lines), SOURCE);
}

const declared = (type: DeclaredBlock["type"], more: Partial<DeclaredBlock> = {}) => ({
  declared: { type, confidence: 0.9, ...more },
});
const raised = (...marks: readonly string[]) => ({
  spans: marks.map((at) => ({ at, kind: "raised" as const })),
});

const CITING = [
  {
    text: "Ауыл кітапханасына келетін оқырман саны үш жылда екі есе артты1, ал кітап қоры сол күйінде қалды.",
  },
  { text: "Оқырмандардың көбі балалар2, олардың ата-анасы кітапханаға сирек келеді." },
];
const NOTES = [{ text: "1 Кітапхананың 2021 жылғы есебі бойынша." }, { text: "2 Он екі жасқа дейінгілер." }];

describe("footnotes typed as paragraphs", () => {
  const cited = CITING.map((line, at) => ({ ...line, ...raised(String(at + 1)) }));

  it("belong to the raised marks above them", () => {
    const { footnotes, citations } = read(flow([...cited, ...NOTES]));
    expect(footnotes.map(({ mark, text, markRange }) => [mark, text, markRange !== null])).toEqual([
      ["1", "Кітапхананың 2021 жылғы есебі бойынша.", true],
      ["2", "Он екі жасқа дейінгілер.", true],
    ]);
    expect(citations.map(({ kind, keys }) => [kind, keys])).toEqual([
      ["footnote_mark", [1]],
      ["footnote_mark", [2]],
    ]);
  });

  it.each<[string, readonly SaidLine[]]>([
    ["no mark is raised", [...CITING, ...NOTES]],
    ["they stand above their marks", [...NOTES, ...cited]],
    ["they are a list of references", [...cited, { text: "Әдебиеттер тізімі" }, ...NOTES]],
    ["they do not count up from 1", [...cited, ...NOTES.slice(1)]],
  ])("are none where %s", (_, lines) => {
    expect(read(flow(lines)).footnotes).toEqual([]);
  });
});

const ORIGINAL = [
  "1. Садыкова Р. Т. Читатель и село. – Павлодар: Ертис, 2018. – 96 с.",
  "2. Белов Н. А. Книга в пути // Степной вестник. – 2020. – № 3. – С. 5–14.",
];
const ROMANISED = [
  "1. Sadykova R. T. Chitatel i selo. – Pavlodar: Ertis, 2018. – 96 s.",
  "2. Belov N. A. Kniga v puti // Stepnoi vestnik. – 2020. – № 3. – S. 5–14.",
];
const list = (heading: string, entries: readonly string[], type?: DeclaredBlock["type"]): SaidLine[] => [
  { text: heading, ...declared("reference_list_heading") },
  ...entries.map((text) => ({ text, ...(type === undefined ? {} : declared(type)) })),
];

describe("lists whose heading the format tells", () => {
  it("are romanised where a second one repeats the first in Latin letters", () => {
    const { blocks, references } = read(
      flow([
        ...list("Список литературы", ORIGINAL, "reference_entry"),
        ...list("References", ROMANISED, "reference_entry"),
      ]),
    );
    expect(blocks.map(({ type }) => type)).toEqual([
      "reference_list_heading",
      "reference_entry",
      "reference_entry",
      "references_romanized_heading",
      "reference_entry_romanized",
      "reference_entry_romanized",
    ]);
    expect(references.map(({ pairedWith }) => pairedWith !== null)).toEqual([true, true, true, true]);
  });

  it("stay lists of their own where the works are others", () => {
    const other = [
      "1. Moss D. Rural Reading. – London: Reed, 2011. – 80 p.",
      "2. Hale J. Shelves. – York: Ash, 2003.",
    ];
    const { references } = read(
      flow([
        ...list("Список литературы", ORIGINAL, "reference_entry"),
        ...list("References", other, "reference_entry"),
      ]),
    );
    expect(references.map((one) => one.list)).toEqual(["original", "original", "original", "original"]);
  });

  it("hold entries that the format does not tell", () => {
    const { blocks } = read(
      flow(
        list(
          "Источники",
          ORIGINAL.map((text) => text.slice(3)),
        ),
      ),
    );
    expect(blocks.map(({ type }) => type)).toEqual([
      "reference_list_heading",
      "reference_entry",
      "reference_entry",
    ]);
  });
});

describe("a title page in the middle of a file", () => {
  it.each<[string, ReturnType<typeof declared>]>([
    ["title", declared("title")],
    ["heading of the first level", declared("heading", { level: 1 })],
  ])("opens with a %s above names and places of work", (_, said) => {
    const article = (title: string, author: string): SaidLine[] => [
      { text: title, ...said },
      { text: `${author}, студентка 2 курса` },
      { text: "Педагогический институт, г. Петропавловск" },
      {
        text: "Дети охотнее запоминают слова в игре. ".repeat(20).trim(),
      },
    ];
    const { blocks, articles } = read(
      flow([...article("Игра и слово", "Волошина Н. К."), ...article("Слово и песня", "Ахметова Ж. С.")]),
    );
    expect(blocks.map(({ type }) => type)).toEqual(
      Array.from({ length: 2 }, () => ["title", "authors", "affiliation", "paragraph"]).flat(),
    );
    expect(articles).toHaveLength(2);
  });
});

describe("a footnote mark glued to a word of the other script", () => {
  it("is no letter of the word", () => {
    const { blocks } = read(
      flow([
        {
          text: "Бұл туралы кітапханашылар жиі айтадыi, сондықтан сұрақ қойдық.",
          spans: [{ at: "i", kind: "footnote_mark", mark: "i" }],
        },
      ]),
    );
    expect(blocks[0]?.text).toContain("айтадыi,");
  });
});
