import { describe, expect, test } from "vitest";
import { describePassage } from "#lib/annotations/describe.ts";
import { codePointLength, indexText } from "#lib/languages/text-unit.ts";
import { essayOf } from "#lib/reviews/essay.ts";
import type { EssayJson } from "#lib/reviews/essay-schema.ts";
import { takeSuggestion } from "#lib/reviews/take-suggestion.ts";
import { citation, essay, footnote, paragraph, quotation, text } from "#tests/support/essays.ts";

const WORK = { referenceId: "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001" };
const A = "Мажоритарлық жүйеде әр депутаттың өз округі бар екені белгілі.";
const B = "Избиратель знает своего депутата и может его спросить 👩‍👩‍👧.";

/** `marked` is the text that was handed in, with «…» around the passage of the suggestion. */
function taken(marked: string, replacement: string, ...blocks: EssayJson[]): EssayJson | null {
  const [before = "", exact = "", after = ""] = marked.split(/[‹›]/u);
  const start = codePointLength(before);
  const handedIn = before + exact + after;
  const selectors = describePassage(indexText(handedIn), [start, start + codePointLength(exact)]);
  const now = takeSuggestion(essayOf(essay("Тақырып", ...blocks)), handedIn, { selectors, replacement });
  // toJSON is typed `any` by prosemirror-model.
  return now === null ? null : (now.toJSON() as EssayJson);
}

const of = (...blocks: EssayJson[]) => essayOf(essay("Тақырып", ...blocks)).toJSON() as EssayJson;

describe("a suggestion is taken over", () => {
  test("where its passage stands as it was handed in", () => {
    const now = taken(
      `Тақырып\n${A}\nИзбиратель ‹знает› своего депутата.`,
      "помнит",
      paragraph(text(A)),
      paragraph("Избиратель знает своего депутата."),
    );
    expect(now).toEqual(of(paragraph(text(A)), paragraph("Избиратель помнит своего депутата.")));
  });

  test("where the paragraph has moved, and stands in a quotation now", () => {
    const now = taken(
      `Тақырып\n${A}\n${B.replace("спросить", "‹спросить›")}`,
      "расспросить",
      quotation(B),
      paragraph(A),
    );
    expect(now).toEqual(of(quotation(B.replace("спросить", "расспросить")), paragraph(A)));
  });

  test("beside a citation and a note, which have no letters of their own, with the looks of the words before", () => {
    const cited = [
      text("Бұл ", "em"),
      citation(WORK),
      text(" пікір дұрыс болып саналады"),
      footnote("Ескертпе"),
      text("."),
    ];
    const now = taken(
      `Тақырып\n${A}\nБұл [1] пікір ‹дұрыс болып саналады›1.`,
      "дұрыс",
      paragraph(A),
      paragraph(...cited),
    );
    const mended = [cited[0] ?? "", citation(WORK), text(" пікір дұрыс"), footnote("Ескертпе"), text(".")];
    expect(now).toEqual(of(paragraph(A), paragraph(...mended)));
  });

  test("to take a passage out", () => {
    const now = taken(`Тақырып\n${A.replace(" екені белгілі", "‹ екені белгілі›")}`, "", paragraph(A));
    expect(now).toEqual(of(paragraph(A.replace(" екені белгілі", ""))));
  });

  test("keeping the emphasis of the words that it keeps", () => {
    const now = taken(
      `Тақырып\n${A}\nОл ‹өте маңызды шешім› болды.`,
      "маңызды шешім",
      paragraph(A),
      paragraph(text("Ол өте "), text("маңызды", "strong"), text(" шешім болды.")),
    );
    expect(now).toEqual(
      of(paragraph(A), paragraph(text("Ол "), text("маңызды", "strong"), text(" шешім болды."))),
    );
  });

  test("in a text whose letters are composed otherwise", () => {
    const now = taken(
      `Тақырып\n${A}\nОсы ‹ой› дұрыс.`,
      "пікір",
      paragraph(A),
      paragraph("Осы ои\u0306 дұрыс."),
    );
    expect(now).toEqual(of(paragraph(A), paragraph("Осы пікір дұрыс.")));
  });
});

describe("a suggestion no longer fits", () => {
  test.each<[string, string, EssayJson[]]>([
    [
      "where the passage was rewritten",
      `Тақырып\n${A.replace("өз округі", "‹өз округі›")}`,
      [paragraph(A.replace("өз округі", "жеке аймағы"))],
    ],
    [
      "where its paragraph is gone",
      `Тақырып\n${A.replace("өз округі", "‹өз округі›")}\n${B}`,
      [paragraph(B)],
    ],
    [
      "where it held a citation as it was printed",
      "Тақырып\nБұл ‹пікір [1] дұрыс›.",
      [paragraph("Бұл пікір ", citation(WORK), " дұрыс.")],
    ],
    [
      "where it reaches over two paragraphs",
      `Тақырып\n${A.replace("белгілі.", "‹белгілі.")}\nИзбиратель› здесь.`,
      [paragraph(A), paragraph("Избиратель здесь.")],
    ],
    [
      "where a note stands in it, which would go unseen",
      `Тақырып\n${A}\nБұл ‹пікір1 дұрыс›.`,
      [paragraph(A), paragraph("Бұл пікір", footnote("Ескертпе"), " дұрыс.")],
    ],
    ["where the text is empty", `Тақырып\n‹${A}›`, []],
  ])("%s", (_, handedIn, blocks) => {
    expect(taken(handedIn, "басқа", ...blocks)).toBeNull();
  });
});
