import { describe, expect, it } from "vitest";
import type { ImportNote } from "#lib/import/article.ts";
import { importText } from "#lib/import/import-text.ts";
import type { NoteCode } from "#lib/import/note.ts";
import { rawText } from "#lib/import/raw-text.ts";
import { findUnbalanced } from "#lib/import/unbalanced.ts";

function notesOf(text: string, code: NoteCode): ImportNote[] {
  const { notes } = importText(rawText(text), {
    name: "x.txt",
    mediaType: "text/plain",
    sha256: "0".repeat(64),
  });
  return notes.filter((one) => one.code === code);
}

const FILLER =
  "Ауыл тұрғындары жиналысқа келіп, мектептің жаңа жобасын талқылады, содан кейін дауыс беріп, шешім қабылдады.";

const ABSTRACTS = {
  kk: "Аңдатпа. Мақалада ауыл мектептеріндегі кітапханалардың жұмысы қарастырылады. Зерттеуге 164 оқушы мен 27 мұғалім қатысты. Нәтижесінде кітапхана кездесу орнына айналып келе жатқаны анықталды, оның себептері талданды.",
  ru: "Аннотация. В статье рассматривается работа библиотек сельских школ. В исследовании участвовали 164 ученика и 27 учителей. Установлено, что библиотека становится местом встреч, проанализированы причины этого явления.",
  en: "Abstract. The article considers the work of libraries in rural schools. The study involved 164 pupils and 27 teachers. It was found that the library becomes a place to meet; the reasons for this are analysed in detail.",
};

function trilingual({
  kk = ABSTRACTS.kk,
  ru = ABSTRACTS.ru,
  en = ABSTRACTS.en,
  enKeywords = "library, school, reader",
}): string {
  return [
    "АУЫЛ КІТАПХАНАСЫ\n\nӘбенова С.К.",
    kk,
    "Түйін сөздер: кітапхана, мектеп, оқырман",
    "СЕЛЬСКАЯ БИБЛИОТЕКА\n\nАбенова С.К.",
    ru,
    "Ключевые слова: библиотека, школа, читатель",
    "RURAL LIBRARY\n\nAbenova S.K.",
    en,
    `Keywords: ${enKeywords}`,
    `Кіріспе\n\n${FILLER}`,
  ].join("\n\n");
}

describe("title pages in three languages", () => {
  const CODES = [
    "abstracts_differ_in_length",
    "abstracts_differ_in_numbers",
    "keywords_differ_in_count",
    "block_language_differs",
  ] as const;

  it("that tell the same bring no remark", () => {
    for (const code of CODES) expect(notesOf(trilingual({}), code)).toEqual([]);
  });

  it("are compared by length", () => {
    const short = trilingual({
      en: "Abstract. The article considers libraries in rural schools and what they become.",
    });
    expect(notesOf(short, "abstracts_differ_in_length")).toMatchObject([
      { severity: "warning", values: { language: "en", other: "kk" } },
    ]);
  });

  it("are compared by their numbers", () => {
    const other = trilingual({ ru: ABSTRACTS.ru.replace("164", "146") });
    const found = notesOf(other, "abstracts_differ_in_numbers").map(
      ({ values }) => `${values["language"]} ${values["number"]}`,
    );
    expect(found).toContain("ru 164");
    expect(found).toContain("kk 146");
  });

  it("are compared by the number of keywords", () => {
    expect(notesOf(trilingual({ enKeywords: "library, school" }), "keywords_differ_in_count")).toMatchObject([
      { values: { language: "en", count: 2, other: "kk", otherCount: 3 } },
    ]);
  });

  it("may bear a label in another language than their text", () => {
    const wrong = trilingual({ ru: ABSTRACTS.ru.replace("Аннотация", "Abstract") });
    expect(notesOf(wrong, "block_language_differs")).toMatchObject([
      { values: { language: "ru", label: "Abstract." } },
    ]);
  });
});

function withList(body: string, entries: readonly string[]): string {
  return `Кіріспе\n\n${FILLER}\n\n${body}\n\nӘдебиеттер тізімі\n${entries.join("\n")}\n`;
}

const entry = (number: number, word: string): string =>
  `${String(number)}. Оспанов Е.Т. ${word} туралы зерттеу. – Алматы: Өркен, 20${String(10 + number)}. – 120 б.`;
const WORDS = ["Дала", "Өзен", "Тау", "Көл", "Орман", "Жол", "Қала", "Ауыл"];
const LIST = WORDS.map((word, at) => entry(at + 1, word));

