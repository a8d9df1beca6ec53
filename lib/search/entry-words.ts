import { filterTermsOf, type Entry, type EntryWeight } from "./entry.ts";
import { lexemesOf } from "./lexemes.ts";
import { searchKey } from "./search-key.ts";

/** What PostgreSQL's tsvector holds (documentation, 12.11): the last position it counts, positions of one lexeme, and lexemes that fit in 1 MB. */
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 255;
const MOST_LEXEMES = 30_000;
/** Words between two texts of an entry, so that no phrase begins in one and ends in the other. */
const GAP = 12;

/** Keys kept at hand while a group is indexed: words come back again and again. */
const KEPT_KEYS = 400_000;

/** Keys of a group's terms. */
export class SearchKeys {
  readonly #groupId: string;
  readonly #kept = new Map<string, string>();

  constructor(groupId: string) {
    this.#groupId = groupId;
  }

  of(term: string): string {
    const kept = this.#kept.get(term);
    if (kept !== undefined) return kept;
    const key = searchKey(this.#groupId, term);
    if (this.#kept.size >= KEPT_KEYS) this.#kept.clear();
    this.#kept.set(term, key);
    return key;
  }
}

/** A word of the vocabulary: by which stems it is found and how it sounds. */
export interface IndexedWord {
  readonly word: string;
  readonly stems: readonly string[];
  readonly keys: readonly string[];
}

export interface EntryWords {
  /** Literal of a tsvector. Keys are of letters, digits, "_" and "-": nothing in it asks for quoting but the quotes it has. */
  readonly vector: string;
  /** Each word once. */
  readonly words: readonly IndexedWord[];
}

/** What stands in the index for an entry. */
export function entryWords(entry: Entry, keys: SearchKeys): EntryWords {
  const places = new Map<string, string[]>();
  const words = new Map<string, { word: string; stems: string[]; keys: string[] }>();
  let before = 0;
  for (const { text, language, weight } of entry.texts) {
    const lexemes = lexemesOf(text, language);
    let word: { word: string; stems: string[]; keys: string[] } | null = null;
    let at = 0;
    // Lexemes of one word come in a row: its stems, its form, its keys.
    for (const { kind, term, position } of lexemes) {
      if (position !== at) {
        at = position;
        word = { word: "", stems: [], keys: [] };
      }
      if (kind === "stem") {
        place(places, keys.of(term), { position: before + position, weight });
        word?.stems.push(term);
      } else if (kind === "key") word?.keys.push(term);
      else if (word !== null) {
        word.word = term.slice(1);
        if (!words.has(word.word)) words.set(word.word, word);
      }
    }
    before += at + GAP;
  }
  const found = [...places].map(([key, at]) => `'${key}':${at.join(",")}`);
  const narrowing = filterTermsOf(entry).map((term) => `'${keys.of(term)}'`);
  return { vector: [...narrowing, ...found].join(" "), words: [...words.values()] };
}

function place(
  places: Map<string, string[]>,
  key: string,
  { position, weight }: { readonly position: number; readonly weight: EntryWeight },
): void {
  const printed = `${Math.min(position, LAST_POSITION)}${weight === "D" ? "" : weight}`;
  const known = places.get(key);
  if (known === undefined) {
    if (places.size < MOST_LEXEMES) places.set(key, [printed]);
  } else if (known.length < MOST_POSITIONS && position <= LAST_POSITION) known.push(printed);
}
