import { filterTerm, type Facet } from "#lib/search/entry.ts";
import type { AskedWord } from "#lib/search/asked-word.ts";
import { expandByRegister } from "#lib/search/expand.ts";
import { readQuery, wordsOfQuery, type QueryNote, type QueryTree } from "#lib/search/query.ts";
import type { Sought, SoughtTree, SoughtWord } from "#lib/search/sought.ts";
import { narrowedBy } from "./narrow.ts";
import type { InIndex } from "./read-texts.ts";
import { registerNames } from "./register-names.ts";

/** Nearness of a word that only sounds like the typed one, and of one that only begins so. */
const SOUNDS_LIKE = 0.7;
const BEGINS_SO = 0.8;
/** Words of the vocabulary that one query may draw in. */
const MOST_SOUNDING = 200;
const MOST_BEGUN = 30;

export type SearchFilter = Readonly<Partial<Record<Exclude<Facet, "reform">, string | number | undefined>>>;

interface Options {
  /** Chosen beside the field. */
  readonly filter: SearchFilter;
  /** The last word is still being typed. */
  readonly isTyping: boolean;
  /** Only the names that were typed, not the others that the register has for the same thing. */
  readonly isAsTyped?: boolean;
}

export interface Understood extends Sought {
  readonly tree: SoughtTree | null;
  /** What is looked for by its words, in the order in which it was typed. */
  readonly words: readonly AskedWord[];
  /** Reforms of which a hit is to have one; null: any or none. */
  readonly reformIds: readonly string[] | null;
  readonly notes: readonly QueryNote[];
  /** Other names of the register: looked for as well, unless only the typed ones were to be. */
  readonly alsoAs: readonly string[];
}

/** What a query asks for, with the spellings and beginnings that the group's vocabulary knows and the names that its register does. */
export async function understand(
  index: InIndex,
  q: string,
  { filter, isTyping, isAsTyped = false }: Options,
): Promise<Understood> {
  const read = readQuery(q.normalize("NFC"), { isTyping });
  const { query: expanded, alsoAs } =
    read.tree === null || isTyping
      ? { query: read, alsoAs: [] }
      : expandByRegister(read, await registerNames(index));
  const query = isAsTyped ? read : expanded;
  const words = wordsOfQuery(query.tree);
  const sounding = await soundingLike(index, words);
  const begun = new Map<string, readonly SoughtWord[]>();
  for (const { form, isBegun } of words)
    if (isBegun && !begun.has(form)) begun.set(form, await begunWords(index, form));
  const counter = { next: 0 };
  const places = (word: AskedWord): SoughtWord[] => [
    { stems: word.stems, form: word.form, nearness: 1, isExact: word.isExact },
    ...(word.isExact
      ? []
      : word.keys.flatMap((key) => sounding.get(key) ?? []).filter(({ form }) => form !== word.form)),
    ...(word.isBegun ? (begun.get(word.form) ?? []) : []),
  ];
  const narrowed = await narrowedBy(index, query.filters);
  return {
    tree: query.tree === null ? null : soughtTree(query.tree, places, counter),
    words: wordsOfQuery(read.tree),
    filters: [...chosenTerms(filter), ...narrowed.filters],
    barred: narrowed.barred,
    reformIds: narrowed.reformIds,
    notes: read.notes,
    alsoAs: [...new Set(alsoAs.map(({ name }) => name))],
  };
}

/** The words of a choice stand for one condition: whichever of them is found, it is met once. */
function soughtTree(
  tree: QueryTree,
  places: (word: AskedWord) => SoughtWord[],
  counter: { next: number },
): SoughtTree {
  if (tree.kind === "word" || tree.kind === "phrase") {
    const words = tree.kind === "word" ? [tree.word] : tree.words;
    const within = tree.within === undefined ? {} : { within: tree.within };
    return { kind: "phrase", places: words.map(places), at: counter.next++, ...within };
  }
  if (tree.kind === "not") return { kind: "not", part: soughtTree(tree.part, places, counter) };
  return { kind: tree.kind, parts: tree.parts.map((part) => soughtTree(part, places, counter)) };
}

async function soundingLike(
  { db }: InIndex,
  words: readonly AskedWord[],
): Promise<ReadonlyMap<string, readonly SoughtWord[]>> {
  const found = new Map<string, SoughtWord[]>();
  const wanted = words.flatMap(({ keys, isExact }) => (isExact ? [] : keys.map((key) => `~${key}`)));
  if (wanted.length === 0) return found;
  const rows = await db.$queryRaw<{ word: string; stems: string[]; keys: string[] }[]>`
    SELECT word, stems, keys FROM search_sounding(${[...new Set(wanted)]}::text[], ${MOST_SOUNDING}::int)`;
  for (const { word: form, stems, keys } of rows)
    for (const key of keys) {
      const known = found.get(key.slice(1)) ?? [];
      known.push({ stems, form, nearness: SOUNDS_LIKE });
      found.set(key.slice(1), known);
    }
  return found;
}

async function begunWords({ db }: InIndex, beginning: string): Promise<SoughtWord[]> {
  const rows = await db.$queryRaw<{ word: string; stems: string[] }[]>`
    SELECT word, stems FROM search_begun(${beginning}, ${MOST_BEGUN}::int)`;
  return rows.map(({ word: form, stems }) => ({ stems, form, nearness: BEGINS_SO }));
}

function chosenTerms(filter: SearchFilter): string[][] {
  return (["noun", "language", "year", "kind", "author", "state"] as const).flatMap((facet) => {
    const value = filter[facet];
    return value === undefined ? [] : [[filterTerm(facet, String(value))]];
  });
}
