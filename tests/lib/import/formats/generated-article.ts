import fc from "fast-check";
import type { ImportedArticle } from "#lib/import/article.ts";
import { importText } from "#lib/import/import-text.ts";
import { NOTHING_SAID, type DeclaredBlock, type RawSpan } from "#lib/import/raw-text.ts";

/** Sentences of our own, without anything that an importer would mend. */
const SENTENCES = {
  kk: [
    "Ауыл кітапханасы жыл бойы ашық тұрды.",
    "Оқырмандар саны біртіндеп өсті.",
    "Бұл туралы есеп көктемде жазылды.",
  ],
  ru: [
    "Сельская библиотека работала весь год.",
    "Число читателей постепенно росло.",
    "Отчёт об этом написан весной.",
  ],
  en: [
    "The village library stayed open all year.",
    "The number of readers grew slowly.",
    "A report on this was written in spring.",
  ],
} as const;
const ENTRIES = [
  "Жанатова Г. С. Ауыл оқырманы. – Алматы: Тұмар, 2019. – 96 б.",
  "Петров А. В. Чтение в селе // Вестник чтения. – 2020. – № 3. – С. 5–9.",
  "Carter J. Village Reading // Library Notes. – 2021. – Vol. 2, No. 1. – P. 11–19.",
];

type Language = keyof typeof SENTENCES;
type Line = readonly [text: string, declared: DeclaredBlock, noteMarks?: readonly string[]];

const language = fc.constantFrom<Language>("kk", "ru", "en");
const sentences = (lang: Language, least = 2) =>
  fc
    .array(fc.constantFrom(...SENTENCES[lang]), { minLength: least, maxLength: 4 })
    .map((all) => all.join(" "));

/** Text and declaration of one block; citations name entries of the list, marks name the notes. */
const bodyBlock = (lang: Language): fc.Arbitrary<readonly Line[]> => {
  const plain = sentences(lang).map((text): Line[] => [[text, told("paragraph", lang)]]);
  const citing = fc
    .tuple(sentences(lang), fc.integer({ min: 1, max: 3 }), fc.constantFrom("", ", с. 12"))
    .map(([text, entry, page]): Line[] => [
      [`${text.slice(0, -1)} [${String(entry)}${page}].`, told("paragraph", lang)],
    ]);
  const items = fc
    .array(fc.tuple(sentences(lang, 1), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 4 })
    .map((all) => all.map(([text, level]): Line => [`• ${text}`, told("list_item", lang, { level })]));
  const table = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 4 }))
    .map(([rows, columns]): Line[] =>
      Array.from({ length: rows * columns }, (_, at) => {
        const cell = {
          table: 0,
          row: Math.floor(at / columns),
          column: at % columns,
          rowSpan: 1,
          columnSpan: 1,
          isHead: at < columns,
        };
        return [SENTENCES[lang][at % 3]?.replace(/\.$/u, "") ?? "", told("table", lang, { cell })];
      }),
    );
  const heading = fc
    .tuple(fc.constantFrom(...SENTENCES[lang]), fc.integer({ min: 1, max: 4 }))
    .map(([text, level]): Line[] => [[text.replace(/\.$/u, ""), told("heading", lang, { level })]]);
  const noted = sentences(lang).map((text): Line[] => [
    [`${text.slice(0, -1)}1.`, told("paragraph", lang), ["1"]],
  ]);
  return fc.oneof(plain, citing, items, table, heading, noted);
};

function told(type: DeclaredBlock["type"], lang: Language, more: Partial<DeclaredBlock> = {}): DeclaredBlock {
  return { type, confidence: 1, language: lang, ...more };
}

/** Articles in three languages with the parts that importers find, as they come out of the importer. */
export const generatedArticle: fc.Arbitrary<ImportedArticle> = fc
  .record({
    lang: language,
    other: language,
    body: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 8 }),
    aside: fc.boolean(),
  })
  .chain(({ lang, other, body, aside }) =>
    fc.tuple(...body.map((which) => bodyBlock(which === 0 ? other : lang))).map((blocks) => {
      const inner = blocks.flat();
      const isNoted = inner.some(([, , marks]) => marks !== undefined);
      return importText(
        rawOf([
          ...opening(lang, other),
          ...numberTables(blocks).flat(),
          ...(isNoted ? [NOTE] : []),
          ...closing(aside),
        ]),
        SOURCE,
      );
    }),
  );

const SOURCE = { name: "generated.txt", mediaType: "text/plain", sha256: "0".repeat(64) };
const NOTE: Line = ["1 Есеп кітапхананың өзінде сақталған.", told("footnote", "kk", { mark: "1" })];

function opening(lang: Language, other: Language): Line[] {
  const page = (one: Language): Line[] => [
    [SENTENCES[one][0].replace(/\.$/u, ""), told("title", one)],
    ["А. Б. Жанатов, В. Петров", told("authors", one)],
    [SENTENCES[one].join(" "), told("abstract", one)],
    [
      one === "en"
        ? "library, village, reader"
        : one === "ru"
          ? "библиотека, село, читатель"
          : "кітапхана, ауыл, оқырман",
      told("keywords", one),
    ],
  ];
  return [...page(lang), ...(other === lang ? [] : page(other))];
}

function closing(aside: boolean): Line[] {
  const entries = ENTRIES.map((text, at): Line => [
    `${String(at + 1)}. ${text}`,
    { type: "reference_entry", confidence: 1 },
  ]);
  const number: Line[] = aside ? [["117", { type: "page_number", confidence: 1 }]] : [];
  return [["Әдебиеттер", told("reference_list_heading", "kk")], ...entries, ...number];
}

function numberTables(blocks: readonly (readonly Line[])[]): Line[][] {
  return blocks.map((lines, table) =>
    lines.map(([text, declared, marks]): Line => [
      text,
      declared.cell === undefined ? declared : { ...declared, cell: { ...declared.cell, table } },
      marks,
    ]),
  );
}

function rawOf(lines: readonly Line[]) {
  let text = "";
  const placed: { start: number; end: number; paragraph: number; declared: DeclaredBlock }[] = [];
  const spans: RawSpan[] = [];
  lines.forEach(([line, declared, marks = []], paragraph) => {
    const start = text.length;
    text += `${line}\n\n`;
    placed.push({ start, end: start + line.length, paragraph, declared });
    for (const mark of marks) {
      const at = start + line.lastIndexOf(mark);
      spans.push({ kind: "footnote_mark", start: at, end: at + mark.length, mark });
    }
  });
  return { ...NOTHING_SAID, text, lines: placed, spans };
}
