import JSZip from "jszip";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { feedbackDocx } from "#lib/server/gateways/feedback-docx.ts";
import { readDocx } from "#lib/server/gateways/readers/office/docx/read-docx.ts";
import { feedbackFile, remarkAt } from "#tests/support/feedback-file.ts";
import { readWith } from "#tests/support/raw-lines.ts";

const REMARKS = [
  remarkAt(1, "атымен біледі 🗳️", "Осы деректің көзін көрсетіңіз.\n\u0001Бетімен.", {
    criterion: "Дереккөз",
  }),
  remarkAt(2, "біледі 🗳️.\nТізім", "Екі сөйлем байланыспаған."),
  remarkAt(3, "алға партия", "", { replacement: "партия алға" }),
  remarkAt(4, "", "Жалпы жақсы.", { span: null }),
];
const FILE = feedbackFile(REMARKS);

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

  test("is read back by another library: comments with their words, text, the rubric as a table", async () => {
    const { value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(await feedbackDocx(FILE)) },
      { styleMap: ["comment-reference => sup"] },
    );
    expect(html.match(/<dt id="comment-/gu)).toHaveLength(3);
    for (const words of [
      "Осы деректің көзін көрсетіңіз.",
      "Екі сөйлем байланыспаған.",
      "Ұсыныс: партия алға",
    ])
      expect(html.slice(html.indexOf("<dl>"))).toContain(words);
    expect(html).toMatch(/<table>.*Тезис.*15 \/ 20.*<\/table>/su);
  });
});
