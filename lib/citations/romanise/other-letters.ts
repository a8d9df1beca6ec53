import { lettersOf } from "./letter-table.ts";

/**
 * Letters of the languages beside Kazakh and Russian in our lists (Ukrainian, Belarusian, Kyrgyz, Tatar, Bashkir, Tajik,
 * Uzbek, the old Russian spelling), for schemes that say nothing about them: plain letters as BGN/PCGN writes them, without
 * its marks.
 */
export const OTHER_LETTERS = lettersOf(
  "є ye, ї yi, ґ g, ў u, ѣ e, ѳ f, ѵ i, ҳ h, ҷ j, җ j, ӣ i, ӯ u, ҥ ng, ҫ s, ҙ z, ҡ k, ҕ g, ӑ a, ӗ e, ј y, љ l, њ n, ћ c, ђ d, џ j, ѕ z, ѐ e, ѝ i",
);

/** The same for scholarly schemes with one sign for one letter: ISO 9:1995, table 1. */
export const OTHER_LETTERS_OF_ISO_9 = lettersOf(
  "є ê, ї ï, ґ g̀, ў ŭ, ѣ ě, ѳ f̀, ѵ ỳ, ҳ ḩ, ҷ ç, җ ž̦, ӣ ī, ӯ ū, ҥ ṅ, ҫ ş, ҙ z̦, ҡ ǩ, ҕ ğ, ӑ ă, ӗ ĕ, ј ǰ, љ l̂, њ n̂, ћ ć, ђ đ, џ d̂, ѕ ẑ",
);
