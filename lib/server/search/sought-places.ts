import type { AskedWord } from "#lib/search/asked-word.ts";
import type { EntryWeight } from "#lib/search/entry.ts";
import type { QueryTree } from "#lib/search/query.ts";
import type { SoughtTree, SoughtWord } from "#lib/search/sought.ts";
import { rankSpellings } from "#lib/search/spelling.ts";
import { isLonger, shorterStems, type KnownWord, type KnownWords } from "./known-words.ts";

/** Nearness of a word that only sounds like the typed one, of one that only begins so, of one that was meant perhaps, and of one of its family. */
const SOUNDS_LIKE = 0.7;
const BEGINS_SO = 0.8;
const MEANT = 0.6;
const FAMILY = 0.5;
/** Words that are tried in the place of a slip. */
const MOST_MEANT = 5;
/** The most frequent word of a group stands in about a third of its blocks. */
const BLOCKS_OF_MOST = 3;

interface Place {
  readonly words: readonly SoughtWord[];
  readonly count: number;
}

/** What each word of a query may stand as, by what the vocabulary knows of it. */
export class SoughtPlaces {
  readonly #known: KnownWords;
  /** Whether words of one family count as well. */
  readonly #isWide: boolean;
  readonly #places = new Map<AskedWord, Place>();
  #next = 0;

  constructor(known: KnownWords, isWide: boolean) {
    this.#known = known;
    this.#isWide = isWide;
  }

  /** How many blocks the group has, about. */
  get blocks(): number {
    return this.#known.most * BLOCKS_OF_MOST;
  }

  /** The words of a choice stand for one condition: whichever of them is found, it is met once. */
  tree(tree: QueryTree): SoughtTree {
    if (tree.kind === "word") return this.#phrase([tree.word], tree.within);
    if (tree.kind === "phrase") return this.#phrase(tree.words, tree.within);
    if (tree.kind === "not") return { kind: "not", part: this.tree(tree.part) };
    return { kind: tree.kind, parts: tree.parts.map((part) => this.tree(part)) };
  }

  /** The spelling that was meant most likely by a word of which nothing is known; null where it may stand. */
  meant(word: AskedWord): string | null {
    return this.#meant(word)[0]?.word ?? null;
  }

  #phrase(words: readonly AskedWord[], within?: EntryWeight): SoughtTree {
    const places = words.map((word) => this.#place(word));
    const { blocks } = this;
    const worths = places.map(({ count }) =>
      Math.log(1 + (Math.max(blocks - count, 0) + 0.5) / (count + 0.5)),
    );
    return {
      kind: "phrase",
      places: places.map((place) => place.words),
      at: this.#next++,
      count: Math.min(...places.map(({ count }) => count)),
      worth: worths.reduce((sum, worth) => sum + worth, 0),
      ...(within === undefined ? {} : { within }),
    };
  }

  #place(word: AskedWord): Place {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    const place = this.#made(word);
    this.#places.set(word, place);
    return place;
  }

  #made(word: AskedWord): Place {
    const { stems, form, isExact, isBegun, keys } = word;
    const own: SoughtWord = { stems, form, nearness: 1, isExact };
    if (isExact) return { words: [own], count: this.#known.form(form)?.count ?? 1 };
    const sounding = keys.flatMap((key) => this.#known.sounding(key));
    const begun = isBegun ? this.#known.begun(form) : [];
    const meant = this.#meant(word);
    const longer = stems.flatMap((stem) =>
      this.#known
        .longer(stem)
        .flatMap((one) => one.stems.filter((its) => isLonger(its, stem)).map((its) => ({ ...one, its }))),
    );
    const shorter = this.#isWide ? stems.flatMap(shorterStems) : [];
    const forms = shorter.flatMap((stem) => this.#known.form(stem) ?? []);
    const family = [...new Set([...longer.map(({ its }) => its), ...shorter])];
    const words: SoughtWord[] = [
      own,
      ...near(sounding, SOUNDS_LIKE, form),
      ...near(begun, BEGINS_SO, form),
      ...near(meant, MEANT, form),
      ...family.map((stem) => ({ stems: [stem], form: null, nearness: FAMILY })),
    ];
    return {
      words,
      count: countOf([this.#known.form(form), ...sounding, ...begun, ...meant, ...longer, ...forms]),
    };
  }

  #meant({ form, isExact }: AskedWord): readonly KnownWord[] {
    return isExact ? [] : rankSpellings(form, this.#known.alike(form)).slice(0, MOST_MEANT);
  }
}

function near(words: readonly KnownWord[], nearness: number, typed: string): SoughtWord[] {
  return words
    .filter(({ word }) => word !== typed)
    .map(({ word: form, stems }) => ({ stems, form, nearness }));
}

/** Blocks of several words, each word once: too many where two stand in one block. */
function countOf(words: readonly (KnownWord | null)[]): number {
  const counts = new Map(words.flatMap((one) => (one === null ? [] : [[one.word, one.count] as const])));
  return Math.max(
    1,
    [...counts.values()].reduce((sum, count) => sum + count, 0),
  );
}
