import {
  NEGATION,
  NOUN_ENDINGS,
  OTHER_VOICES,
  PASSIVE,
  VERB_ENDINGS,
  type EndingKind,
} from "./kazakh-endings.ts";
import { kazakhLexicon, type Lexicon } from "./kazakh-lexicon.ts";
import { surfacesOf, type Surface, type Surfaces } from "./kazakh-surfaces.ts";

/** One way to take a word apart. */
export interface Reading {
  readonly stem: string;
  readonly isKnown: boolean;
  /** Letters left when the endings are off. */
  readonly rest: number;
  readonly score: number;
  /** Only short endings were taken off, which many words have of their own. */
  readonly isWeak: boolean;
}

/** A known word outweighs whatever endings could be taken off an unknown one; of two known ones the longer wins. */
const KNOWN = 1_000;
const KNOWN_LETTER = 10;
/** The present and the converbs in а, й, р are short, and nouns that end like them many: реформалар is a plural. */
const WEAK_COST = 40;
/** Before "my", "your" and the converb in -а so many letters have to stand: жүзім is a grape, not my face. */
const SHORTEST_BEFORE_SHORT = 4;
/** What taking off an ending of 0, 1, 2, 3 and more letters is worth where the rest is not known. */
const WORTH = [0, 6, 16, 26, 30];
/** What is left of an unknown word has at least so many letters; a short rest is doubtful, one syllable more so. */
const SHORTEST_UNKNOWN = 3;
const SHORT_REST = { letters: 4, cost: 12 };
const ONE_SYLLABLE_COST = 5;
/** Unknown verbs are believed where they look like one: -ла-, -лан-, -стыр-. */
const VERBAL = /(?:[лдт][ае](?:н|л|т|с)?|[ае](?:й|р)т|[дт][ыі]р|[ғгқк][ыі]з|с[ыі]н)(?:[ыі]?[лн])?$/u;
const VERBAL_WORTH = 12;
/** What is left of an unknown adjective in -лы when ы is taken off: ыңғайлы. */
const ADJECTIVE = /[^аәеыіиоөұүуюя]л$/u;
const VOWELS = /[аәеёэыіоөұүиуюя]/gu;

/** Order from the end of the word: what stands further left has a lower number. */
const LEVELS: Partial<Record<EndingKind, number>> = {
  person: 5,
  attribute: 5,
  case: 4,
  possessive: 3,
  plural: 2,
};
const WORD_END = 6;

interface Walk {
  readonly level: number;
  /** Worth of what was taken off. */
  readonly worth: number;
  readonly needsKnown: boolean;
  /** The ending to the right began with a vowel: a last consonant may have been softened, a vowel lost. */
  readonly beforeVowel: boolean;
  /** A short ending was taken off that is believed only behind a long word, and behind which no voice is looked for. */
  readonly isShort: boolean;
  /** What the ending to the right stands behind. */
  readonly demand: "possessive3" | "place or time" | null;
}

interface Parser {
  readonly nouns: Surfaces;
  readonly verbs: Surfaces;
  readonly negation: Surfaces;
  readonly passive: Surfaces;
  readonly voices: Surfaces;
  readonly lexicon: Lexicon;
}

export function makeKazakhParser({ isMarked }: { readonly isMarked: boolean }): (word: string) => Reading[] {
  const parser: Parser = {
    nouns: surfacesOf(NOUN_ENDINGS, isMarked),
    verbs: surfacesOf(VERB_ENDINGS, isMarked),
    negation: surfacesOf([{ kind: "finite", pattern: NEGATION }], isMarked),
    passive: surfacesOf(PASSIVE, isMarked),
    voices: surfacesOf(OTHER_VOICES, isMarked),
    lexicon: kazakhLexicon(isMarked),
  };
  return (word) => {
    const readings: Reading[] = [];
    readNoun(
      word,
      { level: WORD_END, worth: 0, needsKnown: false, beforeVowel: false, isShort: false, demand: null },
      { parser, readings },
    );
    return readings;
  };
}

interface Task {
  readonly parser: Parser;
  readonly readings: Reading[];
}

function readNoun(rest: string, walk: Walk, task: Task): void {
  const { nouns, verbs, lexicon } = task.parser;
  if (walk.demand === null || (walk.demand === "place or time" && lexicon.isTime(rest)))
    endNoun(rest, walk, task);
  for (const [before, surface] of endingsOf(rest, nouns)) {
    const level = LEVELS[surface.pattern.kind] ?? 0;
    if (level < walk.level && meets(surface, walk.demand)) readNoun(before, next(walk, surface, level), task);
  }
  if (walk.demand !== null) return;
  for (const [before, surface] of endingsOf(rest, verbs)) {
    if (surface.pattern.kind === "participle" || walk.level === WORD_END)
      readVerb(before, next(walk, surface, 0), task);
  }
}

