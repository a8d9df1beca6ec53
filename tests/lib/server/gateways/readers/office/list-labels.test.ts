import { describe, expect, it } from "vitest";
import { listBullet, listNumber } from "#lib/server/gateways/readers/office/list-labels.ts";
import { symbolLetter, withSymbolLetters } from "#lib/server/gateways/readers/office/symbol-fonts.ts";

describe("numbers of lists", () => {
  it.each([
    [1, "decimal", "1"],
    [7, "decimalZero", "07"],
    [3, "lowerLetter", "c"],
    [28, "lowerLetter", "bb"],
    [26, "upperLetter", "Z"],
    [4, "lowerRoman", "iv"],
    [1994, "upperRoman", "MCMXCIV"],
    [1, "russianLower", "а"],
    [7, "russianLower", "ж"],
    [10, "russianLower", "к"],
    [29, "russianUpper", "Я"],
    [30, "russianLower", "аа"],
    [2, "none", ""],
    [5, "chicago", "5"],
    [0, "lowerRoman", "0"],
    [-3, "lowerLetter", "-3"],
    [1_000_000, "upperRoman", "1000000"],
    [3_999, "lowerLetter", "3999"],
  ])("prints %i as %s: %s", (value, format, printed) => {
    expect(listNumber(value, format)).toBe(printed);
  });

  it.each([
    ["\uf0b7", "•"],
    ["o", "•"],
    ["–", "–"],
    ["", "•"],
    ["➢", "➢"],
  ])("prints the bullet %j as %s", (bullet, printed) => {
    expect(listBullet(bullet)).toBe(printed);
  });
});

describe("letters of symbol fonts", () => {
  it.each([
    [0xf061, "Symbol", "α"],
    [0x57, "Symbol", "Ω"],
    [0xf0b3, "Symbol", "≥"],
    [0xf035, "Symbol", "5"],
    [0xf0fc, "Wingdings", "✓"],
    [0xf0fc, "Arial", "\ufffd"],
    [0x2013, "Arial", "–"],
    [0xd800, "Arial", "\ufffd"],
  ])("reads %i of %s as %s", (code, font, letter) => {
    expect(symbolLetter(code, font)).toBe(letter);
  });

  it("leaves the text of other fonts alone", () => {
    expect(withSymbolLetters("\uf061 және ә", "Symbol")).toBe("α және ә");
    expect(withSymbolLetters("\uf061 және ә", "Times New Roman")).toBe("\uf061 және ә");
  });
});
