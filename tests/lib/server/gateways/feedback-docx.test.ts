import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { contentOfBlocks } from "#lib/documents/content.ts";
import { plainTextOfBlocks } from "#lib/documents/plain-text.ts";
import { codePointLength } from "#lib/languages/text-unit.ts";
import type { FeedbackFile } from "#lib/reviews/feedback-file.ts";
import { type Remark, reviewedBlocks } from "#lib/reviews/reviewed-essay.ts";
import { feedbackDocx } from "#lib/server/gateways/feedback-docx.ts";
import { readDocx } from "#lib/server/gateways/readers/office/docx/read-docx.ts";
import { readWith } from "#tests/support/raw-lines.ts";

const ESSAY = [
  { ...{ id: "t", type: "title" as const }, text: "Сайлаушы өз депутатын тани ма?" },
  { ...{ id: "h", type: "heading" as const, level: 2 }, text: "Екі жүйе" },
  { ...{ id: "a", type: "paragraph" as const }, text: "Округ тұрғыны депутатын атымен біледі 🗳️." },
  { ...{ id: "b", type: "paragraph" as const }, text: "Тізім бойынша алға партия шығады." },
].map((block) => ({ ...block, language: "kk" as const, confidence: 1 }));
const TEXT = plainTextOfBlocks(ESSAY).text;

function remark(number: number, passage: string, more: Partial<Remark> = {}): Remark {
  const at = codePointLength(TEXT.slice(0, TEXT.indexOf(passage)));
  return {
    ...{
      number,
      by: "Айжан Нұрлан",
      at: new Date("2026-11-20T08:00:00Z"),
      criterion: null,
      replacement: null,
    },
    ...{ text: `Пікір ${String(number)}`, span: [at, at + codePointLength(passage)] as const },
    ...more,
  };
}

const REMARKS = [
  remark(1, "атымен біледі 🗳️", {
    criterion: "Дереккөз",
    text: "Осы деректің көзін көрсетіңіз.\n\u0001Бетімен.",
  }),
  remark(2, "біледі 🗳️.\nТізім", { text: "Екі сөйлем байланыспаған." }),
  remark(3, "алға партия", { replacement: "партия алға", text: "" }),
  remark(4, "", { span: null, text: "Жалпы жақсы." }),
];
const FILE: FeedbackFile = {
  ...{ title: "Сайлаушы өз депутатын тани ма?", language: "kk", essayLanguage: "kk" },
  about: [{ name: "Тапсырма", value: "Екі сайлау жүйесі" }],
  blocks: reviewedBlocks(contentOfBlocks(ESSAY, []), REMARKS),
  remarks: REMARKS,
  rubric: [{ name: "Тезис", level: "Жақсы", part: "15", most: "20", why: "" }],
  total: { points: "15", outOf: "20" },
  overall: [{ by: "Айжан Нұрлан", text: "Ой анық.\nДәлел аз." }],
  words: {
    ...{ feedback: "Пікір мен баға", total: "Барлығы", criterion: "Критерий", level: "Деңгей" },
    ...{
      points: "Ұпай",
      why: "Себебі",
      suggestion: "Ұсыныс",
      deletion: "Ұсыныс: алып тастау",
      ofWhole: "Жалпы",
    },
  },
};

describe("feedback as a Word document", () => {
  test("has comments and tracked changes of its own, in order, at their words", async () => {
    const zip = await JSZip.loadAsync(await feedbackDocx(FILE));
    const part = async (name: string) => (await zip.file(name)?.async("text")) ?? "";
    const comments = await part("word/comments.xml");
    expect(comments.match(/<w:comment /gu)).toHaveLength(3);
    expect(comments).toContain('w:author="Айжан Нұрлан"');
    expect(comments).toContain('w:initials="АН"');
    expect(comments).not.toContain("\u0001");
    const body = await part("word/document.xml");
    expect(body).toMatch(/<w:del [^>]*w:author="Айжан Нұрлан"[^>]*>.*?<w:delText[^>]*>алға партия</u);
    expect(body).toMatch(/<w:ins [^>]*>.*?партия алға/u);
    const ends = [...body.matchAll(/<w:comment(RangeStart|RangeEnd|Reference) w:id="(\d+)"/gu)];
    for (const id of ["0", "1", "2"])
      expect(ends.filter(([, , own]) => own === id).map(([, what]) => what)).toEqual([
        ...["RangeStart", "RangeEnd", "Reference"],
      ]);
  });

  test("is read back by our own import: text, comments, the suggestion", async () => {
    const read = await readWith(readDocx, await feedbackDocx(FILE));
    if (!read.ok) throw new Error(read.refusal.code);
    const { text, comments } = read.value;
    expect(text).toContain("Округ тұрғыны депутатын атымен біледі 🗳️.");
    expect(comments.map(({ author, start, end }) => [author, text.slice(start, end)])).toEqual([
      ["Айжан Нұрлан", "атымен біледі 🗳️"],
      ["Айжан Нұрлан", "біледі 🗳️.\nТізім"],
      ["Айжан Нұрлан", "партия алға"],
    ]);
    expect(comments[0]?.text).toContain("Осы деректің көзін көрсетіңіз.");
  });
});
