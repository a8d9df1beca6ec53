import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOfBlocks } from "#lib/documents/content.ts";
import { plainTextOfBlocks } from "#lib/documents/plain-text.ts";
import { codePointLength, indexText, sliceCodePoints } from "#lib/languages/text-unit.ts";
import { type Piece, type Remark, reviewedBlocks } from "#lib/reviews/reviewed-essay.ts";

const block = (id: string, text: string, type: "title" | "heading" | "paragraph" = "paragraph") => ({
  ...{ id, type, text, language: "kk" as const, confidence: 1 },
});
const ESSAY = [
  block("t", "Сайлаушы өз депутатын тани ма?", "title"),
  block("a", "Округ тұрғыны депутатын атымен біледі 🗳️. Тізім бойынша алға партия шығады."),
  block("b", "Тану мен есеп беру бір нәрсе емес."),
];
const TEXT = plainTextOfBlocks(ESSAY).text;

function remark(number: number, passage: string, replacement: string | null = null): Remark {
  const at = codePointLength(TEXT.slice(0, TEXT.indexOf(passage)));
  return {
    ...{ number, by: "Б. Оразбек", at: new Date(0), criterion: null, text: "…", replacement },
    span: [at, at + codePointLength(passage)],
  };
}

const of = (remarks: readonly Remark[]) =>
  reviewedBlocks(contentOfBlocks(ESSAY, []), remarks).map((one) =>
    one.type === "cell_table" ? [] : one.pieces,
  );
const written = (pieces: readonly Piece[]) =>
  pieces
    .map((piece) => {
      if (piece.is === "open" || piece.is === "close") {
        const number = String(piece.remark.number);
        return piece.is === "open" ? `<${number} ` : ` ${number}>`;
      }
      if (piece.is === "kept") return piece.text;
      const sign = piece.is === "deleted" ? "-" : "+";
      return `[${sign}${piece.text}${sign}]`;
    })
    .join("");

describe("an essay with its remarks", () => {
  it("opens and closes passages where their words stand, whatever overlaps", () => {
    const pieces = of([remark(1, "атымен біледі 🗳️"), remark(2, "біледі 🗳️. Тізім")]);
    expect(written(pieces[1] ?? [])).toBe(
      "Округ тұрғыны депутатын <1 атымен <2 біледі 🗳️ 1>. Тізім 2> бойынша алға партия шығады.",
    );
  });

  it("shows what a suggestion takes away and puts there", () => {
    const pieces = of([remark(1, "алға партия", "партия алға"), remark(2, "Тізім бойынша ", "")]);
    expect(written(pieces[1] ?? [])).toBe(
      "Округ тұрғыны депутатын атымен біледі 🗳️. <2 [-Тізім бойынша -] 2><1 [-алға партия-][+партия алға+] 1> шығады.",
    );
  });

  it("goes on in the next block, and never begins in the gap between two", () => {
    const whole = remark(1, "шығады.\nТану");
    expect(of([whole]).map(written).slice(1)).toEqual([
      "Округ тұрғыны депутатын атымен біледі 🗳️. Тізім бойынша алға партия <1 шығады.",
      "Тану 1> мен есеп беру бір нәрсе емес.",
    ]);
    expect(of([remark(1, "\nТану")]).map(written)[2]).toBe("<1 Тану 1> мен есеп беру бір нәрсе емес.");
  });

  it("of two suggestions for the same words the later one stays a remark", () => {
    const pieces = of([remark(1, "алға партия", "партия"), remark(2, "партия шығады", "шығады")]);
    expect(written(pieces[1] ?? [])).toBe(
      "Округ тұрғыны депутатын атымен біледі 🗳️. Тізім бойынша <1 [-алға -]<2 [-партия-][+партия+] 1> шығады 2>.",
    );
  });

  it("loses no letter, and opens and closes each remark once", () => {
    const index = indexText(TEXT);
    const length = codePointLength(TEXT);
    const place = fc.tuple(fc.nat({ max: length }), fc.nat({ max: length }));
    const drawn = fc.record({ place, replacement: fc.option(fc.constantFrom("", "жаңа", "🗳️")) });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 12 }), (all) => {
        const remarks = all.map(({ place: [a, b], replacement }, at): Remark => ({
          ...{ number: at + 1, by: "x", at: new Date(0), criterion: null, text: "", replacement },
          span: [Math.min(a, b), Math.max(a, b)],
        }));
        const pieces = of(remarks);
        const kept = pieces.map((some) =>
          some.map((piece) => (piece.is === "kept" || piece.is === "deleted" ? piece.text : "")).join(""),
        );
        expect(kept.join("\n")).toBe(TEXT);
        const open: number[] = [];
        const done: number[] = [];
        for (const piece of pieces.flat()) {
          if (piece.is === "open") open.push(piece.remark.number);
          if (piece.is !== "close") continue;
          expect(open).toContain(piece.remark.number);
          done.push(piece.remark.number);
        }
        expect([...open].sort((a, b) => a - b)).toEqual(remarks.map(({ number }) => number));
        expect([...done].sort((a, b) => a - b)).toEqual(remarks.map(({ number }) => number));
        for (const { span, number } of remarks) {
          const [start, end] = span ?? [0, 0];
          const words = sliceCodePoints(index, start, end).replaceAll("\n", "");
          expect(between(pieces, number)).toBe(words);
        }
      }),
    );
  });
});

/** The essay's own letters between the two ends of a remark. */
function between(blocks: readonly (readonly Piece[])[], number: number): string {
  const pieces = blocks.flat();
  const at = (is: string) =>
    pieces.findIndex((piece) => piece.is === is && "remark" in piece && piece.remark.number === number);
  return pieces
    .slice(at("open"), at("close"))
    .map((piece) => (piece.is === "kept" || piece.is === "deleted" ? piece.text : ""))
    .join("");
}
