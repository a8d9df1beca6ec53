import { hardened, softened, withoutMarks } from "./kazakh-letters.ts";
import { KAZAKH_WORDS, WORDS_THAT_LOSE_A_VOWEL } from "./kazakh-roots.ts";
import { KAZAKH_VERBS, VERBS_WITH_U } from "./kazakh-verbs.ts";

/** What is known of Kazakh words, with the marks of their letters or without them. */
export interface Lexicon {
  /** The word as a dictionary has it, where `rest` is one or was changed by an ending that begins with a vowel; else null. */
  readonly findNoun: (rest: string, beforeVowel: boolean) => string | null;
  /** The infinitive, where `rest` is the stem of a known verb; else null. */
  readonly findVerb: (rest: string, beforeVowel: boolean) => string | null;
  readonly infinitive: (verb: string) => string;
  readonly harden: (rest: string) => string;
  /** Words to which -ғы is joined without a locative: жылғы, кешкі. */
  readonly isTime: (word: string) => boolean;
}

/** Endings that make a new word of a known one: өкіл, өкілдік; заң, заңсыз. */
const MADE = /(?:[лдт][ыіи][қк]|ш[ыіи]|с[ыіи]з|ш[ыіи]л[ыіи][қк]|с[ыіи]зд[ыіи][қк]|л[ыіи]л[ыіи][қк])$/u;
/** Who does it: сайлаушы. */
const DOER = /[ую]ш[ыіи]$/u;
const INFINITIVE = /[ую]$/u;
const TIMES =
  "жыл күн ай апта кеш түн таң қыс жаз күз көктем ертең бұрын соң кейін ғасыр мезгіл кезең уақыт сәт таңертең сырт іш ар бер";

export function kazakhLexicon(isMarked: boolean): Lexicon {
  const write = isMarked ? (word: string) => word : withoutMarks;
  const words = new Set(list(KAZAKH_WORDS).map(write));
  const verbs = new Set([...list(KAZAKH_VERBS), ...verbsAmong(list(KAZAKH_WORDS))].map(write));
  const cut = new Map([...verbs].filter((verb) => CUT.test(verb)).map((verb) => [verb.slice(0, -1), verb]));
  const infinitives = new Set([...verbs].map(infinitive));
  const times = new Set(list(TIMES).map(write));
  const shortened = new Map(
    list(WORDS_THAT_LOSE_A_VOWEL).map((word) => [write(word.replace(/.(?=.$)/u, "")), write(word)]),
  );
  const withU = new Map(Object.entries(VERBS_WITH_U).map(([changed, verb]) => [write(changed), write(verb)]));

  const isKnown = (word: string): boolean =>
    words.has(word) || (INFINITIVE.test(word) && infinitives.has(word)) || isMade(word);
  const isMade = (word: string): boolean => {
    if (DOER.test(word)) return infinitives.has(word.slice(0, -2));
    const ending = MADE.exec(word)?.[0];
    return ending !== undefined && words.has(word.slice(0, -ending.length));
  };
  return {
    findNoun: (rest, beforeVowel) => {
      if (beforeVowel) {
        const full = shortened.get(rest);
        if (full !== undefined) return full;
        const hard = hardened(rest);
        if (hard !== null && isKnown(hard)) return hard;
      }
      return isKnown(rest) ? rest : null;
    },
    findVerb: (rest, beforeVowel) => {
      if (verbs.has(rest)) return infinitive(rest);
      if (!beforeVowel) return null;
      const other = [hardened(rest), withU.get(rest), cut.get(rest)].find(
        (verb) => verb != null && verbs.has(verb),
      );
      return other == null ? null : infinitive(other);
    },
    infinitive,
    harden: (rest) => (VOWEL_BEFORE_LAST.test(rest) ? (hardened(rest) ?? rest) : rest),
    isTime: (word) => times.has(word),
  };
}

/** Only between vowels a last consonant is softened: өкілдігі, but сүзгі. */
const VOWEL_BEFORE_LAST = /[аәеыіиоөұүу].$/u;

/** Verbs that lose their last sound before a vowel: оқы, оқиды; қой, қояды. */
const CUT = /[ыій]$/u;

/** Deverbal nouns of the list, without -у: қоршау, қорша. */
function verbsAmong(words: readonly string[]): string[] {
  return words.filter((word) => word.length >= 5 && word.endsWith("у")).map((word) => word.slice(0, -1));
}

function list(words: string): string[] {
  return words.trim().split(/\s+/u);
}

/** The form under which a dictionary has a verb: сайла, сайлау; оқы, оқу; қой, қою; шық, шығу. */
function infinitive(verb: string): string {
  if (/[ыі]$/u.test(verb)) return `${verb.slice(0, -1)}у`;
  if (verb.endsWith("й")) return `${verb.slice(0, -1)}ю`;
  if (/[аәеыіоөұүиу][пқк]$/u.test(verb)) return `${softened(verb) ?? verb}у`;
  return `${verb}у`;
}
