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

/** Dice coefficient over letter pairs inside words, 0–1. */
export function skeletonSimilarity(a: string, b: string): number {
  const left = letterPairs(a);
  const right = letterPairs(b);
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  let all = 0;
  for (const [pair, count] of left) {
    shared += Math.min(count, right.get(pair) ?? 0);
    all += count;
  }
  for (const count of right.values()) all += count;
  return (2 * shared) / all;
}

/** Words of one consonant count as a pair with a blank, so that short words are not lost. */
function letterPairs(skeleton: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const word of skeleton.split(" ")) {
    const padded = ` ${word}`;
    for (let at = 0; at + 1 < padded.length; at += 1) {
      const pair = padded.slice(at, at + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}
