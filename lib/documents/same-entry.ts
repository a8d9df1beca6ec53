/** A printed entry of a list, as far as it is looked at to know it again in another revision of its document. */
export interface PrintedEntry {
  readonly id: string;
  /** Id inside its revision; it stays when the block of the entry stays. */
  readonly key: string;
  readonly list: "original" | "romanised";
  readonly number: number | null;
  readonly text: string;
}

/** Of the words of two entries of one number so many must agree; below it, the number was given to another work. */
const LEAST_SHARED = 0.5;

/**
 * Which entries of a corrected list are which of the list before, by the ids of the old ones: the same block, else the same text, else
 * the same number with mostly the same words. Each entry is matched once.
 */
export function matchEntries(
  before: readonly PrintedEntry[],
  after: readonly PrintedEntry[],
): ReadonlyMap<string, string> {
  const matches = new Map<string, string>();
  const taken = new Set<string>();
  for (const [nameOf, isSame] of WAYS) {
    const named = new Map<string, PrintedEntry>();
    for (const entry of after) {
      const name = taken.has(entry.id) ? null : nameOf(entry);
      if (name !== null && !named.has(name)) named.set(name, entry);
    }
    for (const old of before) {
      const name = matches.has(old.id) ? null : nameOf(old);
      const found = name === null ? undefined : named.get(name);
      if (found === undefined || taken.has(found.id) || !isSame(old, found)) continue;
      matches.set(old.id, found.id);
      taken.add(found.id);
    }
  }
  return matches;
}

type Way = readonly [
  nameOf: (entry: PrintedEntry) => string | null,
  isSame: (old: PrintedEntry, found: PrintedEntry) => boolean,
];

const WAYS: readonly Way[] = [
  [({ list, key }) => `${list} ${key}`, () => true],
  [({ list, text }) => `${list} ${wordsOf(text).join(" ")}`, () => true],
  [({ list, number }) => (number === null ? null : `${list} ${number}`), sharesWords],
];

/** Without the number that opens the entry. */
function wordsOf(text: string): string[] {
  const words: string[] = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return /^[0-9]{1,4}$/u.test(words[0] ?? "") ? words.slice(1) : words;
}

function sharesWords(old: PrintedEntry, found: PrintedEntry): boolean {
  const [one, other] = [new Set(wordsOf(old.text)), new Set(wordsOf(found.text))];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= LEAST_SHARED * Math.max(one.size, other.size);
}
