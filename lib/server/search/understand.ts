import { filterTerm, reformKey, type Facet } from "#lib/search/entry.ts";
import type { AskedWord } from "#lib/search/asked-word.ts";
import type { SearchKeys } from "#lib/search/entry-words.ts";
import { expandByRegister } from "#lib/search/expand.ts";
import { readQuery, wordsOfQuery, type QueryNote } from "#lib/search/query.ts";
import { phrasesOf, type Sought } from "#lib/search/sought.ts";
import { mendedQuery, type Mend } from "#lib/search/spelling.ts";
import { knownWords, type KnownWord } from "./known-words.ts";
import { narrowedBy } from "./narrow.ts";
import type { InIndex } from "./read-texts.ts";
import { registerNames } from "./register-names.ts";
import { SoughtPlaces } from "./sought-places.ts";

export type SearchFilter = Readonly<
  Partial<Record<Exclude<Facet, "reform"> | "document", string | number | undefined>>
>;

interface Options {
  readonly keys: SearchKeys;
  /** Chosen beside the field. */
  readonly filter: SearchFilter;
  /** The last word is still being typed. */
  readonly isTyping: boolean;
  /** Searches what was typed and nothing that may have been meant. */
  readonly isVerbatim?: boolean;
  /** Only the names that were typed, not the others that the register has for the same thing. */
  readonly isAsTyped?: boolean;
}

/** A spelling that is searched as well, since nothing is known of the typed one. */
export interface Slip extends Mend {
  /** The conditions (`SoughtPhrase.at`) in which the typed word stands. */
  readonly at: readonly number[];
}

export interface Understood extends Sought {
  /** What is looked for by its words, in the order in which it was typed. */
  readonly words: readonly AskedWord[];
  /** Reforms of which a hit is to have one; null: any or none. */
  readonly reformIds: readonly string[] | null;
  readonly notes: readonly QueryNote[];
  /** Other names of the register: looked for as well, unless only the typed ones were to be. */
  readonly alsoAs: readonly string[];
  readonly slips: readonly Slip[];
  /** How many blocks the group has, about. */
  readonly blocks: number;
  /** Words that the last one may become, most frequent first. */
  readonly begun: readonly KnownWord[];
}

/** What a query asks for, with the spellings, beginnings and families that the group's vocabulary knows and the names that its register does. */
export async function understand(
  index: InIndex,
  q: string,
  { keys, filter, isTyping, isVerbatim = false, isAsTyped = false }: Options,
): Promise<Understood> {
  const read = readQuery(q.normalize("NFC"), { isTyping });
  const { query: expanded, alsoAs } =
    read.tree === null || isTyping
      ? { query: read, alsoAs: [] }
      : expandByRegister(read, await registerNames(index));
  const query = isAsTyped ? read : expanded;
  const words = wordsOfQuery(read.tree);
  const slips = isTyping || isVerbatim ? [] : words;
  const all = wordsOfQuery(query.tree);
  const isWide = !isTyping && !isVerbatim;
  const known = await knownWords(index, keys, { words: all, slips, isWide });
  const places = new SoughtPlaces(known, isWide);
  const tree = query.tree === null ? null : places.tree(query.tree);
  const narrowed = await narrowedBy(index, query.filters);
  const keyed = (terms: readonly string[]): string[] => terms.map((term) => keys.filter(term));
  const last = words.at(-1);
  return {
    tree,
    words,
    filters: [...chosenTerms(filter), ...narrowed.filters].map(keyed),
    barred: [...keyed(narrowed.barred), ...narrowed.barredReformIds.map(reformKey)],
    reformIds: narrowed.reformIds,
    notes: read.notes,
    alsoAs: [...new Set(alsoAs.map(({ name }) => name))],
    slips: slips.flatMap((word) => {
      const meant = places.meant(word);
      if (meant === null) return [];
      const at = phrasesOf(tree).flatMap((phrase) =>
        phrase.places.some(([own]) => own?.form === word.form) ? [phrase.at] : [],
      );
      return [{ start: word.start, end: word.end, word: meant, at }];
    }),
    blocks: places.blocks,
    begun: last?.isBegun === true ? known.begun(last.form) : [],
  };
}

/** The query with what was meant in it; null where all may stand as it was typed. `stands`: conditions that the typed words meet. */
export function mendedBy(q: string, slips: readonly Slip[], stands: ReadonlySet<number>): string | null {
  const mends = slips.filter(({ at }) => !at.some((clause) => stands.has(clause)));
  return mends.length === 0 ? null : mendedQuery(q, mends);
}

function chosenTerms(filter: SearchFilter): string[][] {
  return (["noun", "language", "year", "kind", "author", "state", "document"] as const).flatMap((facet) => {
    const value = filter[facet];
    return value === undefined ? [] : [[filterTerm(facet, String(value))]];
  });
}
