import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { displayLabel, type Reform } from "./reform.ts";
import { compareByTime } from "./reform-tree.ts";
import { searchWords } from "./search-words.ts";

/** What type-ahead needs to know of a reform. */
export type RegisteredReform = Pick<Reform, "slug" | "labels" | "aliases" | "dates" | "parent">;

interface SearchName {
  readonly language: Language;
  readonly isAlias: boolean;
  readonly text: string;
  readonly words: readonly string[];
}

interface RegisterEntry<Entry> {
  readonly reform: Entry;
  readonly names: readonly SearchName[];
  readonly years: readonly string[];
}

/** A register made ready for look-ups: build it once per list, ask it at every key. */
export interface Register<Entry extends RegisteredReform> {
  readonly entries: readonly RegisterEntry<Entry>[];
}

export interface RegisterMatch<Entry> {
  readonly reform: Entry;
  /** The name that matched, as it is written, and its language: it may be none of the interface's. */
  readonly matched: { readonly text: string; readonly language: Language; readonly isAlias: boolean };
}

export function openRegister<Entry extends RegisteredReform>(reforms: readonly Entry[]): Register<Entry> {
  const entries = [...reforms].sort(compareByTime).map((reform) => ({
    reform,
    names: LANGUAGES.flatMap((language) => namesIn(reform, language)),
    years: [...new Set(reform.dates.flatMap((date) => date.match(/\d{4}/g) ?? []))],
  }));
  return { entries };
}

function namesIn(reform: RegisteredReform, language: Language): SearchName[] {
  const label = reform.labels[language];
  const name = (text: string, isAlias: boolean): SearchName => ({
    language,
    isAlias,
    text,
    words: searchWords(text),
  });
  return [
    ...(label === undefined ? [] : [name(label, false)]),
    ...(reform.aliases[language] ?? []).map((alias) => name(alias, true)),
  ];
}

/**
 * Reforms whose label or alias, in any language, has a word that begins with each word typed; a typed year also meets the
 * reform's dates. Best first: the whole name, its beginning, words in a row, words anywhere; a label before an alias, the
 * interface's language before the others, then time. An empty query lists the register in order of time.
 */
export function findReforms<Entry extends RegisteredReform>(
  register: Register<Entry>,
  query: string,
  { interfaceLocale, limit = 20 }: { readonly interfaceLocale: Language; readonly limit?: number },
): RegisterMatch<Entry>[] {
  const typed = searchWords(query);
  if (typed.length === 0) return query.trim() === "" ? listAll(register, interfaceLocale, limit) : [];
  return register.entries
    .flatMap((entry, place) => {
      const best = bestName(entry, typed, interfaceLocale);
      return best === null ? [] : [{ ...best, reform: entry.reform, place }];
    })
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
    .slice(0, limit)
    .map(({ reform, name: { text, language, isAlias } }) => ({
      reform,
      matched: { text, language, isAlias },
    }));
}

function listAll<Entry extends RegisteredReform>(
  register: Register<Entry>,
  interfaceLocale: Language,
  limit: number,
): RegisterMatch<Entry>[] {
  return register.entries.slice(0, limit).map(({ reform }) => {
    const { text, language } = displayLabel(reform, interfaceLocale);
    return { reform, matched: { text, language: language ?? interfaceLocale, isAlias: false } };
  });
}

/** `rank` is that of the closest name; the name told is one in the interface's language whenever such a one matches. */
function bestName(
  { names, years }: Pick<RegisterEntry<unknown>, "names" | "years">,
  typed: readonly string[],
  interfaceLocale: Language,
): { readonly name: SearchName; readonly rank: number } | null {
  const matching = names.flatMap((name) => {
    const closeness = closenessOf(name.words, years, typed);
    if (closeness === null) return [];
    const isForeign = name.language !== interfaceLocale;
    return [{ name, isForeign, rank: closeness * 4 + (name.isAlias ? 2 : 0) + (isForeign ? 1 : 0) }];
  });
  const closestFirst = matching.sort((one, other) => one.rank - other.rank);
  const closest = closestFirst[0];
  if (closest === undefined) return null;
  const own = closestFirst.find(({ isForeign }) => !isForeign);
  return { name: (own ?? closest).name, rank: closest.rank };
}

/** 0 the whole name, 1 its beginning, 2 words in a row inside it, 3 words anywhere, 4 with the help of a date; null: no. */
function closenessOf(
  words: readonly string[],
  years: readonly string[],
  typed: readonly string[],
): number | null {
  const startsAt = (place: number) =>
    typed.every((part, index) => words[place + index]?.startsWith(part) ?? false);
  const found = words.findIndex((_, place) => startsAt(place));
  if (found === 0)
    return typed.length === words.length && typed.every((part, i) => part === words[i]) ? 0 : 1;
  if (found > 0) return 2;
  if (meetsEach(words, typed)) return 3;
  return meetsEach([...words, ...years], typed) ? 4 : null;
}

/** Each typed word needs a word of its own: "респ респ" does not meet one "республика". Longest typed words choose first. */
function meetsEach(words: readonly string[], typed: readonly string[]): boolean {
  const free = [...words];
  return [...typed]
    .sort((one, other) => other.length - one.length)
    .every((part) => {
      const place = free.findIndex((word) => word.startsWith(part));
      if (place < 0) return false;
      free.splice(place, 1);
      return true;
    });
}
