import { describe, expect, it } from "vitest";
import {
  closeSpacedLetters,
  foldText,
  isAllCapitals,
  isRemovedControl,
  opensInCapitals,
} from "#lib/languages/normalise.ts";

describe("normal forms of text", () => {
  it("folds case, quotes, dashes and blanks", () => {
    expect(foldText("  «Алаш»\u00a0— ҚОЗҒАЛЫС ")).toBe("алаш - қозғалыс");
    expect(foldText("“Alash” – movement")).toBe("alash - movement");
  });

  it("closes up spaced-out words and keeps the space between two of them", () => {
    expect(closeSpacedLetters("Ғ Ы Л Ы М И  Ж У Р Н А Л № 4")).toBe("ҒЫЛЫМИ ЖУРНАЛ № 4");
    expect(closeSpacedLetters("Т ү й і н  с ө з д е р :")).toBe("Түйін сөздер :");
    expect(closeSpacedLetters("a b ab сөз")).toBe("a b ab сөз");
  });

  it("tells capitals from sentences", () => {
    expect(isAllCapitals("ЖАҢА ҚАЗАҚСТАН: 2022")).toBe(true);
    expect(isAllCapitals("Жаңа Қазақстан")).toBe(false);
    expect(isAllCapitals("А.")).toBe(false);
    expect(isAllCapitals("中文字")).toBe(false);
    expect(opensInCapitals("РАЗВИТИЕ МЕСТНОЙ ВЛАСТИ (вторая половина века)")).toBe(true);
    expect(opensInCapitals("РАЗВИТИЕ местной власти")).toBe(false);
  });

  it("removes bidi controls and NUL but no joiner that a script needs", () => {
    expect(["\u0000", "\u202e", "\u2066", "\ufeff", "\u200b"].every(isRemovedControl)).toBe(true);
    expect(["\u200d", "\u200c", "\n", " ", "\u0301", "ә"].some(isRemovedControl)).toBe(false);
  });
});
