import { nameSkeleton } from "./romanise/skeleton.ts";

/** Names of a reference list, found again in running text whatever case ending or script they stand in there. */
export interface ListedNames {
  /** The name as the list has it, of a word such as "Қозыбаевтың" or "Qozybayev"; null when the list has no such name. */
  find(word: string): string | null;
}

/** Case and possessive endings behind a name: "Омаровтың", "Петровым", "Omarovtyñ", "Isaacs's". */
const LONGEST_ENDING = 5;
/** "Ли" is also the beginning of many words: short names take only endings that are parted from them or well known. */
const SHORT_NAME = 4;
const ENDING_OF_SHORT =
  /^(?:['’ʼ-]?(?:дің|тің|нің|дың|тың|ның|ге|ке|ға|қа|ді|ті|ні|де|те|да|та|ден|тен|дан|тан|мен|бен|пен|s)|['’ʼ])$/u;
/** Shorter skeletons are shared by many names. */
const LEAST_CONSONANTS = 3;

export function listNames(names: readonly string[]): ListedNames {
  const byName = new Map<string, string>();
  const bySkeleton = new Map<string, string>();
  for (const name of names) {
    if (name.length < 2) continue;
    byName.set(name.toLowerCase(), name);
    const skeleton = nameSkeleton(name);
    if (skeleton.length >= LEAST_CONSONANTS) bySkeleton.set(skeleton, name);
  }
  return {
    find: (word) => findByBeginning(word.toLowerCase(), byName) ?? bySkeleton.get(nameSkeleton(word)) ?? null,
  };
}

/** The longest name with which the word begins, if what is left of the word can be an ending. */
function findByBeginning(word: string, byName: ReadonlyMap<string, string>): string | null {
  for (let length = word.length; length >= Math.max(2, word.length - LONGEST_ENDING); length -= 1) {
    const name = byName.get(word.slice(0, length));
    if (name === undefined) continue;
    if (length === word.length || length >= SHORT_NAME || ENDING_OF_SHORT.test(word.slice(length)))
      return name;
  }
  return null;
}
