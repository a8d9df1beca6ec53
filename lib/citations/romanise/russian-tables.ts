import {
  ALA_LC,
  BGN_PCGN_ALT,
  BS_2979_ALT,
  GOST_52535,
  GOST_779,
  GOST_779_ALT,
  ICAO_DOC_9303,
  type Schema,
  SCIENTIFIC,
} from "iuliia";
import { type LetterTable, lettersOf } from "./letter-table.ts";
import { OTHER_LETTERS, OTHER_LETTERS_OF_ISO_9 } from "./other-letters.ts";
import type { RussianScheme } from "./profile.ts";

/** Kazakh letters in a Russian text, where nobody says how to write Kazakh: as a Russian printer without them would. */
const PLAIN_KAZAKH = lettersOf("ә a, ғ g, қ k, ң n, ө o, ұ u, ү u, һ h, і i");
const KAZAKH_OF_ISO_9 = lettersOf("ә a̋, ғ ġ, қ ķ, ң ņ, ө ô, ұ u̇, ү ù, һ ḥ, і ì");
const KAZAKH_OF_ALA_LC = lettersOf("ә ă, ғ gh, қ q, ң n͡g, ө ȯ, ұ ū, ү u̇, һ ḣ, і ī");
const KAZAKH_OF_TURCOLOGY = lettersOf("ә ä, ғ ġ, қ q, ң ŋ, ө ö, ұ u, ү ü, һ h, і i");

const PLAIN = new Map([...OTHER_LETTERS, ...PLAIN_KAZAKH]);
const ISO_9 = new Map([...OTHER_LETTERS_OF_ISO_9, ...KAZAKH_OF_ISO_9]);

/**
 * Letters by the schemas of `iuliia`. "alt" are its variants that journals print: BGN/PCGN without the middle dot that its
 * full form puts into "post·sovetskiy"; BS 2979 without marks over letters, as translit.net prints it and as journals that ask
 * for "BSI" give the table (й i, ё e, э e, ы y; journal.imbp.ru/eng/translit.html, read 2026-11-28).
 */
const TABLES: Readonly<Record<RussianScheme, LetterTable>> = {
  "bgn-pcgn": tableOf(BGN_PCGN_ALT, PLAIN),
  "ala-lc": tableOf(ALA_LC, new Map([...OTHER_LETTERS_OF_ISO_9, ...KAZAKH_OF_ALA_LC])),
  "iso-9-1995": tableOf(GOST_779, ISO_9),
  "gost-7-79-2000-a": tableOf(GOST_779, ISO_9),
  "gost-7-79-2000-b": tableOf(GOST_779_ALT, PLAIN),
  bsi: tableOf(BS_2979_ALT, PLAIN),
  "gost-r-52535-2006": tableOf(GOST_52535, PLAIN),
  "icao-9303": tableOf(ICAO_DOC_9303, PLAIN),
  scientific: tableOf(SCIENTIFIC, new Map([...OTHER_LETTERS_OF_ISO_9, ...KAZAKH_OF_TURCOLOGY])),
};

export function russianTable(scheme: RussianScheme): LetterTable {
  return TABLES[scheme];
}

/** Eight schemas of iuliia 0.8.2 answer with a Cyrillic ё, which looks like the Latin letter that is meant. */
function tableOf(schema: Schema, others: ReadonlyMap<string, string>): LetterTable {
  return {
    letter: (previous, letter, next) => {
      const other = others.get(letter);
      if (other !== undefined) return other;
      const latin = schema.translateLetter(previous, letter, next);
      if (latin === undefined || (latin === letter && letter !== "")) return letter === "ё" ? "ë" : null;
      return latin.replace("ё", "ë").normalize("NFC");
    },
    capital: (latin) => latin.toUpperCase(),
  };
}
