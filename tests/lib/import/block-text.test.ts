import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockText } from "#lib/import/block-text.ts";
import { splitLines } from "#lib/import/lines.ts";
import { vocabularyOfLines } from "#lib/languages/vocabulary.ts";

function clean(raw: string) {
  const lines = splitLines(raw);
  return blockText(lines, vocabularyOfLines(lines.map((line) => line.text)));
}

const CASES: readonly (readonly [name: string, raw: string, text: string])[] = [
  ["joins lines with one blank", "бір  екі \n үш\u00a0төрт", "бір екі үш төрт"],
  ["joins a broken word", "реформа-\nлардың барысы", "реформалардың барысы"],
  ["joins a broken word over a blank after the hyphen", "реформалар- \nдың барысы", "реформалардың барысы"],
  ["keeps a real hyphen", "жан-\nжақты қаралды", "жан-жақты қаралды"],
  ["keeps a dash at the end of a line", "мақсаты -\nдамыту", "мақсаты - дамыту"],
  [
    "joins words that another tool left broken inside a line",
    "жаңа рефор- малар мен реформалар",
    "жаңа реформалар мен реформалар",
  ],
  ["leaves a dash typed without a blank before it", "жол- путь, жол және путь", "жол- путь, жол және путь"],
  ["removes soft hyphens", "рефор\u00adма мен рефор\u00ad\nма", "реформа мен реформа"],
  [
    "joins an address that was cut after www.",
    "URL:https://www.\nexample.kz/ru/page",
    "URL:https://www.example.kz/ru/page",
  ],
  [
    "keeps the hyphen of an address",
    "https://example.kz/qoldau-\nturaly deigi",
    "https://example.kz/qoldau-turaly deigi",
  ],
  ["joins a range of years", "2006–\n2011 жылдар", "2006–2011 жылдар"],
  ["mends look-alikes", "жəне", "және"],
  ["composes to NFC", "и\u0306 мен е\u0308", "й мен ё"],
  ["removes NUL and bidi controls", "а\u0000б \u202eвг\u202c", "аб вг"],
  ["shows a bullet of a symbol font as a bullet", "\uf0d8 бірінші", "• бірінші"],
  ["closes up spaced-out letters", "Р Е З Ю М Е мәтін", "РЕЗЮМЕ мәтін"],
  ["keeps emoji families and joiners", "👨‍👩‍👧 क्‍ष 中文 مرحبا", "👨‍👩‍👧 क्‍ष 中文 مرحبا"],
  ["replaces a lone surrogate", "а\ud800б", "а\ufffdб"],
];

describe("the text of a block", () => {
  it.each(CASES)("%s", (_, raw, text) => {
    expect(clean(raw).text).toBe(text);
  });

  it("counts what it changed", () => {
    expect(clean("рефор-\nма жəне\u0000")).toMatchObject({
      hyphensJoined: 1,
      lookAlikesMended: 1,
      controlsRemoved: 1,
    });
  });

  it("knows where each of its characters stood", () => {
    const raw = "  Прези-\nдент жəне  и\u0306ә [1]";
    const { text, origins } = clean(raw);
    expect(origins).toHaveLength(text.length);
    const mark = text.indexOf("[1]");
    expect(raw.slice(origins[mark], (origins[mark + 2] ?? 0) + 1)).toBe("[1]");
  });

  it("has origins that never go back, and is in NFC", () => {
    const piece = fc.constantFrom(
      "а",
      "e",
      "\u0301",
      "-\n",
      "- ",
      " ",
      "\n",
      "ж",
      "əж",
      "\u00ad",
      "\u0000",
      "🙂",
      "\ud83d",
      "Қ",
      "1",
      "/",
      "www.",
      "\u1100\u1161",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const { text, origins } = clean(pieces.join(""));
        expect(text).toBe(text.normalize("NFC"));
        expect(origins).toHaveLength(text.length);
        expect(origins.every((origin, at) => at === 0 || origin >= (origins[at - 1] ?? 0))).toBe(true);
      }),
    );
  });
});
