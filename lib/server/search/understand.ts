import { wordTokens } from "#lib/languages/word-tokens.ts";
import { filterTerm } from "#lib/search/entry.ts";
import { termsOf } from "#lib/search/lexemes.ts";
import type { Sought, SoughtWord } from "#lib/search/sought.ts";
import type { Transaction } from "../database.ts";

/** Nearness of a word that only sounds like the typed one, and of one that only begins so. */
const SOUNDS_LIKE = 0.7;
const BEGINS_SO = 0.8;
/** Words of the vocabulary that one query may draw in. */
const MOST_SOUNDING = 200;
const MOST_BEGUN = 30;

export interface SearchFilter {
  readonly noun?: string | undefined;
  readonly language?: string | undefined;
  readonly year?: number | undefined;
  readonly kind?: string | undefined;
  readonly author?: string | undefined;
  readonly state?: string | undefined;
}

interface Options {
  readonly filter: SearchFilter;
  /** The last word is still being typed. */
  readonly isTyping: boolean;
}

/** What a query asks for, with the spellings and beginnings that the group's vocabulary knows. */
export async function understand(db: Transaction, q: string, { filter, isTyping }: Options): Promise<Sought> {
  const typed = wordTokens(q.normalize("NFC"));
  const own = typed.map(({ text }) => wordOf(text));
  const sounding = await soundingLike(
    db,
    own.flatMap(({ keys }) => keys),
  );
  const last = typed.at(-1);
  const begun = isTyping && last?.end === q.length ? await begunWords(db, own.at(-1)?.word.form ?? "") : [];
  const clauses = own.map(({ word, keys }, at) => {
    const others = keys.flatMap((key) => sounding.get(key) ?? []).filter(({ form }) => form !== word.form);
    const words = [word, ...others, ...(at === own.length - 1 ? begun : [])];
    return { anyOf: [[words]], isBarred: false, within: null };
  });
  return { clauses, filters: filtersOf(filter) };
}

function wordOf(text: string): { word: SoughtWord; keys: string[] } {
  const terms = termsOf(text, null);
  const of = (wanted: string) => terms.flatMap(({ kind, term }) => (kind === wanted ? [term] : []));
  return {
    word: { stems: of("stem"), form: of("form")[0]?.slice(1) ?? null, nearness: 1 },
    keys: of("key"),
  };
}

async function soundingLike(
  db: Transaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly SoughtWord[]>> {
  const found = new Map<string, SoughtWord[]>();
  if (keys.length === 0) return found;
  const rows = await db.$queryRaw<{ word: string; stems: string[]; keys: string[] }[]>`
    SELECT word, stems, keys FROM search_sounding(${[...new Set(keys)]}::text[], ${MOST_SOUNDING}::int)`;
  for (const { word: form, stems, keys: own } of rows)
    for (const key of own) {
      const words = found.get(key) ?? [];
      words.push({ stems, form, nearness: SOUNDS_LIKE });
      found.set(key, words);
    }
  return found;
}

export async function begunWords(
  db: Transaction,
  beginning: string,
  most = MOST_BEGUN,
): Promise<SoughtWord[]> {
  if (beginning === "") return [];
  const rows = await db.$queryRaw<{ word: string; stems: string[] }[]>`
    SELECT word, stems FROM search_begun(${beginning}, ${most}::int)`;
  return rows.map(({ word: form, stems }) => ({ stems, form, nearness: BEGINS_SO }));
}

export function filtersOf({ noun, language, year, kind, author, state }: SearchFilter): string[][] {
  return [
    ...(noun === undefined ? [] : [[filterTerm("noun", noun)]]),
    ...(language === undefined ? [] : [[filterTerm("language", language)]]),
    ...(year === undefined ? [] : [[filterTerm("year", String(year))]]),
    ...(kind === undefined ? [] : [[filterTerm("kind", kind)]]),
    ...(author === undefined ? [] : [[filterTerm("author", author)]]),
    ...(state === undefined ? [] : [[filterTerm("state", state)]]),
  ];
}
