import { LANGUAGES, type BlockLanguage, type Language } from "#lib/languages/language-tag.ts";
import type { Reform } from "./reform.ts";
import { searchWords } from "./search-words.ts";

/** What of a reform is looked for in a text. */
export interface NamedReform extends Pick<Reform, "labels" | "aliases"> {
  readonly id: string;
}

/** A place in a text that reads like a name of a reform. Two reforms that share a name are both found at it. */
export interface FoundName {
  readonly reformId: string;
  /** UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** The name as the register writes it, and its language: the text may be in another. */
  readonly name: string;
  readonly language: Language;
}

interface SoughtName {
  readonly reformId: string;
  readonly name: string;
  readonly language: Language;
  readonly words: readonly string[];
  /** All in capitals: "НСОД" is not the word "нсод" of some other text. */
  readonly isAbbreviation: boolean;
}

/** Names made ready: once per register, asked for every block. First word → the names that begin with it, the longest first. */
export type SoughtNames = ReadonlyMap<string, readonly SoughtName[]>;

export function openNames(reforms: readonly NamedReform[]): SoughtNames {
  const names = new Map<string, SoughtName[]>();
  for (const reform of reforms) {
    for (const sought of namesOf(reform)) {
      const [first] = sought.words;
      if (first === undefined) continue;
      const known = names.get(first) ?? [];
      const isKnown = known.some(
        (one) => one.reformId === reform.id && one.words.join(" ") === sought.words.join(" "),
      );
      if (!isKnown) known.push(sought);
      names.set(first, known);
    }
  }
  for (const known of names.values()) known.sort((one, other) => other.words.length - one.words.length);
  return names;
}

function namesOf({ id, labels, aliases }: NamedReform): SoughtName[] {
  return LANGUAGES.flatMap((language) => {
    const label = labels[language];
    return [...(label === undefined ? [] : [label]), ...(aliases[language] ?? [])].map((name) => ({
      ...{ reformId: id, name, language, words: searchWords(name) },
      isAbbreviation: /^[\p{Lu}\p{N}-]+$/u.test(name),
    }));
  });
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The names of a block in the order of its text. Where names overlap the longest counts: of "реформа 2007 года" the alias "реформа" is no
 * place of its own. Compared as a search compares: case, ё, look-alike letters. The language of the block is for word forms.
 */
export function findNames(names: SoughtNames, text: string, _language: BlockLanguage): FoundName[] {
  const tokens = [...text.matchAll(WORD)].map(({ 0: written, index }) => ({
    ...{ written, start: index, end: index + written.length },
    word: searchWords(written)[0] ?? "",
  }));
  const found: FoundName[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const fitting = (names.get(tokens[at]?.word ?? "") ?? []).filter(
      ({ words, isAbbreviation }) =>
        words.every((word, n) => tokens[at + n]?.word === word) &&
        (!isAbbreviation || isInCapitals(tokens[at]?.written ?? "")),
    );
    const longest = fitting[0]?.words.length ?? 0;
    const [start, end] = [tokens[at]?.start, tokens[at + longest - 1]?.end];
    if (longest === 0 || start === undefined || end === undefined) continue;
    for (const { words, reformId, name, language } of fitting)
      if (words.length === longest) found.push({ reformId, start, end, name, language });
    at += longest - 1;
  }
  return found;
}

function isInCapitals(written: string): boolean {
  return written.slice(0, 2) === written.slice(0, 2).toUpperCase();
}
