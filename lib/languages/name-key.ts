import { PLAIN_CYRILLIC, PLAIN_LATIN } from "./plain-letters.ts";

/**
 * A name as it sounds, roughly: "Әйгерім", "Aigerim" and "Aygerim" have one key, so that a person is found by whatever keyboard is at
 * hand. A key is for comparing, never for showing.
 */
const SOUNDS: Readonly<Record<string, string>> = {
  ...PLAIN_CYRILLIC,
  ...{ ё: "io", ж: "zh", қ: "k", х: "h", ч: "ch", ш: "sh", щ: "sh", ы: "i", ю: "iu", я: "ia" },
  ...PLAIN_LATIN,
};

/** Spellings of one sound in Latin letters; the longer before the shorter. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ["shch", "sh"],
  ["kh", "h"],
  ["gh", "g"],
  ["ng", "n"],
  ["q", "k"],
  ["j", "zh"],
  ["w", "u"],
  ["y", "i"],
];

export function nameKey(name: string): string {
  const letters = name.normalize("NFKC").toLowerCase();
  // Letters of the table first: taken apart, "й" would be an "и" with a sign.
  const latin = Array.from(letters, (letter) => SOUNDS[letter] ?? letter).join("");
  const bare = latin.normalize("NFD").replace(/\p{M}+/gu, "");
  const spelt = SPELLINGS.reduce((text, [from, to]) => text.replaceAll(from, to), bare);
  return spelt
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/(.)\1+/gu, "$1");
}

/** Whether each typed word begins a word of the name. Nothing typed fits every name. */
export function namesPerson(name: string, typed: string): boolean {
  const parts = nameKey(name).split(" ");
  return nameKey(typed)
    .split(" ")
    .every((word) => parts.some((part) => part.startsWith(word)));
}
