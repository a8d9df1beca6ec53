import { reformKey, type EntryWeight } from "./entry.ts";
import type { SearchKeys } from "./entry-words.ts";

/** One word of a query with everything it may stand as. */
export interface SoughtWord {
  /** Stems by which its forms are found, in whichever language. */
  readonly stems: readonly string[];
  /** As it was typed, folded: a text that has this very form comes first. Null where only its stems are known. */
  readonly form: string | null;
  /** How near it is to what was typed, 0–1: 1 the word itself, less another script's spelling, another name, a word begun, a word of one family. */
  readonly nearness: number;
  /** Other forms of it do not count. */
  readonly isExact?: boolean;
}

/** Words that are less near are of one family with the typed one at best: they make no hit that "has all of the words". */
export const NEAR_ENOUGH = 0.55;

/** Words that follow each other; mostly one. Each place is a word or, of a word begun or spelt otherwise, one of several. */
export interface SoughtPhrase {
  readonly kind: "phrase";
  readonly places: readonly (readonly SoughtWord[])[];
  /** Tells the conditions of a query apart: words that stand for the same one share it. */
  readonly at: number;
  /** In how many blocks it stands, about. */
  readonly count: number;
  /** What meeting it is worth: the rarer its words the more (as in BM25). */
  readonly worth: number;
  /** Only in texts of this weight: a title, an author; "AB": in either. */
  readonly within?: EntryWeight | "AB";
}

export type SoughtTree =
  | SoughtPhrase
  | { readonly kind: "all" | "any"; readonly parts: readonly SoughtTree[] }
  | { readonly kind: "not"; readonly part: SoughtTree };

/** A query, understood. */
export interface Sought {
  /** Null where nothing is asked by words. */
  readonly tree: SoughtTree | null;
  /** Keys (without the letter of a drawer) by which it is narrowed; of one inner list any holds. */
  readonly filters: readonly (readonly string[])[];
  /** Keys of which none may hold. */
  readonly barred: readonly string[];
}

/** Stems of one word beyond these are left out: a beginning of one letter begins half a vocabulary. */
export const MOST_ALTERNATIVES = 40;

interface Writing {
  readonly keys: SearchKeys;
  /** How words of a phrase are joined. The index knows neither order nor weight, so it is asked for the words, and the rows for the rest. */
  readonly sign: "<->" | "&";
  /** Whether words of one family count as well. */
  readonly isWide: boolean;
}

/** What the index and its rows are asked: PostgreSQL's tsquery over the group's keys, with "?" for the letter of the drawer. */
export interface Looked {
  readonly wanted: string;
  /** The same with the order of words in it; null where nothing asks for an order. */
  readonly exact: string | null;
}

/** The same narrowed to hits that have one of each list of reforms. */
export function withReforms(sought: Sought, lists: readonly (readonly string[] | null)[]): Sought {
  const narrowed = lists
    .filter((ids) => ids !== null)
    .map((ids) => (ids.length === 0 ? [NO_KEY] : ids.map(reformKey)));
  return { ...sought, filters: [...sought.filters, ...narrowed] };
}

/** A key that nothing has. */
export const NO_KEY = "/";

/** What is asked of the index; null where the query asks for nothing, or for nothing that can be looked up. */
export function lookedFor(sought: Sought, keys: SearchKeys, { isWide = false } = {}): Looked | null {
  const wanted = queryText(sought, { keys, sign: "&", isWide });
  const exact = queryText(sought, { keys, sign: "<->", isWide });
  return wanted === null || exact === null ? null : { wanted, exact: exact === wanted ? null : exact };
}

function queryText({ tree, filters, barred }: Sought, writing: Writing): string | null {
  const asked = tree === null ? null : treeText(tree, writing);
  // What asks nothing of the index would find everything.
  if (tree !== null && (asked === null || asked === "")) return null;
  const narrowing = filters.map((keys) => joined(keys.map(keyText), "|"));
  if (asked === null && narrowing.length === 0) return null;
  return [...(asked === null ? [] : [asked]), ...narrowing, ...barred.map((key) => `!${keyText(key)}`)].join(
    " & ",
  );
}

