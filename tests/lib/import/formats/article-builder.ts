import type { ImportedArticle, ImportedBlock } from "#lib/import/article.ts";

type Part = Partial<ImportedBlock> & Pick<ImportedBlock, "type" | "text">;

/** An article of these blocks, one after the other in a file that holds nothing else; ids are b1, b2 … unless given. */
export function articleOf(parts: readonly Part[], more: Partial<ImportedArticle> = {}): ImportedArticle {
  let place = 0;
  const blocks = parts.map((part, at): ImportedBlock => {
    const start = place;
    place += [...part.text].length + 1;
    return {
      id: `b${String(at + 1)}`,
      language: "kk",
      confidence: 1,
      sourceRanges: [[start, place - 1]],
      ...part,
    };
  });
  return {
    format: "silteme.article/1",
    source: { name: "a.txt", mediaType: "text/plain", sha256: "0".repeat(64), length: place },
    articles: [{ range: [0, place], language: "kk", complete: true }],
    blocks,
    citations: [],
    references: [],
    footnotes: [],
    notes: [],
    ...more,
  };
}

/** A small article with everything that leads somewhere: a citation, a footnote, a table with spans, a list in two depths. */
export function linkedArticle(): ImportedArticle {
  const citing = "Сенім артты1, бұл есепте бар [1, 12 б.].";
  const entry = "1. Жанатова Г. С. Ауыл оқырманы. – Алматы: Тұмар, 2019. – 96 б.";
  const romanised = "1. Zhanatova G. S. Auyl oqyrmany [The village reader]. Almaty: Tumar, 2019. 96 p.";
  const article = articleOf([
    { type: "title", text: "Ауыл <кітапханасы> & оқырман" },
    { type: "title", text: "The village library", language: "en" },
    { type: "authors", text: "Г. С. Жанатова, А. Петров" },
    { type: "abstract", text: "Аңдатпа. Сенім туралы.", label: "Аңдатпа." },
    { type: "keywords", text: "Түйін сөздер: ауыл; кітапхана.", label: "Түйін сөздер:" },
    { type: "heading", text: "Кіріспе", level: 1 },
    { type: "paragraph", text: citing },
    { type: "list_item", text: "1) қор;", label: "1)", level: 1 },
    { type: "list_item", text: "а) жаңа;", label: "а)", level: 2 },
    { type: "table_caption", text: "1-кесте. Оқырман", label: "1-кесте." },
    {
      type: "table",
      text: "Аудан\nСаны\nКөкөзек",
      cells: [
        { range: [0, 5], row: 0, column: 0, rowSpan: 1, columnSpan: 1, isHead: true },
        { range: [6, 10], row: 0, column: 1, rowSpan: 1, columnSpan: 1, isHead: true },
        { range: [11, 18], row: 1, column: 0, rowSpan: 1, columnSpan: 2, isHead: false },
      ],
    },
    { type: "footnote", text: "1 Есеп қолжазбада." },
    { type: "reference_list_heading", text: "Әдебиеттер" },
    { type: "reference_entry", text: entry, label: "1." },
    { type: "references_romanized_heading", text: "References", language: "en" },
    { type: "reference_entry_romanized", text: romanised, label: "1.", language: "mixed" },
    { type: "page_number", text: "117", language: "mixed" },
  ]);
  const placeOf = (at: number) => article.blocks[at]?.sourceRanges[0] ?? [0, 0];
  return {
    ...article,
    citations: [
      {
        blockId: "b7",
        range: [11, 12],
        sourceRange: [0, 1],
        text: "1",
        keys: [1],
        locator: null,
        kind: "footnote_mark",
        entries: [],
      },
      {
        blockId: "b7",
        range: [29, 39],
        sourceRange: [0, 1],
        text: "[1, 12 б.]",
        keys: [1],
        locator: "12 б.",
        kind: "bracket",
        entries: ["r14"],
      },
    ],
    references: [
      {
        id: "r14",
        list: "original",
        number: 1,
        text: entry,
        sourceRange: placeOf(13),
        csl: { type: "book", title: "Ауыл оқырманы" },
        pairedWith: "r16",
        translation: null,
        confidence: 1,
      },
      {
        id: "r16",
        list: "romanised",
        number: 1,
        text: romanised,
        sourceRange: placeOf(15),
        csl: null,
        pairedWith: "r14",
        translation: "The village reader",
        confidence: 1,
      },
    ],
    footnotes: [{ mark: "1", text: "Есеп қолжазбада.", sourceRange: placeOf(11), markRange: [0, 1] }],
  };
}
