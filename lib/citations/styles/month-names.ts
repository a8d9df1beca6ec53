import type { Language } from "#lib/languages/language-tag.ts";

/** Months as they stand alone, in the nominative: "март 2020". Names of CLDR. */
// prettier-ignore
export const MONTH_NAMES: Readonly<Record<Language, readonly string[]>> = {
  kk: [
    "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша",
    "желтоқсан",
  ],
  ru: [
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
  ],
  en: [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ],
};
