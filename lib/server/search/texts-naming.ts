import { foldWord } from "#lib/languages/fold-word.ts";
import type { SoughtName } from "#lib/reforms/find-names.ts";
import { keysOfGroup } from "#lib/search/entry-words.ts";
import { filterTerm } from "#lib/search/entry.ts";
import type { InIndex } from "./read-texts.ts";

/** A text, and its blocks in which a name stands as far as the index tells: their texts have to be read to be sure. */
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
  const tsquery = await tsqueryOfNames(index, names);
  if (tsquery === null) return { total: 0, texts: [] };
  const rows = await index.db.$queryRaw<{ documentId: string; blockIds: string[]; total: number }[]>`
    SELECT document_id::text AS "documentId", array_agg(noun_id::text) AS "blockIds", (count(*) OVER ())::int AS total
    FROM search_found(${tsquery}::tsquery, ${ALL_BLOCKS}::int, 0)
    GROUP BY document_id ORDER BY count(*) DESC, document_id
    OFFSET ${offset}::int LIMIT ${limit}::int`;
  return { total: rows[0]?.total ?? offset, texts: rows };
}

/** Each name as its words in a row; null where the group's texts have none of them. */
async function tsqueryOfNames(index: InIndex, names: readonly SoughtName[]): Promise<string | null> {
  const keys = keysOfGroup(index.groupId);
  const phrases: string[] = [];
  for (const { words } of names) {
    const places: string[] = [];
    for (const { abbreviation, stems } of words) {
      const some = abbreviation === null ? [...stems] : await stemsOfForms(index, abbreviation);
      if (some.length > 0) places.push(`(${some.map((stem) => `'${keys.of(stem)}'`).join(" | ")})`);
    }
    if (places.length === words.length) phrases.push(`(${places.join(" <-> ")})`);
  }
  if (phrases.length === 0) return null;
  return `'${keys.of(filterTerm("noun", "block"))}' & (${phrases.join(" | ")})`;
}

/** An abbreviation takes endings that no stemmer knows: its forms are those words of the group's texts that begin with it. */
async function stemsOfForms({ db }: InIndex, abbreviation: string): Promise<string[]> {
  const beginning = foldWord(abbreviation);
  const rows = await db.$queryRaw<{ word: string; stems: string[] }[]>`
    SELECT word, stems FROM search_begun(${beginning}, ${MOST_FORMS}::int)`;
  const forms = rows.filter(({ word }) => word.length <= beginning.length + LONGEST_ENDING);
  return [...new Set(forms.flatMap(({ stems }) => stems))];
}
