import { FORM_FIELDS, formValues } from "#lib/citations/form-fields.ts";
import type { ReferenceForms, TranslatedForms } from "#lib/citations/reference-forms.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";

/** A part in which works that may be one are compared. */
export interface ComparedPart {
  /** A CSL variable ("title"), "romanised", or "translated.en". */
  readonly key: string;
  /** As each work has it; "" where it has none. */
  readonly texts: readonly string[];
  readonly differs: boolean;
}

/** Which work each part is taken from, as its place in the set. */
export type Choices = Readonly<Record<string, number>>;

/** Parts in the order of the form, what no form shows behind; those that no work has are left out. */
export function comparedParts(works: readonly ReferenceForms[]): readonly ComparedPart[] {
  const shown = works.map(({ csl }) => ({
    ...formValues(csl),
    type: csl.type,
    language: csl.language ?? "",
  }));
  const first: readonly string[] = ["type", "language", ...FORM_FIELDS];
  const others = works
    .flatMap(({ csl }) => Object.keys(csl))
    .filter((key) => key !== "id" && !first.includes(key));
  const parts = [
    ...first.map((key) =>
      part(
        key,
        shown.map((values) => (values as Record<string, string>)[key] ?? ""),
      ),
    ),
    ...[...new Set(others)].map((key) =>
      part(
        key,
        works.map(({ csl }) => plain(csl[key as keyof CslItem])),
      ),
    ),
    part(
      "romanised",
      works.map(({ romanised }) => (romanised === null ? "" : summary(romanised))),
    ),
    ...LANGUAGES.map((language) =>
      part(
        `translated.${language}`,
        works.map(({ translated }) => Object.values(translated[language] ?? {}).join(" // ")),
      ),
    ),
  ];
  return parts.filter(({ texts }) => texts.some((text) => text !== ""));
}

function part(key: string, texts: readonly string[]): ComparedPart {
  return { key, texts, differs: new Set(texts).size > 1 };
}

/** Values of variables without a field of their own: short ones as they are, structures as they are kept. */
function plain(value: unknown): string {
  if (value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function summary(csl: CslItem): string {
  const { author, title, issued, "container-title": container } = formValues(csl);
  const parts = [author, title, container, issued].filter((text) => text !== undefined);
  return parts.join(". ").replaceAll(".. ", ". ");
}

/** Parts that are the same in every script. */
const BEYOND_SCRIPT: ReadonlySet<string> = new Set([
  "type",
  "language",
  "URL",
  "DOI",
  "ISBN",
  "ISSN",
  "romanised",
]);

/**
 * At first everything comes from the kept work, and what it lacks from the first of the others that has it; but no Latin word goes
 * into a description in Cyrillic letters.
 */
export function firstChoices(parts: readonly ComparedPart[], kept: number): Choices {
  const title = parts.find(({ key }) => key === "title")?.texts[kept] ?? "";
  const fits = (key: string, text: string): boolean =>
    !isCyrillic(title) ||
    BEYOND_SCRIPT.has(key) ||
    key.startsWith("translated.") ||
    !/\p{Script=Latin}/u.test(text);
  const from = ({ key, texts }: ComparedPart): number => {
    if (texts[kept] !== "") return kept;
    const other = texts.findIndex((text) => text !== "" && fits(key, text));
    return other < 0 ? kept : other;
  };
  return Object.fromEntries(parts.map((compared) => [compared.key, from(compared)]));
}

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

/**
 * The same works, where one in Latin letters beside one in Cyrillic ones is offered as the romanised form of the other: that is what a
 * REFERENCES list prints, and merging would lose it.
 */
export function withRomanisedForms<Work extends ReferenceForms>(works: readonly Work[]): readonly Work[] {
  const original = works.find(({ csl }) => isCyrillic(csl.title ?? ""));
  if (original === undefined) return works;
  const language = original.csl.language?.split("-")[0];
  return works.map((work) => {
    const { title = "" } = work.csl;
    if (work.romanised !== null || title === "" || isCyrillic(title) || work.csl.language === "en")
      return work;
    const romanised = language === undefined ? work.csl : { ...work.csl, language: `${language}-Latn` };
    return { ...work, romanised };
  });
}

/** Place of the work that remains unless told otherwise: one in its own script, and among these the one on which most rests. */
export function firstKept(works: readonly (ReferenceForms & { readonly uses: number })[]): number {
  const weights = works.map(({ csl, uses }) => uses + (isCyrillic(csl.title ?? "") ? 1e6 : 0));
  return Math.max(0, weights.indexOf(Math.max(...weights)));
}

/** The forms of the one work that remains. */
export function mergedForms(
  works: readonly ReferenceForms[],
  parts: readonly ComparedPart[],
  choices: Choices,
): ReferenceForms {
  const chosen = (key: string): ReferenceForms | undefined => works[choices[key] ?? 0];
  const csl: Record<string, unknown> = {};
  const translated: TranslatedForms = {};
  let romanised: CslItem | null = null;
  for (const { key } of parts) {
    const language = LANGUAGES.find((known) => key === `translated.${known}`);
    if (key === "romanised") romanised = chosen(key)?.romanised ?? null;
    else if (language !== undefined) {
      const titles = chosen(key)?.translated[language];
      if (titles !== undefined) translated[language] = titles;
    } else {
      const value = chosen(key)?.csl[key as keyof CslItem];
      if (value !== undefined) csl[key] = value;
    }
  }
  // Every value was taken from a checked item, under the name it had there; a type is always among them.
  return { csl: csl as CslItem, romanised, translated };
}
