import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import type { IndexedWord } from "#lib/search/entry-words.ts";
import { lexemesOf } from "#lib/search/lexemes.ts";
import type { InIndex } from "./read-texts.ts";

interface Counted {
  readonly stems: Set<string>;
  readonly keys: Set<string>;
  count: number;
}

/** Rows written by one statement. */
const AT_ONCE = 5_000;
/** Longer "words" are addresses and damage: nobody begins to type them. In UTF-16. */
const LONGEST_WORD = 40;

/** Words met while a stretch of a group is indexed, to be added to those it has. */
export class Vocabulary {
  readonly #words = new Map<string, Counted>();

  /** `step`: 1 for an entry that came, -1 for one that went, 0 for one that was made anew. */
  add(words: readonly IndexedWord[], step: -1 | 0 | 1): void {
    for (const { word, stems, keys } of words) {
      if (word.length > LONGEST_WORD) continue;
      const known = this.#words.get(word);
      if (known === undefined)
        this.#words.set(word, { stems: new Set(stems), keys: new Set(keys), count: step });
      else {
        known.count += step;
        for (const stem of stems) known.stems.add(stem);
        for (const key of keys) known.keys.add(key);
      }
    }
  }

  get size(): number {
    return this.#words.size;
  }

  /** Adds what another one gathered. */
  take(other: Vocabulary): void {
    for (const [word, met] of other.#words) {
      const known = this.#words.get(word);
      if (known === undefined) this.#words.set(word, met);
      else {
        known.count += met.count;
        for (const stem of met.stems) known.stems.add(stem);
        for (const key of met.keys) known.keys.add(key);
      }
    }
  }

  /** Hands over words that were met, `most` of them: these are then gone from here. */
  #give(most: number): [string, Counted][] {
    const words = [...this.#words].slice(0, most);
    if (words.length === this.#words.size) this.#words.clear();
    else for (const [word] of words) this.#words.delete(word);
    // In one order, so that two who write to one group's words never wait for each other in a ring.
    return words.sort(([one], [other]) => (one < other ? -1 : 1));
  }

  async write({ db, groupId }: InIndex, most = Infinity): Promise<void> {
    const words = this.#give(most);
    for (let from = 0; from < words.length; from += AT_ONCE) {
      const some = words.slice(from, from + AT_ONCE);
      await db.$executeRaw`
        INSERT INTO search_words AS known (group_id, word, stems, keys, count)
        SELECT ${groupId}::uuid, r.word, string_to_array(r.stems, ' '), string_to_array(r.keys, ' '), r.count
        FROM unnest(${some.map(([word]) => word)}::text[], ${some.map(([, { stems }]) => [...stems].join(" "))}::text[],
          ${some.map(([, { keys }]) => [...keys].join(" "))}::text[], ${some.map(([, { count }]) => count)}::int[]) AS r (word, stems, keys, count)
        ON CONFLICT (group_id, word) DO UPDATE SET
          count = greatest(known.count + EXCLUDED.count, 0),
          stems = CASE WHEN known.stems @> EXCLUDED.stems THEN known.stems
            ELSE ARRAY(SELECT DISTINCT unnest(known.stems || EXCLUDED.stems)) END,
          keys = CASE WHEN known.keys @> EXCLUDED.keys THEN known.keys
            ELSE ARRAY(SELECT DISTINCT unnest(known.keys || EXCLUDED.keys)) END
        WHERE EXCLUDED.count <> 0 OR NOT known.stems @> EXCLUDED.stems OR NOT known.keys @> EXCLUDED.keys`;
    }
    if (words.some(([, { count }]) => count < 0))
      await db.$executeRaw`DELETE FROM search_words WHERE group_id = ${groupId}::uuid AND count <= 0
        AND word = ANY(${words.flatMap(([word, { count }]) => (count < 0 ? [word] : []))}::text[])`;
  }
}

/** Words of a text that is in the index no more. */
export function wordsOfText(text: string, language: BlockLanguage | null): IndexedWord[] {
  const words = new Set(
    lexemesOf(text, language).flatMap(({ kind, term }) => (kind === "form" ? [term.slice(1)] : [])),
  );
  return [...words].map((word) => ({ word, stems: [], keys: [] }));
}
