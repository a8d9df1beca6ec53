import { foldText } from "#lib/languages/normalise.ts";
import { yearOf } from "./catalogue-line.ts";
import type { CslItem, CslName } from "./reference.ts";
import { nameSkeleton } from "./romanise/skeleton.ts";

/** An entry to which a mark may lead. */
export interface CitableEntry {
  readonly number: number | null;
  /** As printed; where the entry could not be read, name and year are looked for here. */
  readonly text: string;
  readonly csl: CslItem | null;
}

/** Finds the entries that a key names: one as a rule, none where the list lacks it, several where the key is ambiguous. */
export type FindCited<Entry extends CitableEntry> = (key: number | string) => readonly Entry[];

interface Named<Entry> {
  readonly entry: Entry;
  /** Every year of the entry: a mark may name the year of the first edition. */
  readonly years: ReadonlySet<string>;
  /** "a" of "2010a" as the list itself prints it. */
  readonly letters: ReadonlyMap<string, string>;
  readonly isFirstAuthor: boolean;
}

/**
 * Keys are numbers of the list, or "Family Year" of an author–date mark, perhaps with a letter ("2010a"), perhaps without a year. Scripts
 * need not agree: "Isaacs" and "Айзекс" do not, but "Қозыбаев", "Qozybayev" and "Kozybaev" do.
 */
export function indexCited<Entry extends CitableEntry>(entries: readonly Entry[]): FindCited<Entry> {
  const byNumber = new Map<number, Entry[]>();
  const byName = new Map<string, Named<Entry>[]>();
  const bySkeleton = new Map<string, Named<Entry>[]>();
  for (const entry of entries) {
    if (entry.number !== null) push(byNumber, entry.number, entry);
    const years = yearsOf(entry);
    for (const [at, name] of namesOf(entry).entries()) {
      const named = { entry, ...years, isFirstAuthor: at === 0 };
      push(byName, foldText(name), named);
      push(bySkeleton, nameSkeleton(name), named);
    }
  }
  return (key) => {
    if (typeof key === "number") return byNumber.get(key) ?? [];
    const { family, year, letter } = readKey(key);
    const skeleton = nameSkeleton(family);
    const exact = ofYear(byName.get(foldText(family)) ?? [], year, letter);
    return exact.length > 0 || skeleton.length < 2
      ? exact
      : ofYear(bySkeleton.get(skeleton) ?? [], year, letter);
  };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else held.push(value);
}

function readKey(key: string): { family: string; year: string | null; letter: string } {
  const [, family = key, year, letter = ""] = /^(.+?)\s((?:1[5-9]|20)\d\d)([a-zа-в]?)$/u.exec(key) ?? [];
  return {
    family: family.replace(/\s(?:n\.d\.|б\.г\.|ж\.к\.|in press|forthcoming|в печати|баспада)$/u, ""),
    year: year ?? null,
    letter,
  };
}

/** First authors before others, and of several works of one year that with the letter of the key. */
function ofYear<Entry>(
  named: readonly Named<Entry>[],
  year: string | null,
  letter: string,
): readonly Entry[] {
  const dated = named.filter(({ years }) => year === null || years.has(year));
  const firsts = dated.filter(({ isFirstAuthor }) => isFirstAuthor);
  const found = firsts.length > 0 ? firsts : dated;
  if (found.length < 2 || letter === "" || year === null) return unique(found.map(({ entry }) => entry));
  const printed = found.filter(({ letters }) => letters.get(year) === letterOf(letter));
  const nth = found[LETTERS.indexOf(letterOf(letter))];
  if (printed.length > 0) return unique(printed.map(({ entry }) => entry));
  return nth === undefined ? [] : [nth.entry];
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

const LETTERS = "abcdefgh";
/** Cyrillic lists letter their years а, б, в; "а" and "a" cannot be told apart in print. */
const CYRILLIC_LETTERS: Readonly<Record<string, string>> = { а: "a", б: "b", в: "c", г: "d" };

function letterOf(letter: string): string {
  return CYRILLIC_LETTERS[letter] ?? letter;
}

function namesOf({ csl, text }: CitableEntry): string[] {
  const people = csl?.author ?? csl?.editor ?? csl?.compiler ?? [];
  const names = people.flatMap(nameOf);
  if (names.length > 0) return names;
  const body = csl?.authority ?? csl?.publisher;
  const opening = /^\P{L}*(\p{L}[\p{L}'’ʼ-]+)/u.exec(text)?.[1];
  return [body, csl?.title, opening].filter((name) => name !== undefined && name !== "") as string[];
}

function nameOf(name: CslName): string[] {
  const family = [name["non-dropping-particle"], name.family].filter((part) => part !== undefined).join(" ");
  const whole = family === "" ? (name.literal ?? name.given ?? "") : family;
  return whole === "" ? [] : [whole];
}

const YEAR = /(?<!\d)((?:1[5-9]|20)\d\d)([a-zа-в]?)(?![\p{L}\d])/gu;

function yearsOf({ csl, text }: CitableEntry): Pick<Named<never>, "years" | "letters"> {
  const years = new Set<string>();
  const letters = new Map<string, string>();
  for (const [, year = "", letter = ""] of text.matchAll(YEAR)) {
    years.add(year);
    if (letter !== "") letters.set(year, letterOf(letter));
  }
  const issued = yearOf(csl?.issued);
  if (issued !== null) years.add(String(issued));
  return { years, letters };
}
