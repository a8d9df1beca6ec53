/** More words than anybody types; each is a condition of its own. */
const MOST_WORDS = 10;

/** The words of a search as conditions on a text column: each must stand in it somewhere, whatever its case. */
export function typedWords(search: string | undefined): { contains: string; mode: "insensitive" }[] {
  const words = (search ?? "")
    .normalize("NFC")
    .split(/\s+/u)
    .filter((word) => word !== "");
  return words.slice(0, MOST_WORDS).map((word) => ({ contains: literally(word), mode: "insensitive" }));
}

/** Prisma hands the text to LIKE as it is: there % and _ stand for any letters, and a backslash takes that from them. */
export function literally(word: string): string {
  return word.replace(/[\\%_]/gu, "\\$&");
}
