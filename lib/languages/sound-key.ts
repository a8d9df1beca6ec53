import { PLAIN_CYRILLIC, PLAIN_LATIN } from "./plain-letters.ts";

/**
 * A word as it sounds, roughly, in plain Latin letters: Тоқаев, Токаев, Tokayev, Toqaev and Tokaev have one key, so have
 * Мәжіліс, Мажилис, Mäjilis and Majilis, and so has a Kazakh word typed without the marks of its letters. Keys are for
 * comparing, never for showing; what shares a key may still be two words, so a key weighs less than a form.
 */
export function soundKey(word: string): string {
  let latin = "";
  for (const letter of word.replace(HUSHED, "ш")) latin += SOUNDS.get(letter) ?? letter;
  if (!/^[a-z0-9]*$/u.test(latin)) latin = bare(latin);
  return MAY_MERGE.test(latin)
    ? MERGED.reduce((key, [pattern, sound]) => key.replace(pattern, sound), latin)
    : latin;
}

/** Read before the letters are mixed: "сх" of Исхак is no "sh". */
const HUSHED = /s?h?ch|sh/gu;

/** Letters that are no base letter with a sign, or whose sign tells another sound. Cyrillic first, then Latin orthographies of Kazakh (2017–2021). */
const SOUNDS = new Map(
  Object.entries({
    ...PLAIN_CYRILLIC,
    ...{ ё: "e", ж: "j", қ: "k", х: "h", ч: "w", ш: "w", щ: "w", ы: "i", ю: "iu", я: "ia" },
    ...{ є: "e", ї: "i", ґ: "g", ў: "u" },
    ...PLAIN_LATIN,
    ...{ ş: "w", ç: "w", š: "w", č: "w", ž: "j", ý: "u", "'": "", q: "k", w: "u" },
  }),
);

/**
 * Spellings of one sound, in the order in which they are read; "w" is left over from the letters and stands for ш, щ and ч, which
 * Kazakh names exchange (Шоқай, Чокай). The later rules are how Russian and the press respell Kazakh names; each was measured on
 * tests/fixtures/retrieval/name-pairs.json, where none joins two names.
 */
const MERGED: readonly (readonly [RegExp, string])[] = [
  [/kh/gu, "h"],
  [/gh/gu, "g"],
  [/zh/gu, "j"],
  [/ph/gu, "f"],
  [/x/gu, "ks"],
  [/y/gu, "i"],
  // Between a vowel and an "e" the glide is written or not: Tokayev, Tokaev; at the head of a word too: Yerzhan, Erzhan.
  [/(?<![bcdfghjklmnpqrstvwz])ie/gu, "e"],
  [/([a-z])\1+/gu, "$1"],
  [/ng/gu, "n"],
  // Қазақстан, Казахстан.
  [/kazah/gu, "kazak"],
  // Уәлиханов, Валиханов.
  [/^ua/u, "va"],
  // Dulatoff.
  [/of$/u, "ov"],
  // Құрылтай, курултай: what follows a rounded vowel is heard as one.
  [/u([^aeiou]{1,2})i/gu, "u$1u"],
  // Қонаев, Кунаев; Бөкейхан, Букейханов: in long words only, since short ones are told apart by it.
  [/^([kb])o(?=.{4})/u, "$1u"],
];

/** What one of them begins to apply to: most words have nothing of it, and a vocabulary has a million. */
const MAY_MERGE = /[xy]|[kgzp]h|ie|([a-z])\1|ng|kazah|^ua|of$|u[^aeiou]{1,2}i|^[kb]o/u;

function bare(latin: string): string {
  return latin.normalize("NFD").replace(/\p{M}+/gu, "");
}
