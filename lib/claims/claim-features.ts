import { foldWord } from "#lib/languages/fold-word.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { soundKey } from "#lib/languages/sound-key.ts";
import { stemsOf } from "#lib/languages/stems.ts";
import { wordTokens } from "#lib/languages/word-tokens.ts";
import type { Wordings } from "./claim.ts";
import { calendarMonth } from "./month-words.ts";
import { readValues } from "./read-values.ts";

/** What a claim says that can be laid beside another, whatever the languages of the two. */
export interface ClaimFeatures {
  readonly reformIds: ReadonlySet<string>;
  /** Works that it rests on. */
  readonly referenceIds: ReadonlySet<string>;
  /** As EDTF: "2007", "2007-05", "2007-05-21". */
  readonly dates: ReadonlySet<string>;
  readonly figures: readonly FeatureFigure[];
  /** Names by how they sound, with how they are printed. */
  readonly names: ReadonlyMap<string, string>;
  /** Stems of the wording in each language, with a word that has each. */
  readonly words: Readonly<Partial<Record<Language, ReadonlyMap<string, string>>>>;
}

export interface FeatureFigure {
  readonly amount: number;
  readonly unit: string | null;
  readonly exact: string;
}

interface Described {
  readonly wordings: Wordings;
  readonly reformIds: readonly string[];
  readonly referenceIds: readonly string[];
  /** Values that a person accepted; those that stand in the wordings are read from there. */
  readonly values?: readonly StoredValue[];
}
interface StoredValue {
  readonly date: string | null;
  readonly amount: number | null;
  readonly unit: string | null;
  readonly exact: string;
}

/** Shorter words are mostly those that tie others together. */
const SHORTEST_WORD = 4;
const SHORTEST_NAME = 3;

/** Words, folded, that stand in claims about anything. */
const COMMON = new Set([
  ..."жылғы жылы жылдан бойынша туралы дейін кейін үшін және болды болып болған реформа реформадан".split(
    " ",
  ),
  ..."года году годы после перед между который которые этого было были реформа реформы реформе".split(" "),
  ..."year years after before with from that this were have been reform reforms under since".split(" "),
]);

export function claimFeatures({ wordings, reformIds, referenceIds, values = [] }: Described): ClaimFeatures {
  const texts = LANGUAGES.flatMap((language) => {
    const text = wordings[language];
    return text === undefined ? [] : [{ language, text }];
  });
  const read = texts.flatMap(({ language, text }) =>
    readValues(text, language).filter(({ isFormer }) => !isFormer),
  );
  const all: StoredValue[] = [...values, ...read];
  return {
    reformIds: new Set(reformIds),
    referenceIds: new Set(referenceIds),
    dates: new Set(all.flatMap(({ date }) => date ?? [])),
    figures: figuresOf(all),
    names: new Map(texts.flatMap(({ language, text }) => namesIn(text, language))),
    words: Object.fromEntries(
      texts.map(({ language, text }) => [language, new Map(stemsIn(text, language))]),
    ),
  };
}

function figuresOf(values: readonly StoredValue[]): FeatureFigure[] {
  const figures = new Map<string, FeatureFigure>();
  for (const { amount, unit, exact } of values)
    if (amount !== null) figures.set(`${amount} ${unit ?? ""}`, { amount, unit, exact });
  return [...figures.values()];
}

/** Stems of the words that tell something, without figures: those are compared as values. */
export function stemsIn(text: string, language: Language): [stem: string, word: string][] {
  return wordTokens(text).flatMap(({ text: word }) => {
    const folded = foldWord(word);
    if (word.length < SHORTEST_WORD || /\p{N}/u.test(word) || COMMON.has(folded)) return [];
    const [stem] = stemsOf({ word: folded, language, isCapital: isCapital(word) });
    return stem === undefined ? [] : [[stem, word]];
  });
}

/** Words with a capital that do not begin the wording. */
function namesIn(text: string, language: Language): [key: string, name: string][] {
  return wordTokens(text)
    .slice(1)
    .flatMap(({ text: word }) => {
      // English writes months with a capital, too.
      const isMonth = language === "en" && calendarMonth(word.toLowerCase()) !== null;
      if (!isCapital(word) || isMonth) return [];
      const [stem = ""] = stemsOf({ word: foldWord(word), language, isCapital: true });
      const key = soundKey(stem);
      return key.length < SHORTEST_NAME ? [] : [[key, word]];
    });
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
