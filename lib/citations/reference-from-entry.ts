import { bracketBehind, titleOfRomanisedAct, titleOfTranslatedAct } from "./romanised-act.ts";
import type { CslItem } from "./reference.ts";
import type { ReferenceForms, TranslatedForms } from "./reference-forms.ts";

const ACTS: ReadonlySet<CslItem["type"]> = new Set([
  "legislation",
  "bill",
  "regulation",
  "treaty",
  "legal_case",
]);

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
    translated: translatedOf(csl, translationOf(csl, romanised) ?? original.translation),
  };
}

/** What the brackets of the twin hold, also those that the reader of entries left at the title of an act. */
function translationOf({ type }: CslItem, twin: ReadEntry | null): string | null {
  return twin?.translation ?? (ACTS.has(type) ? bracketBehind(twin?.csl?.title ?? "") : null);
}

function isRomanised({ csl }: ReadEntry): boolean {
  return csl?.language?.endsWith("-Latn") ?? false;
}

function withoutId({ id, ...rest }: CslItem): CslItem {
  void id;
  return rest;
}

/** A romanised text seldom tells Kazakh from Russian; its original does. */
function inLatin(romanised: CslItem, { language, type }: CslItem): CslItem {
  const work = ACTS.has(type) ? romanisedAct(romanised, type) : romanised;
  return language === "kk" || language === "ru" ? { ...work, language: `${language}-Latn` } : work;
}

/** Kinds of acts are not known in Latin letters, so that a twin may be read as a page with the whole entry for its title. */
function romanisedAct({ title, ...rest }: CslItem, type: CslItem["type"]): CslItem {
  return { ...rest, type, ...(title !== undefined && { title: titleOfRomanisedAct(title) }) };
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

/** For an act the brackets hold its kind, number and date as well. */
function translatedOf({ type }: CslItem, translation: string | null): TranslatedForms {
  if (translation === null) return {};
  return { en: { title: ACTS.has(type) ? titleOfTranslatedAct(translation) : translation.trim() } };
}
