/**
 * Consonants of Cyrillic and Latin spellings mapped to one symbol, so that "Қойгелдиев", "Koygeldiev" and "Qoigeldiev"
 * agree whatever scheme romanised them. Vowels, й/y/i and signs are dropped: that is where the schemes differ.
 */
const CYRILLIC: Readonly<Record<string, string>> = {
  б: "b",
  в: "v",
  г: "g",
  ғ: "g",
  д: "d",
  ж: "j",
  з: "z",
  к: "k",
  қ: "k",
  л: "l",
  м: "m",
  н: "n",
  ң: "n",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  ф: "f",
  х: "h",
  һ: "h",
  ц: "s",
  ч: "c",
  ш: "w",
  щ: "w",
};

/** Letter groups first, longest before shorter; ц is "ts" or "c", so both become "s" like the letter itself. */
const LATIN_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|šč|ŝ/gu, "w"],
  [/sh|š|ş|ś/gu, "w"],
  [/zh|ž/gu, "j"],
  [/dzh|dž/gu, "dj"],
  [/kh/gu, "h"],
  [/ts|tz/gu, "s"],
  [/ch|č|ç/gu, "c"],
  [/gh|ğ|ǵ|g'/gu, "g"],
  [/ng|ñ|ń|n'/gu, "n"],
  [/q|ck/gu, "k"],
  [/x/gu, "ks"],
  [/w(?=[aeiou])/gu, "v"],
];

/** "ң" is printed "ng", "n'" or "n", "нг" is "ng" too: the g after n is dropped on both sides. */
export function nameSkeleton(text: string): string {
  const lower = text.normalize("NFC").toLowerCase();
  const latin = latinConsonants(lower);
  return [...latin]
    .map(
      (letter) =>
        CYRILLIC[letter] ?? (/[bcdfghjklmnprstvwz]/u.test(letter) ? letter : /\s/u.test(letter) ? " " : ""),
    )
    .join("")
    .replace(/ng/gu, "n")
    .replace(/(.)\1+/gu, "$1")
    .trim();
}

function latinConsonants(text: string): string {
  if (!/[a-z]/u.test(text)) return text;
  return LATIN_GROUPS.reduce((result, [pattern, symbol]) => result.replace(pattern, symbol), text);
}

/**
 * A coarser skeleton, for whole words of entries. It survives schemes that write one letter as others write another: Latin j is
 * ж in Kazakh alphabets and й in ISO 9, "c" is ц or ч, "ch" is ш in French spelling, "x" is х. So ж falls out with the vowels, and
 * the hissing letters с ц ч ш щ are one. Blanks are kept.
 */
export function entrySkeleton(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize("NFC")
    .replace(/ž/gu, "")
    .normalize("NFD")
    .replace(/[\p{M}ʼ’'`ʹ]/gu, "");
  return LATIN_SPELLINGS.reduce((result, [pattern, symbol]) => result.replace(pattern, symbol), plain)
    .replace(/[^a-zа-яғқңһ\s]/gu, "")
    .replace(/[a-zа-яғқңһ]/gu, (letter) => FIRM[letter] ?? "")
    .replace(/ng+/gu, "n")
    .replace(/ts/gu, "s")
    .replace(/([^\s])\1+/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Two letters for one, before the single ones are read: h is no sound of its own after these. */
const LATIN_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/zh/gu, ""],
  [/[sc]h+/gu, "s"],
  [/kh|x/gu, "h"],
  [/gh/gu, "g"],
  [/ck|q/gu, "k"],
  [/w/gu, "v"],
];

const FIRM: Readonly<Record<string, string>> = Object.fromEntries([
  ...[..."bdfghklmnprstvz"].map((letter) => [letter, letter]),
  ...Object.entries({ ...CYRILLIC, ч: "s", ш: "s", щ: "s" }),
  ["c", "s"],
  ["ж", ""],
]) as Record<string, string>;
