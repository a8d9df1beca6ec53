import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { wordTokens } from "#lib/languages/word-tokens.ts";
import { filterTermsOf, type Entry } from "./entry.ts";
import { termsOf } from "./lexemes.ts";
import { searchKey } from "./search-key.ts";

/** What PostgreSQL's tsvector holds (documentation, 12.11): the last position it counts, positions of one lexeme, and lexemes that fit in 1 MB. */
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 255;
const MOST_LEXEMES = 30_000;
/** Words between two texts of an entry, so that no phrase begins in one and ends in the other. */
const GAP = 12;

/** Words kept at hand while a group is indexed: they come back again and again. */
const KEPT_WORDS = 300_000;
const KEPT_GROUPS = 4;

/** A word of the vocabulary: by which stems it is found and how it sounds. */
export interface IndexedWord {
  readonly word: string;
  readonly stems: readonly string[];
  readonly keys: readonly string[];
}

interface KeyedWord extends IndexedWord {
  /** Keys of the stems. */
  readonly keyed: readonly string[];
}

/** Keys of a group's terms, and what its words were found to be. */
export class SearchKeys {
  readonly #groupId: string;
  readonly #words = new Map<BlockLanguage | null, Map<string, KeyedWord>>();

  constructor(groupId: string) {
    this.#groupId = groupId;
  }

  of(term: string): string {
    return searchKey(this.#groupId, term);
  }

  /** A word as printed in a text of the language. */
  word(printed: string, language: BlockLanguage | null): KeyedWord {
    let words = this.#words.get(language);
    if (words === undefined) this.#words.set(language, (words = new Map<string, KeyedWord>()));
    const known = words.get(printed);
    if (known !== undefined) return known;
    const made = this.#make(printed, language);
    if (words.size >= KEPT_WORDS) words.clear();
    words.set(printed, made);
    return made;
  }

  #make(printed: string, language: BlockLanguage | null): KeyedWord {
    const stems: string[] = [];
    const keys: string[] = [];
    let word = "";
    for (const { kind, term } of termsOf(printed, language)) {
      if (kind === "stem") stems.push(term);
      else if (kind === "key") keys.push(term);
      else word = term.slice(1);
    }
    return { word, stems, keys, keyed: stems.map((stem) => this.of(stem)) };
  }
}

const KEPT = new Map<string, SearchKeys>();

/** The keys of a group, with the words that were met last. */
export function keysOfGroup(groupId: string): SearchKeys {
  const keys = KEPT.get(groupId) ?? new SearchKeys(groupId);
  KEPT.delete(groupId);
  KEPT.set(groupId, keys);
  for (const other of KEPT.keys()) if (KEPT.size > KEPT_GROUPS) KEPT.delete(other);
  return keys;
}

export interface EntryWords {
  /** Literal of a tsvector. Keys are of letters, digits, "_" and "-": nothing in it asks for quoting but the quotes it has. */
  readonly vector: string;
  /** Each word once. */
  readonly words: readonly IndexedWord[];
}

/** What stands in the index for an entry. Of each word only the stems: forms and sounds are looked up in the vocabulary first. */
export function entryWords(entry: Entry, keys: SearchKeys): EntryWords {
  const places = new Map<string, Places>();
  const words = new Set<KeyedWord>();
  let position = 0;
  for (const { text, language, weight } of entry.texts) {
    const mark = weight === "D" ? "" : weight;
    for (const token of wordTokens(text)) {
      position += 1;
      const word = keys.word(token.text, language);
      words.add(word);
      for (const key of word.keyed) place(places, key, position, mark);
    }
    position += GAP;
  }
  let vector = filterTermsOf(entry)
    .map((term) => `'${keys.of(term)}'`)
    .join(" ");
  for (const [key, { printed }] of places) vector += ` '${key}':${printed}`;
  return { vector, words: [...words] };
}

interface Places {
  printed: string;
  count: number;
}

function place(places: Map<string, Places>, key: string, position: number, mark: string): void {
  const printed = `${Math.min(position, LAST_POSITION)}${mark}`;
  const known = places.get(key);
  if (known === undefined) {
    if (places.size < MOST_LEXEMES) places.set(key, { printed, count: 1 });
  } else if (known.count < MOST_POSITIONS && position <= LAST_POSITION) {
    known.printed += `,${printed}`;
    known.count += 1;
  }
}
