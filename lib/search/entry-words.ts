import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { newWordForms } from "#lib/languages/stemmed-words.ts";
import { wordTokens } from "#lib/languages/word-tokens.ts";
import { drawerLetter, drawerOf, filterTermsOf, reformKey, type Entry, type EntryWeight } from "./entry.ts";
import { KeptWords } from "./kept-words.ts";
import { GroupHashes } from "./search-key.ts";
import { slipKeys } from "./slip-keys.ts";

/** What PostgreSQL's tsvector holds (documentation, 12.11): the last position it counts, and words whose stems fit in 1 MB. */
const LAST_POSITION = 16_383;
const MOST_WORDS = 20_000;
/** Words between two texts of an entry, so that no phrase begins in one and ends in the other. */
const GAP = 12;

/** Words kept at hand while a group is indexed, of each language: twice so many at most. They come back again and again. */
const KEPT_WORDS = 200_000;
const KEPT_FILTERS = 20_000;
const KEPT_GROUPS = 4;

/** A word of the vocabulary, and by which stems it is found. */
export interface IndexedWord {
  /** Folded. */
  readonly word: string;
  readonly stems: readonly string[];
}

interface KeyedWord extends IndexedWord {
  /** Keys of the stems. */
  readonly keyed: readonly string[];
}

/** Keys of a group's terms, and what its words were found to be. */
export class SearchKeys {
  readonly #hashes: GroupHashes;
  readonly #words = new Map<BlockLanguage | null, KeptWords<KeyedWord>>();
  readonly #filters = new Map<string, string>();

  constructor(groupId: string) {
    this.#hashes = new GroupHashes(groupId);
  }

  of(term: string): string {
    return this.#hashes.key(term);
  }

  /** The key of a term of `filterTermsOf`: a document's blocks have the same ones again and again. */
  filter(term: string): string {
    const known = this.#filters.get(term);
    if (known !== undefined) return known;
    if (this.#filters.size >= KEPT_FILTERS) this.#filters.clear();
    const key = this.of(term);
    this.#filters.set(term, key);
    return key;
  }

  /** The key of how a stem sounds, by which the vocabulary is asked for other spellings. */
  sound(soundKey: string): string {
    return this.of(`~${soundKey}`);
  }

  /** What a folded word shares with those that are a slip away. */
  slips(word: string): number[] {
    return slipKeys(this.#hashes, word);
  }

  /** A word as printed in a text of the language. */
  word(printed: string, language: BlockLanguage | null): KeyedWord {
    let words = this.#words.get(language);
    if (words === undefined) this.#words.set(language, (words = new KeptWords<KeyedWord>(KEPT_WORDS)));
    const known = words.get(printed);
    if (known !== undefined) return known;
    const { form, stems } = newWordForms(printed, language);
    const made = { word: form, stems, keyed: stems.map((stem) => this.of(stem)) };
    words.set(printed, made);
    return made;
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
  readonly drawer: number;
  /** Literal of a tsvector. Keys are of letters, digits, "/", "_" and "-": nothing in it asks for quoting but the quotes it has. */
  readonly vector: string;
  /** In order; a word that comes again is there again. */
  readonly words: readonly IndexedWord[];
  /** How many words it has. */
  readonly length: number;
}

/**
 * What stands in the index for an entry. Of each word only the stems: forms and sounds are looked up in the vocabulary first. A key is written as
 * often as it is met; PostgreSQL joins the places of one, and leaves out those beyond 255.
 */
export function entryWords(entry: Entry, keys: SearchKeys): EntryWords {
  const drawer = drawerOf(entry);
  const begin = `'${drawerLetter(drawer)}`;
  const words: IndexedWord[] = [];
  let vector = "";
  for (const term of filterTermsOf(entry)) vector += begin + keys.filter(term) + "' ";
  for (const reformId of entry.reformIds) vector += begin + reformKey(reformId) + "' ";
  let position = 0;
  let length = 0;
  for (const { text, language, weight } of entry.texts) {
    const endings = ENDS[weight];
    for (const token of wordTokens(text)) {
      length += 1;
      if (length > MOST_WORDS) break;
      position += 1;
      const word = keys.word(token.text, language);
      words.push(word);
      const end = endings[Math.min(position, LAST_POSITION)] ?? "";
      for (const key of word.keyed) vector += begin + key + end;
    }
    position += GAP;
  }
  return { drawer, vector, words, length };
}

/** What ends a key at each position, by the weight of its text: written once, not for each of a hundred million words. */
const ENDS: Readonly<Record<EntryWeight, readonly string[]>> = { A: ends("A"), B: ends("B"), D: ends("") };

function ends(mark: string): string[] {
  return Array.from({ length: LAST_POSITION + 1 }, (_, position) => `':${position}${mark} `);
}
