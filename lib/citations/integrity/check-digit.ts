import { isEan13, isIsbn10 } from "#lib/citations/normalise-identifier.ts";

/** Why an ISBN cannot be one. */
export const ISBN_PROBLEMS = ["length", "check_digit"] as const;
export type IsbnProblem = (typeof ISBN_PROBLEMS)[number];

/** Null when the number is sound. */
export function isbnProblem(printed: string): IsbnProblem | null {
  const digits = printed
    .toUpperCase()
    .replaceAll("Х", "X")
    .replace(/[^\dX]/gu, "");
  if (/^\d{13}$/u.test(digits)) return isEan13(digits) ? null : "check_digit";
  if (/^\d{9}[\dX]$/u.test(digits)) return isIsbn10(digits) ? null : "check_digit";
  return "length";
}

const PRINTED_ISBN = /ISBN(?:-1[03])?\s?[:.№]?\s?((?:[\dXХ][\s\u2010-\u2015-]?){8,17})/giu;

/** Every ISBN of a printed entry as it stands there. */
export function printedIsbns(text: string): string[] {
  return [...text.matchAll(PRINTED_ISBN)].map(([, isbn = ""]) => isbn.trim().replace(/[^\dXХ]{1,3}$/u, ""));
}
