/**
 * A name as it sounds, roughly: "Әйгерім", "Aigerim" and "Aygerim" have one key, so that a person is found by whatever keyboard is at
 * hand. A key is for comparing, never for showing.
 */
const SOUNDS: Readonly<Record<string, string>> = {
  ...{
    а: "a",
    ә: "a",
    б: "b",
    в: "v",
    г: "g",
    ғ: "g",
    д: "d",
    е: "e",
    ё: "io",
    ж: "zh",
    з: "z",
    и: "i",
    й: "i",
  },
  ...{
    к: "k",
    қ: "k",
    л: "l",
    м: "m",
    н: "n",
    ң: "n",
    о: "o",
    ө: "o",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
    у: "u",
  },
  ...{
    ұ: "u",
    ү: "u",
    ф: "f",
    х: "h",
    һ: "h",
    ц: "ts",
    ч: "ch",
    ш: "sh",
    щ: "sh",
    ъ: "",
    ы: "i",
    і: "i",
    ь: "",
  },
  ...{ э: "e", ю: "iu", я: "ia", ı: "i", ə: "a", ɵ: "o", ø: "o", ł: "l", ß: "ss", æ: "a", œ: "o" },
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
