import { z } from "zod";

/** Named schemes by which Russian is written in Latin letters; scheme-tables name the standard behind each. */
export const RUSSIAN_SCHEMES = [
  "bgn-pcgn",
  "ala-lc",
  "iso-9-1995",
  "gost-7-79-2000-a",
  "gost-7-79-2000-b",
  "bsi",
  "gost-r-52535-2006",
  "icao-9303",
  "scientific",
] as const;
export type RussianScheme = (typeof RUSSIAN_SCHEMES)[number];

/** Named schemes by which Kazakh is written in Latin letters. */
export const KAZAKH_SCHEMES = [
  "kk-2021",
  "kk-2018",
  "kk-2017",
  "bgn-pcgn-1979",
  "ala-lc",
  "iso-9-1995",
  "russified",
] as const;
export type KazakhScheme = (typeof KAZAKH_SCHEMES)[number];

/**
 * How a journal wants its romanised list (REFERENCES). Lists differ in the scheme for each language, in whether titles are
 * translated, and in the form of the entry.
 */
export const romanisationProfile = z.strictObject({
  russian: z.enum(RUSSIAN_SCHEMES),
  kazakh: z.enum(KAZAKH_SCHEMES),
  /** English translation of the titles: in square brackets after the romanised title, in its place, or left out. */
  translation: z.enum(["brackets", "instead", "none"]),
  /** CSL id of the style of the romanised list; null prints it in the style of the original one. */
  style: z.string().min(1).max(80).nullable(),
  /** "(In Kazakh)", "(In Russian)" at the end of an entry. */
  languageNote: z.boolean(),
  /** Whether a romanised form that the library holds (read from a printed twin, or typed) comes before a generated one. */
  stored: z.enum(["prefer", "ignore"]),
});
export type RomanisationProfile = z.infer<typeof romanisationProfile>;

/** CSL id of our own style of romanised lists, the only one that has places for translated titles. */
export const ROMANISED_STYLE = "romanised-references";

/** The list that journals ask for most: BGN/PCGN, translations in brackets, commas in place of "//". */
export const DEFAULT_PROFILE: RomanisationProfile = {
  russian: "bgn-pcgn",
  kazakh: "kk-2021",
  translation: "brackets",
  style: ROMANISED_STYLE,
  languageNote: true,
  stored: "prefer",
};
