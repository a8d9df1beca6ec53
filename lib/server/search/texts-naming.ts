import { foldWord } from "#lib/languages/fold-word.ts";
import type { SoughtName } from "#lib/reforms/find-names.ts";
import { keysOfGroup } from "#lib/search/entry-words.ts";
import { DRAWERS, filterTerm } from "#lib/search/entry.ts";
import type { Looked } from "#lib/search/sought.ts";
import { rowsOf } from "./found.ts";
import { wordsBegun } from "./known-words.ts";
import type { InIndex } from "./read-texts.ts";

/**
 * A text, and its blocks in which a name stands as far as the index tells: their texts have to be read to be sure. Those that head it
 * (FRONT_TYPES) are in the index as the document, and are not among them.
 */
export interface NamingText {
  readonly documentId: string;
  readonly blockIds: readonly string[];
}

export interface NamingTexts {
  /** Texts of the whole group. */
  readonly total: number;
  readonly texts: readonly NamingText[];
}

/** More blocks than the largest group has. */
const ALL_BLOCKS = 10_000_000;
/** Forms of one abbreviation in a vocabulary: НСОД, НСОДа, НСОДом … */
const MOST_FORMS = 1_000;
/** Letters that may follow the capitals of an abbreviation, an apostrophe among them (lib/reforms/find-names.ts). */
const LONGEST_ENDING = 4;

/** Texts in which the names may stand, those with the most such blocks first; the same order for whoever asks again. */
export async function textsNaming(
  index: InIndex,
  names: readonly SoughtName[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<NamingTexts> {
  const looked = await lookedForNames(index, names);
  if (looked === null) return { total: 0, texts: [] };
  const rows = await rowsOf(index.db, looked, { drawers: DRAWERS, most: ALL_BLOCKS });
  const blocks = Map.groupBy(rows, ({ documentId }) => documentId ?? "");
  const texts = [...blocks]
    .map(([documentId, some]) => ({ documentId, places: some.length, blockIds: idsOf(some, documentId) }))
    .sort((a, b) => b.places - a.places || (a.documentId < b.documentId ? -1 : 1));
  return { total: texts.length, texts: texts.slice(offset, offset + limit) };
}

function idsOf(rows: readonly { readonly id: string }[], documentId: string): string[] {
  return rows.map(({ id }) => id).filter((id) => id !== documentId);
}

/** Each name as its words in a row; null where the group's texts have none of them. */
async function lookedForNames(index: InIndex, names: readonly SoughtName[]): Promise<Looked | null> {
  const keys = keysOfGroup(index.groupId);
  const phrases: string[][] = [];
  for (const { words } of names) {
    const places: string[] = [];
    for (const { abbreviation, stems } of words) {
      const some = abbreviation === null ? [...stems] : await stemsOfForms(index, abbreviation);
      if (some.length > 0) places.push(`(${some.map((stem) => `'?${keys.of(stem)}'`).join(" | ")})`);
    }
    if (places.length === words.length) phrases.push(places);
  }
  if (phrases.length === 0) return null;
  const nouns = ["block", "document"]
    .map((noun) => `'?${keys.filter(filterTerm("noun", noun))}'`)
    .join(" | ");
  const inRow = (sign: string): string =>
    `(${nouns}) & (${phrases.map((places) => `(${places.join(sign)})`).join(" | ")})`;
  return { wanted: inRow(" & "), exact: inRow(" <-> ") };
}

/** An abbreviation takes endings that no stemmer knows: its forms are those words of the group's texts that begin with it. */
async function stemsOfForms(index: InIndex, abbreviation: string): Promise<string[]> {
  const beginning = foldWord(abbreviation);
  const words = await wordsBegun(index, beginning, MOST_FORMS);
  const forms = words.filter(({ word }) => word.length <= beginning.length + LONGEST_ENDING);
  return [...new Set(forms.flatMap(({ stems }) => stems))];
}
