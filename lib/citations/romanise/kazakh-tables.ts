import { type LetterTable, lettersOf, plainTable } from "./letter-table.ts";
import { OTHER_LETTERS, OTHER_LETTERS_OF_ISO_9 } from "./other-letters.ts";
import type { KazakhScheme } from "./profile.ts";

/** Letters that all schemes write alike. */
const COMMON = lettersOf(
  "а a, б b, в v, г g, д d, е e, з z, к k, л l, м m, н n, о o, п p, р r, с s, т t, ф f, ы y",
);

/**
 * The alphabets of 2017, 2018 and 2021 have no letters for the sounds of loan words alone (в ф ц ч щ ъ ь э ё ю я); their
 * spellings here are those that official and public converters agree on, and docs/decisions/0014-romanisation.md says which.
 */
// prettier-ignore
const LETTERS: Readonly<Record<KazakhScheme, string>> = {
  // Alphabet of 31 letters of 28 January 2021: ı is і, i is и and й. The vowels of я and ю follow й: i.
  "kk-2021":
    "ә ä, ғ ğ, ё io, ж j, и i, й i, қ q, ң ñ, ө ö, у u, ұ ū, ү ü, х h, һ h, ц s, ч ch, ш ş, щ ş, ъ, і ı, ь, э e, ю iu, я ia",
  // Decree 637 of 19 February 2018: ı is и and й, i is і.
  "kk-2018":
    "ә á, ғ ǵ, ё ıo, ж j, и ı, й ı, қ q, ң ń, ө ó, у ý, ұ u, ү ú, х h, һ h, ц ts, ч ch, ш sh, щ sh, ъ, і i, ь, э e, ю ıý, я ıa",
  // Decree 569 of 26 October 2017; its apostrophe is part of the letter (U+02BC).
  "kk-2017":
    "ә aʼ, ғ gʼ, ё iʼo, ж j, и iʼ, й iʼ, қ q, ң nʼ, ө oʼ, у yʼ, ұ u, ү uʼ, х h, һ h, ц ts, ч cʼ, ш sʼ, щ sʼ, ъ, і i, ь, э e, ю iʼyʼ, я iʼa",
  // BGN/PCGN 1979 system for Kazakh, without its optional middle dot (нг n·g).
  "bgn-pcgn-1979":
    "ә ä, ғ gh, ё yo, ж zh, и ī, й y, қ q, ң ng, ө ö, у ū, ұ u, ү ü, х kh, һ h, ц ts, ч ch, ш sh, щ shch, ъ ”, і i, ь ’, э ė, ю yu, я ya",
  // ALA-LC table of non-Slavic languages in Cyrillic script, Kazakh.
  "ala-lc":
    "ә ă, ғ gh, ё ë, ж zh, и i, й ĭ, қ q, ң n͡g, ө ȯ, у u, ұ ū, ү u̇, х kh, һ ḣ, ц t͡s, ч ch, ш sh, щ shch, ъ ʺ, і ī, ь ʹ, э ė, ю i͡u, я i͡a",
  // ISO 9:1995, one sign for one letter whatever the language.
  "iso-9-1995":
    "ә a̋, ғ ġ, ё ë, ж ž, и i, й j, қ ķ, ң ņ, ө ô, у u, ұ u̇, ү ù, х h, һ ḥ, ц c, ч č, ш š, щ ŝ, ъ ʺ, і ì, ь ʹ, э è, ю û, я â",
  // No standard: Kazakh letters as their Russian neighbours, those as passports and newspapers write them.
  russified:
    "ә a, ғ g, ё yo, ж zh, и i, й y, қ k, ң n, ө o, у u, ұ u, ү u, х kh, һ kh, ц ts, ч ch, ш sh, щ shch, ъ, і i, ь, э e, ю yu, я ya",
};

const DOTTED_CAPITALS = (latin: string): string => latin.replaceAll("i", "İ").toUpperCase();

const TABLES: Readonly<Record<KazakhScheme, LetterTable>> = {
  "kk-2021": tableOf("kk-2021", OTHER_LETTERS, DOTTED_CAPITALS),
  "kk-2018": tableOf("kk-2018", OTHER_LETTERS),
  "kk-2017": tableOf("kk-2017", OTHER_LETTERS),
  "bgn-pcgn-1979": tableOf("bgn-pcgn-1979", OTHER_LETTERS),
  "ala-lc": tableOf("ala-lc", OTHER_LETTERS_OF_ISO_9),
  "iso-9-1995": tableOf("iso-9-1995", OTHER_LETTERS_OF_ISO_9),
  russified: tableOf("russified", OTHER_LETTERS),
};

export function kazakhTable(scheme: KazakhScheme): LetterTable {
  return TABLES[scheme];
}

function tableOf(
  scheme: KazakhScheme,
  others: ReadonlyMap<string, string>,
  capital?: LetterTable["capital"],
): LetterTable {
  return plainTable(new Map([...others, ...COMMON, ...lettersOf(LETTERS[scheme])]), capital);
}
