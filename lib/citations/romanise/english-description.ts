import type { CslItem } from "#lib/citations/reference.ts";
import { findActPhrase } from "./act-words.ts";
import { findEdition } from "./edition-words.ts";
import { isCyrillic } from "./romanise.ts";
import { findKindOfWork } from "./kind-words.ts";
import { findThesisPhrase } from "./thesis-words.ts";

const UNITS: Readonly<Record<string, string>> = { см: "cm", мм: "mm", мин: "min" };

/**
 * What an English list says in English because it describes a work and names nothing: the kind of an act with its body, of a
 * thesis, of other works, the edition, the number of pages. A field whose words the tables do not know is left out.
 */
export function englishDescription(csl: CslItem): Partial<CslItem> {
  const { genre = "", authority, edition, "number-of-pages": pages } = csl;
  const act = authority === undefined ? null : findActPhrase(`${genre} ${authority}`);
  // "Decree of the President …" names the body, "Decree" and the body elsewhere are put together.
  const whole = act !== null && isCyrillic(genre) ? act : null;
  const kind = whole ?? findThesisPhrase(genre) ?? findActPhrase(genre) ?? findKindOfWork(genre);
  const body = authority === undefined || !isCyrillic(authority) ? null : findActPhrase(authority);
  const english = edition === undefined || !isCyrillic(String(edition)) ? null : findEdition(String(edition));
  const counted = /^(.*\d\]?)\s?(?:с|б|стр|бет)\.?$/u.exec(String(pages ?? ""))?.[1];
  const size = csl.dimensions?.replace(/(?<=\d\s?)(?:см|мм|мин)(?!\p{L})/gu, (unit) => UNITS[unit] ?? unit);
  return {
    ...(size !== undefined && !isCyrillic(size) && { dimensions: size }),
    ...(kind !== null && isCyrillic(genre) && { genre: kind }),
    ...(body !== null && { authority: body }),
    ...(english !== null && { edition: english }),
    ...(counted !== undefined && { "number-of-pages": counted }),
  };
}
