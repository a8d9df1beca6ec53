import { stemmedWords } from "#lib/languages/stemmed-words.ts";
import type { SoughtName, SoughtNames } from "#lib/reforms/find-names.ts";
import type { AskedWord } from "./asked-word.ts";
import { freeWordsOfQuery, wordsOfQuery, type Query, type QueryTree } from "./query.ts";
import { askedWord } from "./asked-word.ts";

/** A query that looks for the other names of what it names as well, and those names: "NCPT" also as "ҰҚСК". */
export interface ExpandedQuery {
  readonly query: Query;
  readonly alsoAs: readonly Pick<SoughtName, "reformId" | "name" | "language">[];
}

/** Names looked for beside those typed: each costs time, and a register's entry has seldom more. */
const MOST_NAMES = 12;

/**
 * Looks for whatever the query names in all languages of the register. A name counts when all of its words are among those asked, in any
 * form, case and order. What was narrowed, excluded or asked exactly stays as it is.
 */
export function expandByRegister(query: Query, names: SoughtNames): ExpandedQuery {
  const { tree } = query;
  const words = freeWordsOfQuery(tree).filter(({ isExact }) => !isExact);
  const named = tree === null ? [] : namesAmong(words, names);
  if (tree === null || named.length === 0) return { query, alsoAs: [] };
  const reforms = new Set(named.map(({ reformId }) => reformId));
  const typed = new Set(named.map(({ name }) => name));
  const others = names.all
    .filter(({ reformId, name }) => reforms.has(reformId) && !typed.has(name))
    .slice(0, MOST_NAMES);
  if (others.length === 0) return { query, alsoAs: [] };
  const used = wordsUsed(words, named);
  return {
    query: { ...query, tree: withOthers(tree, used, others) },
    alsoAs: others.map(({ reformId, name, language }) => ({ reformId, name, language })),
  };
}

/** The longest names that the words hold: "Ұлттық құрылтай" and not also a reform called "Құрылтай". */
function namesAmong(words: readonly AskedWord[], { all }: SoughtNames): SoughtName[] {
  const held = all.filter(
    (name) => name.words.length > 0 && wordsUsed(words, [name]).size >= name.words.length,
  );
  const longest = Math.max(0, ...held.map((name) => name.words.length));
  return held.filter((name) => name.words.length === longest);
}

function wordsUsed(words: readonly AskedWord[], names: readonly SoughtName[]): Set<AskedWord> {
  const used = new Set<AskedWord>();
  for (const name of names) {
    for (const want of name.words) {
      const meets = ({ typed, stems }: AskedWord): boolean =>
        want.abbreviation === null
          ? stems.some((stem) => want.stems.has(stem))
          : typed.toUpperCase() === want.abbreviation;
      const word = words.find((one) => !used.has(one) && meets(one));
      if (word !== undefined) used.add(word);
    }
  }
  return used;
}

/** The words of the name become a choice between them and the other names; what else was asked stays beside it. */
function withOthers(tree: QueryTree, used: ReadonlySet<AskedWord>, others: readonly SoughtName[]): QueryTree {
  const parts = tree.kind === "all" ? tree.parts : [tree];
  const isOfName = (part: QueryTree): boolean => {
    const words = wordsOfQuery(part);
    return words.length > 0 && words.every((word) => used.has(word));
  };
  const own = parts.filter(isOfName);
  const rest = parts.filter((part) => !isOfName(part));
  const [only] = own;
  if (only === undefined) return tree;
  const choice: QueryTree = {
    kind: "any",
    parts: [own.length === 1 ? only : { kind: "all", parts: own }, ...others.map(nameTree)],
  };
  return rest.length === 0 ? choice : { kind: "all", parts: [choice, ...rest] };
}

function nameTree({ name, language }: SoughtName): QueryTree {
  const words = stemmedWords(name, language).map(({ stems, ...token }) => ({ ...askedWord(token), stems }));
  const [first] = words;
  if (words.length === 1 && first !== undefined) return { kind: "word", word: first };
  return { kind: "phrase", words };
}