function* endingsOf(word: string, { of, longest, fits }: Surfaces): Generator<[string, Surface]> {
  for (let length = 1; length <= Math.min(longest, word.length - 2); length++) {
    const found = of.get(word.slice(-length));
    if (found === undefined) continue;
    const rest = word.slice(0, -length);
    for (const surface of found) if (fits(rest, surface)) yield [rest, surface];
  }
}

function meets({ letters, pattern }: Surface, demand: Walk["demand"]): boolean {
  if (demand === "possessive3") return pattern.kind === "possessive" && /^с?[ыіи]$/u.test(letters);
  if (demand === "place or time") return pattern.kind === "case" && /^[дтн](?:д)?[ае]$/u.test(letters);
  return true;
}

function next(walk: Walk, { letters, pattern, opensWithVowel }: Surface, level: number): Walk {
  return {
    // What "-ғы" makes of a place is a word of its own, with endings of its own: "қаладағылардың".
    level,
    worth: walk.worth + (WORTH[Math.min(letters.length, WORTH.length - 1)] ?? 0),
    needsKnown: walk.needsKnown || pattern.needsKnown === true,
    beforeVowel: opensWithVowel,
    isShort:
      walk.isShort || (pattern.needsKnown === true && letters.length <= 2 && pattern.kind !== "finite"),
    demand:
      pattern.after === "possessive3" ? "possessive3" : pattern.kind === "attribute" ? "place or time" : null,
  };
}

function endNoun(rest: string, walk: Walk, { parser, readings }: Task): void {
  if (walk.isShort && rest.length < SHORTEST_BEFORE_SHORT) return;
  const known = parser.lexicon.findNoun(rest, walk.beforeVowel);
  if (known !== null) {
    readings.push(knownReading(known, rest, walk));
  } else if (!walk.needsKnown && !(walk.beforeVowel && ADJECTIVE.test(rest))) {
    const stem = walk.beforeVowel ? parser.lexicon.harden(rest) : rest;
    const score = walk.worth === 0 ? 0 : walk.worth - doubt(rest);
    if (walk.worth === 0 || rest.length >= SHORTEST_UNKNOWN)
      readings.push({ stem, isKnown: false, rest: rest.length, score, isWeak: false });
  }
}

function knownReading(stem: string, rest: string, { needsKnown }: Walk): Reading {
  const score = KNOWN + rest.length * KNOWN_LETTER - (needsKnown ? WEAK_COST : 0);
  return { stem, isKnown: true, rest: rest.length, score, isWeak: needsKnown };
}

function readVerb(rest: string, walk: Walk, task: Task): void {
  const { negation, passive, voices } = task.parser;
  endVerb(rest, walk, task);
  if (walk.level === 0) {
    for (const [before, surface] of endingsOf(rest, negation))
      readVerb(before, next(walk, surface, -1), task);
  }
  if (walk.level < -2 || walk.isShort) return;
  for (const [before, surface] of endingsOf(rest, passive)) {
    const isLong = syllables(before) >= 2 && !/[ыі]$/u.test(before);
    readVerb(before, { ...next(walk, surface, -3), needsKnown: walk.needsKnown || !isLong }, task);
  }
  for (const [before, surface] of endingsOf(rest, voices))
    readVerb(before, { ...next(walk, surface, walk.level - 3), needsKnown: true }, task);
}

function endVerb(rest: string, walk: Walk, { parser, readings }: Task): void {
  if (walk.isShort && rest.length < SHORTEST_BEFORE_SHORT) return;
  const { lexicon } = parser;
  const known = lexicon.findVerb(rest, walk.beforeVowel);
  if (known !== null) {
    // A verb before a noun where both are known: "алды" is took, rather than what is in front of us.
    const reading = knownReading(known, rest, walk);
    readings.push({ ...reading, score: reading.score + 1 });
  } else if (!walk.needsKnown && rest.length >= SHORTEST_UNKNOWN) {
    const looksVerbal = VERBAL.test(rest) ? VERBAL_WORTH : -VERBAL_WORTH;
    const score = walk.worth - doubt(rest) + looksVerbal;
    readings.push({
      stem: lexicon.infinitive(rest),
      isKnown: false,
      rest: rest.length,
      score,
      isWeak: false,
    });
  }
}

function doubt(rest: string): number {
  return (
    (rest.length < SHORT_REST.letters ? SHORT_REST.cost : 0) + (syllables(rest) < 2 ? ONE_SYLLABLE_COST : 0)
  );
}

function syllables(word: string): number {
  return word.match(VOWELS)?.length ?? 0;
}
