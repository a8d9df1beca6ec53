import type { EntryWeight } from "./entry.ts";
import type { SearchKeys } from "./entry-words.ts";

/** One word of a query with everything it may stand as. */
export interface SoughtWord {
  /** Stems by which its forms are found, in whichever language. */
  readonly stems: readonly string[];
  /** As it was typed, folded: a text that has this very form comes first. Null where only its stems are known. */
  readonly form: string | null;
  /** How near it is to what was typed, 0–1: 1 the word itself, less another script's spelling, another name, a word begun. */
  readonly nearness: number;
  /** Other forms of it do not count. */
  readonly isExact?: boolean;
}

/** Words that follow each other; mostly one. Each place is a word or, of a word begun or spelt otherwise, one of several. */
export interface SoughtPhrase {
  readonly kind: "phrase";
  readonly places: readonly (readonly SoughtWord[])[];
  /** Tells the conditions of a query apart: words that stand for the same one share it. */
  readonly at: number;
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
  /** Terms of lib/search/entry.ts by which it is narrowed; of one inner list any holds. */
  readonly filters: readonly (readonly string[])[];
  /** Terms of which none may hold. */
  readonly barred: readonly string[];
}

/** Stems of one word beyond these are left out: a beginning of one letter begins half a vocabulary. */
export const MOST_ALTERNATIVES = 40;

/** The query as PostgreSQL's tsquery over the group's keys; null where it asks for nothing, or for nothing that can be looked up. */
export function tsqueryOf({ tree, filters, barred }: Sought, keys: SearchKeys): string | null {
  const asked = tree === null ? null : treeText(tree, keys);
  if (tree !== null && asked === null) return null;
  const narrowing = filters.map((terms) =>
    joined(
      terms.map((term) => `'${keys.of(term)}'`),
      "|",
    ),
  );
  if (asked === null && narrowing.length === 0) return null;
  const without = barred.map((term) => `!'${keys.of(term)}'`);
  return [...(asked === null ? [] : [asked]), ...narrowing, ...without].join(" & ");
}

function treeText(tree: SoughtTree, keys: SearchKeys): string | null {
  if (tree.kind === "phrase") return phraseText(tree, keys);
  if (tree.kind === "not") {
    const barred = treeText(tree.part, keys);
    return barred === null ? null : `!${barred}`;
  }
  const parts = tree.parts.map((part) => treeText(part, keys));
  const known = parts.filter((part) => part !== null);
  // Of a choice what cannot be looked up falls away; of conditions that all have to hold none may.
  const isHeld = tree.kind === "any" ? known.length > 0 : known.length === parts.length;
  return isHeld ? joined(known, tree.kind === "any" ? "|" : "&") : null;
}

function phraseText({ places, within }: SoughtPhrase, keys: SearchKeys): string | null {
  const texts = places.map((words) => {
    const stems = [...new Set(words.flatMap(({ stems: some }) => some))].slice(0, MOST_ALTERNATIVES);
    const weight = within === undefined ? "" : `:${within}`;
    return stems.length === 0
      ? null
      : joined(
          stems.map((stem) => `'${keys.of(stem)}'${weight}`),
          "|",
        );
  });
  return texts.includes(null) || texts.length === 0
    ? null
    : joined(
        texts.filter((text) => text !== null),
        "<->",
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
