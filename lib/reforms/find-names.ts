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
  readonly beginning: NameBranch;
}

/** Names that have their first words in common: "Закон о …" is read once for all of them. */
interface NameBranch {
  readonly names: SoughtName[];
  /** By what all stems of a word are together, and by each stem or abbreviation of it. */
  readonly byWord: Map<string, NameBranch>;
  readonly byKey: Map<string, Set<NameBranch>>;
}

export function openNames(reforms: readonly NamedReform[]): SoughtNames {
  const all = reforms.flatMap(namesOf);
  const beginning = branch();
  for (const name of all) name.words.reduce(grow, beginning).names.push(name);
  return { all, beginning };
}

function branch(): NameBranch {
  return { names: [], byWord: new Map(), byKey: new Map() };
}

function grow({ byWord, byKey }: NameBranch, { abbreviation, stems }: NameWord): NameBranch {
  const keys = abbreviation === null ? [...stems] : [abbreviation];
  const known = byWord.get(keys.join(" "));
  if (known !== undefined) return known;
  const made = branch();
  byWord.set(keys.join(" "), made);
  for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(made));
  return made;
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
  words.forEach(({ start }, at) => {
    if (start < free) return;
    const here: Ending[] = [];
    readOn(names.beginning, { words, at, text }, here);
    const longest = Math.max(0, ...here.map(({ end }) => end));
    for (const { name, end } of here)
      if (end === longest)
        found.push({ reformId: name.reformId, start, end, name: name.name, language: name.language });
    free = Math.max(free, longest);
  });
  return found;
}

interface Place {
  readonly words: readonly StemmedWord[];
  readonly at: number;
  readonly text: string;
}

interface Ending {
  readonly name: SoughtName;
  readonly end: number;
}

/** Between the words of a name stand an ending (ҚР-ның), blanks, quotation marks, a comma, a colon or a hyphen: no name runs on into the next sentence. */
const BETWEEN = /^(?:[‐‑–-]\p{L}{1,9})?[\s,:()%№"«»“”„'’‐‑–-]{0,4}$/u;

/** All names that go on with the word at the place. */
function readOn({ byKey }: NameBranch, { words, at, text }: Place, found: Ending[]): void {
  const word = words[at];
  if (word === undefined) return;
  for (const further of branchesOf(byKey, word)) {
    const end = endOf(word);
    for (const name of further.names) found.push({ name, end });
    const next = words[at + 1];
    if (further.byKey.size === 0 || next === undefined || !BETWEEN.test(text.slice(end, next.start)))
      continue;
    readOn(further, { words, at: at + 1, text }, found);
  }
}

const NONE: ReadonlySet<NameBranch> = new Set();

/** Nearly every word begins no name: nothing is made for it. */
function branchesOf(byKey: NameBranch["byKey"], { text, stems }: StemmedWord): ReadonlySet<NameBranch> {
  let found: ReadonlySet<NameBranch> = NONE;
  const add = (more: ReadonlySet<NameBranch> | undefined): void => {
    if (more !== undefined) found = found.size === 0 ? more : new Set([...found, ...more]);
  };
  for (const stem of stems) add(byKey.get(stem));
  if (OPENS_IN_CAPITALS.test(text)) add(byKey.get(capitalsOf(text)));
  return found;
}

/** "NCPT’s" is NCPT and what English puts behind it. */
function endOf({ text, start, end }: StemmedWord): number {
  const apostrophe = OPENS_IN_CAPITALS.test(text) ? text.search(/['’]/u) : -1;
  return apostrophe < 0 ? end : start + apostrophe;
}

const OPENS_IN_CAPITALS = /^\p{Lu}[\p{Lu}\p{N}]/u;

/** The capitals with which a word begins, where at most a short ending follows them: НСОДа, NCPT’s. */
function capitalsOf(printed: string): string {
  return /^(\p{Lu}[\p{Lu}\p{N}]+)['’]?\p{Ll}{0,3}$/u.exec(foldLookAlikes(printed))?.[1] ?? "";
}
