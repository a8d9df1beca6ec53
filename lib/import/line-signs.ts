import { findLabel } from "./labels.ts";
import type { Line } from "./lines.ts";

/** Cells in a row, at least three, set apart by blanks, under a caption. */
export function opensTable(above: Line, below: Line): boolean {
  return findLabel(above.text)?.kind === "caption" && /\S\s{2,20}\S.{0,200}\S\s{2,20}\S/u.test(below.printed);
}

/** A short line that two or more figures number. `column`: width of its column, ems. */
export function isNumberedLine(line: Line, column: number): boolean {
  return (
    /^[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?\s{1,4}\p{Lu}/u.test(line.text) &&
    !/[.,;:]$/u.test(line.text) &&
    line.width < column * 0.85
  );
}

/** A numbered formula on a line of its own: "s = N · l / (E · A), (1)". */
export function isFormula(text: string): boolean {
  return (
    text.length < 120 &&
    /=/u.test(text) &&
    /\s\([0-9]{1,2}(?:\.[0-9]{1,2})?\)\.?$/u.test(text) &&
    !/\p{L}{5}/u.test(text)
  );
}

/** "… a) seeds; b) tools;" above "c) neighbours": the items before stand inside their lines, so this one does too. */
export function goesOnInLine(above: string, below: string): boolean {
  const marker = /^(?:([\p{Ll}])|([0-9]{1,2}))\)/u.exec(below);
  if (marker === null) return false;
  const before =
    marker[2] === undefined
      ? String.fromCodePoint((marker[1]?.codePointAt(0) ?? 1) - 1)
      : String(Number(marker[2]) - 1);
  return above.includes(` ${before})`);
}

/** "… [2; 3, с." above "17]. …": the line end fell inside a citation. */
export function closesBracket(above: string, below: string): boolean {
  return /^[^[\]]{0,40}\]/u.test(below) && above.lastIndexOf("[") > above.lastIndexOf("]");
}