function keyText(key: string): string {
  return `'?${key}'`;
}

/** One condition as a part of the rank. `isWide`: words of its family count as well. `operands`: how many keys it asks for. */
export function partText(
  tree: SoughtTree,
  keys: SearchKeys,
  { isWide }: Pick<Writing, "isWide">,
): { text: string; operands: number } | null {
  const text = treeText(tree, { keys, sign: "&", isWide });
  return text === null || text === "" ? null : { text, operands: text.split("'?").length - 1 };
}

/** "": asks nothing of the index, so that everything meets it as far as the index knows; null: nothing can be looked up. */
function treeText(tree: SoughtTree, writing: Writing): string | null {
  if (tree.kind === "phrase") return phraseText(tree, writing);
  if (tree.kind === "not") {
    // What stands in a row is not known to the index: nothing is barred there that has the words otherwise.
    if (writing.sign === "&" && hasRow(tree.part)) return "";
    const barred = treeText(tree.part, writing);
    return barred === null ? null : `!${barred}`;
  }
  const all = tree.parts.map((part) => treeText(part, writing));
  if (tree.kind === "any" ? all.includes("") : all.every((part) => part === "")) return "";
  const parts = all.filter((part) => part !== "");
  const known = parts.filter((part) => part !== null);
  // Of a choice what cannot be looked up falls away; of conditions that all have to hold none may.
  const isHeld = tree.kind === "any" ? known.length > 0 : known.length === parts.length;
  return isHeld ? joined(known, tree.kind === "any" ? "|" : "&") : null;
}

function hasRow(tree: SoughtTree): boolean {
  if (tree.kind === "phrase") return tree.places.length > 1 || tree.within !== undefined;
  return tree.kind === "not" ? hasRow(tree.part) : tree.parts.some(hasRow);
}

function phraseText({ places, within }: SoughtPhrase, { keys, sign, isWide }: Writing): string | null {
  const weight = within === undefined || sign === "&" ? "" : `:${within}`;
  const texts = places.map((words) => {
    const near = isWide ? words : words.filter(({ nearness }) => nearness >= NEAR_ENOUGH);
    const stems = [...new Set(near.flatMap(({ stems: some }) => some))].slice(0, MOST_ALTERNATIVES);
    return stems.length === 0
      ? null
      : joined(
          stems.map((stem) => keyText(keys.of(stem)) + weight),
          "|",
        );
  });
  return texts.includes(null) || texts.length === 0
    ? null
    : joined(
        texts.filter((text) => text !== null),
        sign,
      );
}

function joined(texts: readonly string[], sign: string): string {
  const [only] = texts;
  return texts.length === 1 && only !== undefined ? only : `(${texts.join(` ${sign} `)})`;
}

/** The phrases of which a hit is to have some, in order. */
export function phrasesOf(tree: SoughtTree | null): SoughtPhrase[] {
  if (tree === null || tree.kind === "not") return [];
  return tree.kind === "phrase" ? [tree] : tree.parts.flatMap(phrasesOf);
}

/** The conditions of which a hit is to meet all, without those that bar. */
export function conditionsOf(tree: SoughtTree | null): SoughtTree[] {
  if (tree === null) return [];
  return (tree.kind === "all" ? tree.parts : [tree]).filter(({ kind }) => kind !== "not");
}

/** What meeting a condition is worth. */
export function worthOf(tree: SoughtTree): number {
  if (tree.kind === "phrase") return tree.worth;
  if (tree.kind === "not") return 0;
  const worths = tree.parts.map(worthOf);
  return tree.kind === "any" ? Math.max(...worths) : worths.reduce((sum, worth) => sum + worth, 0);
}

/** In how many blocks a condition is met, about. */
export function countOf(tree: SoughtTree): number {
  if (tree.kind === "phrase") return tree.count;
  if (tree.kind === "not") return 0;
  const counts = tree.parts.filter(({ kind }) => kind !== "not").map(countOf);
  return tree.kind === "any" ? counts.reduce((sum, count) => sum + count, 0) : Math.min(...counts);
}
