/** An identifier in the one form in which it is compared and looked up. */
export type WorkIdentifier =
  { readonly kind: "doi"; readonly value: string } | { readonly kind: "isbn"; readonly value: string };

/**
 * DOI names are compared without case (DOI Handbook, 2.4) and without the address of their resolver. Null for what is no DOI (2.2: "10."
 * with four digits or more, a slash, any printable suffix).
 */
export function foldDoi(printed: string | undefined): string | null {
  const typed = (printed ?? "").trim().slice(0, LONGEST_PRINTED).normalize("NFC");
  const bare = withoutEnd(
    withoutEscapes(typed)
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//u, "")
      .replace(/^doi\s?[:.]?\s?/u, ""),
  );
  return /^10\.\d{4,9}(?:\.\d{1,9})*\/[^\s<>"]{1,200}$/u.test(bare) ? bare : null;
}

/** UTF-16 units of an identifier with all that is printed around it. */
const LONGEST_PRINTED = 400;

/** A full stop, comma or semicolon at the end belongs to the list that it stood in. */
function withoutEnd(printed: string): string {
  let end = printed.length;
  while (end > 0 && /[.,;\s]/u.test(printed[end - 1] ?? "")) end -= 1;
  return printed.slice(0, end);
}

/** Addresses carry brackets and Cyrillic letters as "%28"; a lone per cent sign belongs to the name itself. */
function withoutEscapes(address: string): string {
  if (!/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//iu.test(address)) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    // Not an escape of UTF-8: then it is meant as it stands.
    return address;
  }
}

/** The thirteen digits of an ISBN, whether it was printed with ten or thirteen (ISO 2108); null when its check digit is wrong. */
export function foldIsbn(printed: string | undefined): string | null {
  const digits = (printed ?? "")
    .toUpperCase()
    .replace(/^\s*ISBN(?:-1[03])?\s?:?/u, "")
    // A Cyrillic Х stands for ten as well; hyphens of every kind, and blanks, only part the digits.
    .replace(/Х/gu, "X")
    .replace(/[\s\p{Pd}\u2212]/gu, "");
  if (/^\d{9}[\dX]$/u.test(digits)) return isIsbn10(digits) ? toIsbn13(digits) : null;
  return /^97[89]\d{10}$/u.test(digits) && isEan13(digits) ? digits : null;
}

/** Every ISBN of a description: other programs put several into one field. */
export function foldIsbns(printed: string | undefined): readonly string[] {
  const whole = foldIsbn(printed);
  if (whole !== null) return [whole];
  const found = (printed ?? "").match(/(?:97[89][\s-]?)?\d[\d\s-]{7,14}[\dXХ]/gu) ?? [];
  return [...new Set(found.flatMap((part) => foldIsbn(part) ?? []))];
}

/** Whether ten digits, of which the last may be X, fit together (ISO 2108:1992): modulus 11 with weights 10 to 1. */
export function isIsbn10(digits: string): boolean {
  const sum = [...digits].reduce(
    (all, digit, at) => all + (10 - at) * (digit === "X" ? 10 : Number(digit)),
    0,
  );
  return sum % 11 === 0;
}

function toIsbn13(isbn10: string): string {
  const first = `978${isbn10.slice(0, 9)}`;
  return first + checkDigit13(first);
}

/** Whether thirteen digits fit together (ISO 2108:2017, annex C). */
export function isEan13(digits: string): boolean {
  return checkDigit13(digits.slice(0, 12)) === digits[12];
}

/** Modulus 10 with weights 1 and 3. */
function checkDigit13(first: string): string {
  const sum = [...first].reduce((all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

/** What somebody typed or pasted: a DOI bare, with "doi:" or as an address, an ISBN with or without hyphens; null for anything else. */
export function readIdentifier(typed: string): WorkIdentifier | null {
  const doi = foldDoi(typed);
  if (doi !== null) return { kind: "doi", value: doi };
  const isbn = foldIsbn(typed);
  return isbn === null ? null : { kind: "isbn", value: isbn };
}
