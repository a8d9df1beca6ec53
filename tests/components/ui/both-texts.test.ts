import fc from "fast-check";
import { expect, test } from "vitest";
import { piecesOf } from "#components/ui/both-texts.tsx";

const marked = (text: string, other: string) =>
  piecesOf(text, other)
    .map((piece) => (piece.isOther ? `[${piece.text}]` : piece.text))
    .join("");

test.each([
  ["Заң 2018 жылы өзгерді.", "Заң 2017 жылы өзгерді.", "Заң [2018] жылы өзгерді."],
  ["Совет решил иначе", "Совет решил", "Совет решил [иначе]"],
  ["same words", "same words", "same words"],
  ["", "anything", ""],
  ["🧭 жаңа сөздер", "", "[🧭 жаңа сөздер]"],
])("%j beside %j", (text, other, expected) => expect(marked(text, other)).toBe(expected));

test("nothing of a text is lost, and what equals itself is not marked", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, other) => {
      expect(
        piecesOf(text, other)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
      expect(piecesOf(text, text).some(({ isOther }) => isOther)).toBe(false);
    }),
  );
});
