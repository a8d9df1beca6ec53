import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { feedbackPdf } from "#lib/server/gateways/feedback-pdf/feedback-pdf.ts";
import { readPdf } from "#lib/server/gateways/readers/pdf/read-pdf.ts";
import { feedbackFile, remarkAt, remarksOf } from "#tests/support/feedback-file.ts";
import { readWith } from "#tests/support/raw-lines.ts";

async function textOf(bytes: Uint8Array): Promise<string> {
  const read = await readWith(readPdf, bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.text;
}

/** How often a sign stands in a file, which is written in Latin-1 where it is no stream. */
const countIn = (bytes: Uint8Array, what: RegExp) =>
  Buffer.from(bytes).toString("latin1").match(what)?.length ?? 0;

describe("feedback as a PDF", () => {
  it("holds the essay, each comment, the rubric and the words on the whole, in Kazakh letters", async () => {
    const text = await textOf(await feedbackPdf(feedbackFile(remarksOf(3))));
    for (const words of [
      "Сайлаушы өз депутатын тани ма?",
      "Осы деректің көзін көрсетіңіз",
      "Әрі қарай, ұғымдар үйлеспейді: ғылыми іс өте аңғал",
      "Жалпы пікір",
      "15 / 20",
    ])
      expect(text.replace(/\s+/gu, " ")).toContain(words);
  });

  it("says its language and its title, and has a tree for screen readers", async () => {
    const bytes = await feedbackPdf(feedbackFile(remarksOf(2)));
    expect(countIn(bytes, /\/Lang \(kk-KZ\)/gu)).toBeGreaterThan(0);
    expect(countIn(bytes, /\/DisplayDocTitle true/gu)).toBe(1);
    expect(countIn(bytes, /\/Marked true/gu)).toBe(1);
    expect(countIn(bytes, /\/S \/Note/gu)).toBe(2);
    expect(countIn(bytes, /\/S \/TH/gu)).toBe(4);
  });

  it("leads from each number to its comment and back", async () => {
    const bytes = await feedbackPdf(feedbackFile(remarksOf(5)));
    expect(countIn(bytes, /\/S \/GoTo/gu)).toBe(10);
  });

  it("loses no comment where a page has no room for all, and none that is longer than a page", async () => {
    const long = Array.from({ length: 900 }, (_, at) => `сөз${at}`).join(" ");
    const remarks = Array.from({ length: 40 }, (_, at) =>
      remarkAt(at + 1, "атымен", at === 7 ? long : `Қысқа пікір ${at + 1}.`),
    );
    const text = (await textOf(await feedbackPdf(feedbackFile(remarks)))).replace(/\s+/gu, " ");
    for (const { number } of remarks) if (number !== 8) expect(text).toContain(`Қысқа пікір ${number}.`);
    for (const word of ["сөз0 ", "сөз450 ", "сөз899"]) expect(text).toContain(word);
    expect(text).toContain("Пікірлердің жалғасы");
  });

  it("takes a word without end and signs without a shape", async () => {
    const odd = `${"ұ".repeat(4_000)}\u0000\u0007\u00ad\u200b\tсоңы`;
    const text = await textOf(await feedbackPdf(feedbackFile([remarkAt(1, "атымен", odd)])));
    expect(text).toContain("ұұұұұ");
    expect(text).toContain("соңы");
    expect(text).not.toContain("U+");
  });

  it.each([
    ["Kazakh in Arabic script, read from right to left", "قازاق تىلىندەگى (باسىلىم) سىن-پىكىر"],
    ["such a word within a line in Cyrillic", "алдымен ۇلتتىق сөзі"],
    ["emoji, also of several signs", "🗳️ 👩‍👩‍👧 🇰🇿"],
    ["arrows, mathematics and tenge", "✓ → α ≤ ₸"],
  ])("draws %s", async (_, words) => {
    const bytes = await feedbackPdf(feedbackFile([remarkAt(1, "атымен", words)]));
    expect((await textOf(bytes)).replace(/\s+/gu, " ")).toContain(words);
    expect(await textOf(bytes)).not.toContain("Қаріптерде жоқ");
  });

  it("names a letter that no font has by its code point, says so, and tells readers which it is", async () => {
    const file = feedbackFile([remarkAt(1, "атымен", "漢")]);
    const bytes = await feedbackPdf(file);
    expect(await textOf(bytes)).toContain("漢");
    expect(await textOf(bytes)).toContain("Қаріптерде жоқ");
    expect(await textOf(await feedbackPdf(feedbackFile(remarksOf(5))))).not.toContain("Қаріптерде жоқ");
  });

  it("draws with a font of the server what its own lack", async () => {
    const folder = path.join(
      import.meta.dirname,
      "../../../../node_modules/playwright-core/lib/vite/recorder/assets",
    );
    const icons = readdirSync(folder).find((name) => name.endsWith(".ttf")) ?? "";
    const file = feedbackFile([remarkAt(1, "атымен", "\ueb00")]);
    const named = (bytes: Uint8Array) => textOf(bytes).then((text) => text.includes("Қаріптерде жоқ"));
    expect(await named(await feedbackPdf(file))).toBe(true);
    expect(await named(await feedbackPdf(file, [{ path: path.join(folder, icons), name: null }]))).toBe(
      false,
    );
  });

  it("parts a row that no page holds, and loses nothing of it", async () => {
    const words = Array.from({ length: 1_500 }, (_, at) => `сөз${at}`);
    const style = { isEmphasised: false, isStrong: false, isRaised: false };
    const cell = (text: string) => ({
      ...{ isHead: false, columnSpan: 1, rowSpan: 1 },
      pieces: [{ is: "kept" as const, text, style }],
    });
    const rows = [
      [cell("Бас"), cell("Жол")],
      [cell("қысқа"), cell(words.join(" "))],
      [cell("соңғы"), cell("")],
    ];
    const plain = feedbackFile([]);
    const file = { ...plain, rubric: [], blocks: [...plain.blocks, { type: "cell_table" as const, rows }] };
    const bytes = await feedbackPdf(file);
    const text = (await textOf(bytes)).split(/\s+/u);
    expect(text.filter((one) => one.startsWith("сөз"))).toEqual(words);
    expect(text).toContain("соңғы");
    expect(countIn(bytes, /\/S \/TR\b/gu)).toBe(3);
  });
});
