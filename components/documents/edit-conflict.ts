import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import type { DocumentView } from "#lib/operations/documents.ts";

/** What the card's form holds. */
export interface CardFields {
  readonly title: string;
  readonly authors: string;
  readonly language: BlockLanguage;
  /** As typed: four digits or nothing. */
  readonly year: string;
}

export function cardFields({
  title,
  authors,
  language,
  year,
}: Pick<DocumentView, "title" | "authors" | "language" | "year">): CardFields {
  return { title, authors, language, year: year === null ? "" : String(year) };
}

const NAMES = ["title", "authors", "language", "year"] as const;

/** What to send: only what the person changed, so that it takes nothing of what others change beside it. */
export function cardEdit(seen: CardFields, typed: CardFields) {
  const { title, authors, language } = typed;
  const year = typed.year.trim();
  return {
    ...(title === seen.title ? {} : { title }),
    ...(authors === seen.authors ? {} : { authors }),
    ...(language === seen.language ? {} : { language }),
    ...(year === seen.year ? {} : { year: year === "" ? null : Number(year) }),
  };
}

export interface MetCard {
  /** For the form: what was typed, and the stored value where nothing was typed. */
  readonly fields: CardFields;
  /** Stored values of fields that both changed, to be shown beside what was typed. */
  readonly theirs: Partial<CardFields>;
}

/** Two people edited one card: what each changed alone stands; where both changed one field, both texts are kept. */
export function meetCard(seen: CardFields, typed: CardFields, stored: CardFields): MetCard {
  const isMine = (name: keyof CardFields) => typed[name] !== seen[name];
  const both = NAMES.filter(
    (name) => isMine(name) && stored[name] !== seen[name] && stored[name] !== typed[name],
  );
  const untouched = NAMES.filter((name) => !isMine(name));
  return { fields: { ...typed, ...picked(stored, untouched) }, theirs: picked(stored, both) };
}

function picked(fields: CardFields, names: readonly (keyof CardFields)[]): Partial<CardFields> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}
