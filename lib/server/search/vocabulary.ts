import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { soundKey } from "#lib/languages/sound-key.ts";
import { wordTokens } from "#lib/languages/word-tokens.ts";
import type { IndexedWord, SearchKeys } from "#lib/search/entry-words.ts";
import { Prisma } from "#prisma/client.ts";
import { plainList } from "./plain-list.ts";
import type { InIndex } from "./read-texts.ts";

/** 1: a block came that has the word, -1: one went, 0: one was made anew; "elsewhere": something else has it. */
export type Step = -1 | 0 | 1 | "elsewhere";

interface Met {
  readonly word: IndexedWord;
  count: number;
  isElsewhere: boolean;
  /** The last text in which it was met, from 1: there it counts once. */
  text: number;
}

/** What is written of a word. */
interface Counted {
  stems: readonly string[];
  count: number;
  isElsewhere: boolean;
}

/** Rows written by one statement. */
const AT_ONCE = 5_000;
/** Longer "words" are addresses and damage: nobody begins to type them. In UTF-16. */
const LONGEST_WORD = 40;

/** Words met while a stretch of a group is indexed, to be added to those it has. */
export class Vocabulary {
  /** By what a printed word was found to be, which is one object as long as it is kept (entry-words.ts). */
  #met = new Map<IndexedWord, Met>();
  #texts = 0;

  /** The words of one text; of those that come again the first counts. */
  add(words: readonly IndexedWord[], step: Step): void {
    this.#texts += 1;
    for (const word of words) {
      let known = this.#met.get(word);
      if (known === undefined) this.#met.set(word, (known = { word, count: 0, isElsewhere: false, text: 0 }));
      if (known.text === this.#texts) continue;
      known.text = this.#texts;
      if (step === "elsewhere") known.isElsewhere = true;
      else known.count += step;
    }
  }

  get size(): number {
    return this.#met.size;
  }

  /** Hands over the words that were met, each once and in order, so that two who write to one group's words never wait for each other in a ring. */
  #give(): [string, Counted][] {
    const words = new Map<string, Counted>();
    for (const { word, count, isElsewhere } of this.#met.values()) {
      if (word.word.length > LONGEST_WORD) continue;
      const known = words.get(word.word);
      if (known === undefined) words.set(word.word, { stems: word.stems, count, isElsewhere });
      else {
        known.count += count;
        known.isElsewhere ||= isElsewhere;
        known.stems = both(known.stems, word.stems);
      }
    }
    this.#met = new Map();
    // Sorted as texts and not as pairs: a million words take a fifth of the time.
    return [...words.keys()].sort().flatMap((word): [string, Counted][] => {
      const counted = words.get(word);
      return counted === undefined ? [] : [[word, counted]];
    });
  }

  /** Statements that add the words; what was met is then gone from here. */
  *insertions(groupId: string, keys: SearchKeys): Generator<Prisma.Sql> {
    const words = this.#give();
    const sounds = new Sounds(keys);
    for (let from = 0; from < words.length; from += AT_ONCE)
      yield insertion({ groupId, keys, sounds, words: words.slice(from, from + AT_ONCE) });
    const less = words.flatMap(([word, { count }]) => (count < 0 ? [word] : []));
    if (less.length > 0)
      yield Prisma.sql`
        DELETE FROM search_words WHERE group_id = ${groupId}::uuid AND count <= 0 AND NOT is_elsewhere AND word = ANY(${less}::text[])`;
  }

  async write({ db, groupId }: InIndex, keys: SearchKeys): Promise<void> {
    for (const statement of this.insertions(groupId, keys)) await db.$executeRaw(statement);
  }
}

function both(one: readonly string[], other: readonly string[]): readonly string[] {
  return other.every((text) => one.includes(text)) ? one : [...new Set([...one, ...other])];
}

/** A row whose `often` stays as it was touches no index. A count below 0 is of a word that was not there: it is taken out again. */
function insertion({ groupId, keys, sounds, words }: Written): Prisma.Sql {
  const plain = (of: (word: string, counted: Counted) => string | number): string =>
    plainList(words.map(([word, counted]) => of(word, counted)));
  return Prisma.sql`
    INSERT INTO search_words AS known (group_id, word, stems, keys, slips, count, often, is_elsewhere)
    SELECT ${groupId}::uuid, r.word, string_to_array(r.stems, ' '), string_to_array(r.keys, ' '), string_to_array(r.slips, ' ')::int[],
      r.count, floor(log(greatest(r.count, 1)) / log(2))::smallint, r.is_elsewhere
    FROM unnest(${plain((word) => word)}::text[], ${plain((_, { stems }) => stems.join(" "))}::text[],
      ${plain((_, { stems }) => sounds.of(stems))}::text[], ${plain((word) => keys.slips(word).join(" "))}::text[],
      ${plain((_, { count }) => count)}::int[], ${plain((_, { isElsewhere }) => String(isElsewhere))}::boolean[])
      AS r (word, stems, keys, slips, count, is_elsewhere)
    ON CONFLICT (group_id, word) DO UPDATE SET
      count = greatest(known.count + EXCLUDED.count, 0),
      often = floor(log(greatest(known.count + EXCLUDED.count, 1)) / log(2))::smallint,
      is_elsewhere = known.is_elsewhere OR EXCLUDED.is_elsewhere,
      stems = CASE WHEN known.stems @> EXCLUDED.stems THEN known.stems
        ELSE ARRAY(SELECT DISTINCT unnest(known.stems || EXCLUDED.stems)) END,
      keys = CASE WHEN known.keys @> EXCLUDED.keys THEN known.keys
        ELSE ARRAY(SELECT DISTINCT unnest(known.keys || EXCLUDED.keys)) END
    WHERE EXCLUDED.count <> 0 OR EXCLUDED.is_elsewhere > known.is_elsewhere OR NOT known.stems @> EXCLUDED.stems
      OR NOT known.keys @> EXCLUDED.keys`;
}

interface Written {
  readonly groupId: string;
  readonly keys: SearchKeys;
  readonly sounds: Sounds;
  readonly words: readonly [string, Counted][];
}

/** Keys of how stems sound; a stem has a dozen words. */
class Sounds {
  readonly #keys: SearchKeys;
  readonly #known = new Map<string, string>();

  constructor(keys: SearchKeys) {
    this.#keys = keys;
  }

  of(stems: readonly string[]): string {
    const [only] = stems;
    if (stems.length === 1 && only !== undefined) return this.#one(only);
    return [...new Set(stems.map((stem) => this.#one(stem)))].filter((key) => key !== "").join(" ");
  }

  /** "": nothing of it is heard. */
  #one(stem: string): string {
    const known = this.#known.get(stem);
    if (known !== undefined) return known;
    const sound = soundKey(stem);
    const key = sound === "" ? "" : this.#keys.sound(sound);
    this.#known.set(stem, key);
    return key;
  }
}

/** Words of a text that is in the index no more. */
export function wordsOfText(text: string, language: BlockLanguage | null, keys: SearchKeys): IndexedWord[] {
  return wordTokens(text).map((token) => keys.word(token.text, language));
}
