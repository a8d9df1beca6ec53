/** Why an ISBN cannot be one. */
export const ISBN_PROBLEMS = ["length", "check_digit"] as const;
export type IsbnProblem = (typeof ISBN_PROBLEMS)[number];

/** ISO 2108:2017, annex C (13 digits) and ISO 2108:1992 (ten, the last may be X); null when the number is sound. */
export function isbnProblem(printed: string): IsbnProblem | null {
  const digits = printed
    .toUpperCase()
    .replaceAll("Х", "X")
    .replace(/[^\dX]/gu, "");
  if (/^\d{13}$/u.test(digits)) return checksum13(digits) === 0 ? null : "check_digit";
  if (/^\d{9}[\dX]$/u.test(digits)) return checksum10(digits) === 0 ? null : "check_digit";
  return "length";
}

function checksum13(digits: string): number {
  return [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0) % 10;
}

function checksum10(digits: string): number {
  return (
    [...digits].reduce((sum, digit, at) => sum + (digit === "X" ? 10 : Number(digit)) * (10 - at), 0) % 11
  );
}

const PRINTED_ISBN = /ISBN(?:-1[03])?\s?[:.№]?\s?((?:[\dXХ][\s\u2010-\u2015-]?){8,17})/giu;

/** Every ISBN of a printed entry as it stands there. */
export function printedIsbns(text: string): string[] {
  return [...text.matchAll(PRINTED_ISBN)].map(([, isbn = ""]) => isbn.trim().replace(/[^\dXХ]{1,3}$/u, ""));
}
