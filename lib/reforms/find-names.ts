import { LANGUAGES, type BlockLanguage, type Language } from "#lib/languages/language-tag.ts";
import { foldLookAlikes } from "#lib/languages/look-alikes.ts";
import { stemmedWords, type StemmedWord } from "#lib/languages/stemmed-words.ts";
import type { Reform } from "./reform.ts";

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

/** A name of the register, ready to be looked for. */
export interface SoughtName extends Pick<FoundName, "reformId" | "name" | "language"> {
  readonly words: readonly NameWord[];
}

interface NameWord {
  /** In capitals as printed, where the word is an abbreviation: ҰҚСК is no form of anything. */
  readonly abbreviation: string | null;
  readonly stems: ReadonlySet<string>;
}

/** Names made ready: once per register, asked for every block. */
export interface SoughtNames {
  readonly all: readonly SoughtName[];
  /** By the stems of the first word, or by the abbreviation. */
  readonly byFirst: ReadonlyMap<string, readonly SoughtName[]>;
}

export function openNames(reforms: readonly NamedReform[]): SoughtNames {
  const all = reforms.flatMap(namesOf);
  const byFirst = new Map<string, SoughtName[]>();
  for (const name of all) {
    const [first] = name.words;
    if (first === undefined) continue;
    for (const key of first.abbreviation === null ? first.stems : [first.abbreviation]) {
      const known = byFirst.get(key);
      if (known === undefined) byFirst.set(key, [name]);
      else known.push(name);
    }
  }
  return { all, byFirst };
}

/** Of a reform that bears one name in two languages, or as label and alias, the first. */
function namesOf({ id, labels, aliases }: NamedReform): SoughtName[] {
  const known = new Set<string>();
  return LANGUAGES.flatMap((language) => {
    const label = labels[language];
    return [...(label === undefined ? [] : [label]), ...(aliases[language] ?? [])].flatMap((name) => {
      const words = nameWords(name, language);
      const key = words.map(({ abbreviation, stems }) => abbreviation ?? [...stems].join("/")).join(" ");
      if (words.length === 0 || known.has(key)) return [];
      known.add(key);
      return [{ reformId: id, name, language, words }];
    });
  });
}

/** A name may stand in a text of another language: its words have the stems of both readings. */
function nameWords(text: string, language: Language): NameWord[] {
  const open = stemmedWords(text, null);
  return stemmedWords(text, language).map((word, n) => ({
    abbreviation: isAbbreviation(word.text) ? foldLookAlikes(word.text) : null,
    stems: new Set([...word.stems, ...(open[n]?.stems ?? [])]),
  }));
}

const ABBREVIATION = /^(?=.{2,12}$)\p{Lu}[\p{Lu}\p{N}]+$/u;

function isAbbreviation(word: string): boolean {
  return ABBREVIATION.test(word);
}

/**
 * The names in a block, in the order of its text and in any form of their words: "Ұлттық қоғамдық сенім кеңесінде". Abbreviations stand in their
 * capitals, with an ending or without (НСОДа, ҰҚСК-ның). Where names overlap the longest counts: of "реформа 2007 года" the alias
 * "реформа" is no place of its own.
 */
export function findNames(names: SoughtNames, text: string, language: BlockLanguage | null): FoundName[] {
  const words = stemmedWords(text, language);
  const found: FoundName[] = [];
  let free = 0;
  words.forEach((word, at) => {
    if (word.start < free) return;
    const here = namesAt(names, { words, at, text });
    const longest = Math.max(0, ...here.map(({ end }) => end));
    found.push(...here.filter(({ end }) => end === longest));
    free = Math.max(free, longest);
  });
  return found;
}

interface Place {
  readonly words: readonly StemmedWord[];
  readonly at: number;
  readonly text: string;
}

function namesAt({ byFirst }: SoughtNames, place: Place): FoundName[] {
  const word = place.words[place.at];
  if (word === undefined) return [];
  const keys = new Set([...word.stems, capitalsOf(word.text)]);
  const candidates = new Set([...keys].flatMap((key) => byFirst.get(key) ?? []));
  return [...candidates].flatMap((name) => {
    const end = endOfName(name, place);
    if (end === null) return [];
    const { reformId, name: written, language } = name;
    return [{ reformId, start: word.start, end, name: written, language }];
  });
}

/** Between the words of a name stand an ending (ҚР-ның), blanks, quotation marks, a comma or a hyphen: no name runs on into the next sentence. */
const BETWEEN = /^(?:[‐‑–-]\p{L}{1,9})?[\s,()"«»“”„'’‐‑–-]{0,4}$/u;

function endOfName({ words: wanted }: SoughtName, { words, at, text }: Place): number | null {
  let end: number | null = null;
  for (const [n, want] of wanted.entries()) {
    const word = words[at + n];
    if (word === undefined || !isWord(word, want)) return null;
    if (end !== null && !BETWEEN.test(text.slice(end, word.start))) return null;
    end = word.end;
  }
  return end;
}

function isWord(word: StemmedWord, { abbreviation, stems }: NameWord): boolean {
  if (abbreviation !== null) return capitalsOf(word.text) === abbreviation;
  return word.stems.some((stem) => stems.has(stem));
}

/** The capitals with which a word begins, where at most a short ending follows them: НСОДа, NCPT’s. */
function capitalsOf(printed: string): string {
  return /^(\p{Lu}[\p{Lu}\p{N}]+)['’]?\p{Ll}{0,3}$/u.exec(foldLookAlikes(printed))?.[1] ?? "";
}
