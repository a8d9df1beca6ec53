import { seededRandom, type Random } from "#lib/agreement/random.ts";

/** Texts that no one wrote: words made of each language's own letters and endings, as frequent as words are (Zipf), from a seed. */

export type MadeLanguage = "kk" | "ru" | "en";

const SOUNDS = {
  kk: {
    open: "б д ж з к қ л м н р с т ш г ғ ү ө п".split(" "),
    vowels: "а ә е ы і о ө ұ ү".split(" "),
    close: "л р н ң з с т қ к п".split(" "),
  },
  ru: {
    open: "б в г д ж з к л м н п р с т ф х ц ч ш ст пр тр кр".split(" "),
    vowels: "а е и о у ы я ю".split(" "),
    close: "л р н с т в к м ст".split(" "),
  },
  en: {
    open: "b c d f g h l m n p r s t v w st pr tr ch sh".split(" "),
    vowels: "a e i o u ea oo ai".split(" "),
    close: "l r n s t d ck m nd st".split(" "),
  },
} as const;
const ENDINGS = {
  kk: ["", "", "лар", "дың", "ға", "да", "дан", "ды", "ның", "лары", "сы", "дағы"],
  ru: ["", "а", "ы", "ов", "ом", "ами", "ах", "ого", "ый", "ая", "ение", "ения"],
  en: ["", "", "s", "ed", "ing", "er", "ers", "ly", "ment", "ments"],
} as const;

/** Roots that a language has; with their endings some half a million forms in three languages. */
const ROOTS = 20_000;

export class MadeTexts {
  readonly #random: Random;
  readonly #roots: Readonly<Record<MadeLanguage, readonly string[]>>;
  /** Sums of 1/rank: where a random number falls among them is a root of Zipf's frequency. */
  readonly #sums: Float64Array;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
    this.#roots = { kk: this.#make("kk"), ru: this.#make("ru"), en: this.#make("en") };
    this.#sums = new Float64Array(ROOTS);
    let sum = 0;
    for (let rank = 0; rank < ROOTS; rank += 1) this.#sums[rank] = sum += 1 / (rank + 2.7);
  }

  #pick<Value>(list: readonly Value[]): Value {
    const found = list[Math.floor(this.#random() * list.length)];
    if (found === undefined) throw new Error("an empty list");
    return found;
  }

  #make(language: MadeLanguage): string[] {
    const roots = new Set<string>();
    const { open, vowels, close } = SOUNDS[language];
    while (roots.size < ROOTS) {
      const syllables = 1 + Math.floor(this.#random() * 2.6);
      let root = "";
      for (let n = 0; n < syllables; n += 1) root += this.#pick(open) + this.#pick(vowels);
      roots.add(root + this.#pick(close));
    }
    return [...roots];
  }

  /** A root of the given rank: 0 is the most frequent. */
  root(language: MadeLanguage, rank: number): string {
    return this.#roots[language][Math.min(rank, ROOTS - 1)] ?? "";
  }

  word(language: MadeLanguage): string {
    const wanted = this.#random() * (this.#sums.at(-1) ?? 0);
    let [low, high] = [0, ROOTS - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.root(language, low) + this.#pick(ENDINGS[language]);
  }

  paragraph(language: MadeLanguage, words: number): string {
    const made: string[] = [];
    for (let n = 0; n < words; n += 1) {
      const word = this.word(language);
      made.push(
        n % 14 === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : n % 14 === 13 ? `${word}.` : word,
      );
    }
    return made.join(" ");
  }

  number(below: number): number {
    return Math.floor(this.#random() * below);
  }
}