describe("reference lists", () => {
  it("without repetition bring no remark", () => {
    expect(notesOf(withList("Бұл туралы жазылған [1].", LIST), "entry_repeated")).toEqual([]);
    expect(notesOf(withList("Бұл туралы жазылған [1].", LIST), "list_repeated")).toEqual([]);
  });

  it("that hold an entry twice name the first", () => {
    const again = [...LIST, LIST[2]?.replace("3.", "9.") ?? ""];
    expect(notesOf(withList("Бұл туралы жазылған [1].", again), "entry_repeated")).toMatchObject([
      { values: { before: 3 } },
    ]);
  });

  it("that stand twice bring one remark", () => {
    const text = `${withList("Бұл туралы жазылған [1].", LIST)}\nӘдебиеттер\n${LIST.join("\n")}\n`;
    expect(notesOf(text, "list_repeated")).toMatchObject([{ values: { count: 8 } }]);
    expect(notesOf(text, "entry_repeated")).toEqual([]);
  });

  it("numbered as cited show a skipped number, others show none", () => {
    const cited = "Бұл [1] туралы [2] көп [3] айтылған [4], бірақ [5] аз [7] зерттелген [8].";
    expect(notesOf(withList(cited, LIST), "citation_out_of_order")).toMatchObject([
      { values: { key: 7, expected: 6 } },
    ]);
    expect(
      notesOf(withList("Мұнда [8], сосын [2], одан кейін [5] және [1].", LIST), "citation_out_of_order"),
    ).toEqual([]);
  });
});

describe("running text", () => {
  it("with a mark that has no partner shows its place", () => {
    const text = `Кіріспе\n\n${FILLER} Бұл «жаңа кезең деп аталады.`;
    const [found] = notesOf(text, "unbalanced_mark");
    expect(found).toMatchObject({ severity: "info", values: { mark: "«" } });
    expect([...text].slice(...(found?.sourceRange ?? [0, 0])).join("")).toBe("«");
  });

  it("that stands twice is told once", () => {
    const text = [
      FILLER.repeat(2),
      "Бұл басқа абзац, оның өз мазмұны бар, әрі ол қайталанбайды.",
      FILLER.repeat(2),
    ].join("\n\n");
    expect(notesOf(text, "text_repeated")).toHaveLength(1);
  });

  it("of enormous paragraphs has lost its boundaries", () => {
    expect(notesOf(FILLER.repeat(80), "block_very_long")).toMatchObject([
      { values: { count: FILLER.length * 80 } },
    ]);
  });

  it("with numbers of two kinds in one list shows where they change", () => {
    const list =
      "Ауылда мыналар бар:\n\n1. Үлкен мектеп салынған;\n\n2. Жаңа кітапхана ашылған;\n\n3) Шағын дүкен жұмыс істейді.";
    expect(notesOf(`${FILLER}\n\n${list}`, "mixed_numbering")).toMatchObject([
      { values: { before: "2.", after: "3)" } },
    ]);
  });

  it("whose pages jump shows between which", () => {
    const pages = [11, 12, 13, 16, 17].map((number) => `${FILLER}\n${FILLER}\n\n\n${String(number)}\n\f`);
    expect(notesOf(pages.join(""), "page_gap")).toMatchObject([{ values: { before: 13, after: 16 } }]);
  });

  it("with a raised mark and no footnote shows the mark, but not for units", () => {
    const [found] = notesOf(
      `Кіріспе\n\n${FILLER} Бюджет³ өсті, ауданы 25 м² болды.`,
      "footnote_without_text",
    );
    expect(found).toMatchObject({ values: { mark: "3" } });
  });

  it("with lost letters asks for a look", () => {
    const text = "?аза?стан туралы айтылды. Бүгін та?ы да жиналды, ?лкен ?ала т?рғындары келді.";
    expect(notesOf(text, "encoding_suspicious")).toMatchObject([{ severity: "warning" }]);
    expect(notesOf(`${FILLER} Не болды? Кім біледі?`, "encoding_suspicious")).toEqual([]);
  });
});

describe("marks in pairs", () => {
  it.each([
    "«Бірінші», (екінші [үшінші]) және «төртінші».",
    "1) бірінші; 2) екінші; а) үшінші",
    "«Кітап «Абай жолы» оқылды»",
    "«Кітап «Абай жолы» оқылды",
  ])("balance in %s", (text) => {
    expect(findUnbalanced(text)).toBeNull();
  });

  it.each([
    ["(ашылды, бірақ жабылмады", "(", 0],
    ["жабылды, бірақ ашылмады]", "]", 23],
    ["«Ашылды (екі рет»", "(", 8],
  ])("do not balance in %s", (text, mark, at) => {
    expect(findUnbalanced(text)).toEqual({ mark, at });
  });
});
