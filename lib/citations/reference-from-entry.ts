import type { CslItem } from "./reference.ts";
import type { ReferenceForms, TranslatedForms } from "./reference-forms.ts";

/** What was read from one printed entry. */
export interface ReadEntry {
  readonly csl: CslItem | null;
  readonly translation: string | null;
}

/**
 * Makes one work of the library from an entry and, where there is one, its twin in the romanised list: the work in its own
 * script, as romanised, and with the English title that stood in brackets. Null when neither could be parsed.
 */
export function referenceFromEntry(entry: ReadEntry, twin: ReadEntry | null = null): ReferenceForms | null {
  const [original, romanised] =
    isRomanised(entry) && twin !== null && !isRomanised(twin) ? [twin, entry] : [entry, twin];
  const csl = original.csl ?? romanised?.csl ?? null;
  if (csl === null) return null;
  const latin = romanised === null || romanised.csl === null || original.csl === null ? null : romanised.csl;
  return {
    csl: completed(withoutId(csl), latin),
    romanised: latin === null ? null : inLatin(withoutId(latin), csl),
    translated: translatedOf(romanised?.translation ?? original.translation),
  };
}

function isRomanised({ csl }: ReadEntry): boolean {
  return csl?.language?.endsWith("-Latn") ?? false;
}

function withoutId({ id, ...rest }: CslItem): CslItem {
  void id;
  return rest;
}

/** A romanised text seldom tells Kazakh from Russian; its original does. */
function inLatin(romanised: CslItem, { language }: CslItem): CslItem {
  return language === "kk" || language === "ru" ? { ...romanised, language: `${language}-Latn` } : romanised;
}

/** Facts that no script spells differently; the romanised list sometimes prints one that the original left out. */
const SCRIPTLESS = [
  "issued",
  "volume",
  "issue",
  "page",
  "number-of-pages",
  "DOI",
  "ISBN",
  "ISSN",
  "URL",
  "accessed",
] as const;

function completed(csl: CslItem, romanised: CslItem | null): CslItem {
  if (romanised === null) return csl;
  const missing = SCRIPTLESS.filter((part) => csl[part] === undefined && romanised[part] !== undefined);
  return { ...csl, ...Object.fromEntries(missing.map((part) => [part, romanised[part]])) };
}

/** For an act the brackets hold its kind as well; the inner quotation is the title. */
function translatedOf(translation: string | null): TranslatedForms {
  if (translation === null) return {};
  const quoted = /^[^"“«]{4,}["“«](.+)["”»]$/su.exec(translation);
  return { en: { title: (quoted?.[1] ?? translation).trim() } };
}
