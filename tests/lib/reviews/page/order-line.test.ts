import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fragment } from "#lib/reviews/page/line.ts";
import { setLines } from "#lib/reviews/page/set-lines.ts";

/** Each UTF-16 unit is one point wide. */
const measure = (text: string) => text.length;
const part = (text: string, look = "plain", opens: readonly number[] = []): Fragment<string> => ({
  ...{ text, look, opens },
});

/** Lines as they are seen; what runs from right to left stands in ⟨⟩. */
function seen(fragments: readonly Fragment<string>[], width = 60): string[] {
  return setLines(fragments, width, measure).map(({ fragments: line }) =>
    line.map(({ text, isRightToLeft }) => (isRightToLeft === true ? `⟨${text}⟩` : text)).join("|"),
  );
}

describe("the direction of a line", () => {
  it.each([
    ["leaves Kazakh in Cyrillic alone", "Қазақ тілі, 2026", ["Қазақ тілі, 2026"]],
    [
      "turns Kazakh in Arabic script within a Cyrillic line",
      "сөзі قازاق تىلى деп",
      ["сөзі |⟨قازاق تىلى⟩| деп"],
    ],
    ["keeps a number within it from left to right", "قازاق 1924 جىلى", ["⟨ جىلى⟩|1924|⟨قازاق ⟩"]],
    ["puts a full stop at the left end", "قازاق تىلى.", ["⟨قازاق تىلى.⟩"]],
    ["gives each paragraph its own direction", "Иә.\nقازاق.", ["Иә.", "⟨قازاق.⟩"]],
    ["puts Latin within it in its place", "قازاق (Unicode) تىلى", ["⟨) تىلى⟩|Unicode|⟨قازاق (⟩"]],
    ["takes Hebrew and an emoji", "שלום 🙂", ["⟨שלום 🙂⟩"]],
  ])("%s", (_, text, lines) => {
    expect(seen([part(text)])).toEqual(lines);
  });

  it("breaks the text as it is read, and only then turns each line", () => {
    expect(seen([part("قازاق تىلى جازۋ")], 11)).toEqual(["⟨قازاق تىلى ⟩", "⟨جازۋ⟩"]);
  });

  it("ends a paragraph that begins from right to left at the right edge, its last blank standing out", () => {
    const [line] = setLines([part("قازاق تىلى ")], 20, measure);
    expect(line?.fragments.map(({ x, width }) => [x, width])).toEqual([[9, 11]]);
  });

  it("begins a remark where it stood", () => {
    const [line] = setLines([part("سۆز "), part("1", "number", [1]), part("قازاق")], 40, measure);
    expect(line?.fragments.map(({ text, opens }) => [text, [...opens]])).toEqual([
      ["قازاق", []],
      ["1", [1]],
      ["سۆز ", []],
    ]);
  });

  it("loses no letter and no remark, and leaves no gap within a line", () => {
    const fragment = fc.record({
      text: fc.string({
        unit: fc.constantFrom("қ", "ق", "ز", "1", " ", "(", ")", ".", "🙂", "\u200f", "\n"),
      }),
      look: fc.constantFrom("plain", "bold"),
      opens: fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 8 }), fc.integer({ min: 2, max: 30 }), (all, width) => {
        const lines = setLines(all, width, measure);
        const placed = lines.flatMap(({ fragments }) => fragments);
        const letters = (parts: readonly { readonly text: string }[]) =>
          [...parts.map(({ text }) => text).join("")].filter((one) => one !== "\n").sort();
        expect(letters(placed)).toEqual(letters(all));
        const opened = (parts: readonly Fragment<string>[]) =>
          parts.flatMap(({ opens }) => [...opens]).sort();
        expect(opened(placed)).toEqual(opened(all));
        for (const { fragments } of lines)
          for (const [at, { x }] of fragments.entries()) {
            const before = fragments[at - 1];
            if (before !== undefined) expect(x).toBeCloseTo(before.x + before.width);
          }
      }),
    );
  });
});
