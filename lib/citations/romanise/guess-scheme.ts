import { entrySkeleton } from "./skeleton.ts";
import { KAZAKH_SCHEMES, RUSSIAN_SCHEMES } from "./profile.ts";
import { type NamedScheme, romanise, type RomanisedLanguage } from "./romanise.ts";

/** A text and its romanised twin: a title, a name, a whole entry. */
export interface RomanisedPair {
  readonly original: string;
  readonly romanised: string;
  readonly language: RomanisedLanguage;
}

export interface SchemeGuess {
  readonly scheme: NamedScheme["scheme"];
  /** 0–1: how many of the telling words are spelled as the scheme spells them. Low when no scheme explains the list. */
  readonly agreement: number;
  /** The next best scheme that spells at least one of the words otherwise; null when there is none. */
  readonly runnerUp: { readonly scheme: NamedScheme["scheme"]; readonly agreement: number } | null;
  /** How many words the schemes spell differently and the twin has in some spelling. */
  readonly tellingWords: number;
}

/** Below this a scheme is the nearest, not the one that was followed: more than a typing error in ten words. */
export const LEAST_AGREEMENT = 0.9;

/**
 * Which scheme a romanised list follows, for each language: null where nothing tells. One pair will do to judge an entry by
 * itself, since lists in print mix conventions. Of schemes that spell all the words alike the first in the order of
 * profile.ts is named.
 */
export function guessScheme(
  pairs: readonly RomanisedPair[],
): Readonly<Record<RomanisedLanguage, SchemeGuess | null>> {
  return { kk: guessFor("kk", pairs), ru: guessFor("ru", pairs) };
}

function schemesOf(language: RomanisedLanguage): readonly NamedScheme[] {
  return language === "kk"
    ? KAZAKH_SCHEMES.map((scheme) => ({ language, scheme }))
    : RUSSIAN_SCHEMES.map((scheme) => ({ language, scheme }));
}

/** A word of the original that schemes spell differently, with what each makes of it and what the twin prints. */
interface TellingWord {
  /** In the order of the schemes. */
  readonly spellings: readonly string[];
  readonly printed: ReadonlySet<string>;
}

function guessFor(language: RomanisedLanguage, pairs: readonly RomanisedPair[]): SchemeGuess | null {
  const schemes = schemesOf(language);
  const telling = pairs
    .filter((pair) => pair.language === language)
    .flatMap((pair) => tellingWords(pair, schemes));
  if (telling.length === 0) return null;
  const scored = schemes
    .map(({ scheme }, at) => ({ scheme, at, agreement: agreementOf(at, telling) }))
    .sort((a, b) => b.agreement - a.agreement);
  const [best, ...others] = scored;
  if (best === undefined) return null;
  const isOther = ({ at }: { readonly at: number }): boolean =>
    telling.some(({ spellings }) => spellings[at] !== spellings[best.at]);
  const next = others.find(isOther);
  return {
    scheme: best.scheme,
    agreement: best.agreement,
    runnerUp: next === undefined ? null : { scheme: next.scheme, agreement: next.agreement },
    tellingWords: telling.length,
  };
}

function agreementOf(at: number, words: readonly TellingWord[]): number {
  return words.filter(({ spellings, printed }) => printed.has(spellings[at] ?? "")).length / words.length;
}

/** Letters with the marks that stand for soft and hard signs. */
const WORD = /[\p{L}\p{M}ʼ’'”"ʹʺ`]+/gu;
const CYRILLIC_WORD = /\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}]+/gu;

/** Only words that the twin prints in some spelling: what it leaves out or translates speaks for no scheme. */
function tellingWords(
  { original, romanised }: RomanisedPair,
  schemes: readonly NamedScheme[],
): TellingWord[] {
  const printed = new Map<string, Set<string>>();
  for (const word of wordsOf(romanised)) {
    const skeleton = entrySkeleton(word);
    printed.set(skeleton, (printed.get(skeleton) ?? new Set()).add(word));
  }
  const words = new Set(original.normalize("NFC").match(CYRILLIC_WORD) ?? []);
  return [...words].flatMap((word) => {
    const spellings = schemes.map((scheme) => folded(romanise(word, scheme)));
    const candidates = printed.get(entrySkeleton(word));
    const tells = candidates !== undefined && spellings.some((spelling) => spelling !== spellings[0]);
    return tells ? [{ spellings, printed: candidates }] : [];
  });
}

/** A double mark at an edge of a word is a quotation mark: words end in a soft sign, but no longer in a hard one. */
function wordsOf(text: string): readonly string[] {
  const words = text.normalize("NFC").match(WORD) ?? [];
  return words.map((word) => folded(word).replace(/^'+|''$/gu, "")).filter((word) => word !== "");
}

/** Marks that keyboards and word processors change by themselves are told apart no more. */
function folded(word: string): string {
  return word
    .normalize("NFC")
    .replace(/İ/gu, "i")
    .toLowerCase()
    .replace(/[”"ʺ]|''|``|’’/gu, "''")
    .replace(/[ʼ’ʹ`]/gu, "'");
}
