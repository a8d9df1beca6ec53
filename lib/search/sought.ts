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
}

/** Words that follow each other; mostly one. Each place is a word or, of a word begun, one of several. */
export type SoughtPhrase = readonly (readonly SoughtWord[])[];

/** One condition: one of these phrases stands there (or, where it `isBarred`, none). */
export interface SoughtClause {
  readonly anyOf: readonly SoughtPhrase[];
  readonly isBarred: boolean;
  /** Only in texts of this weight: a title, an author. */
  readonly within: EntryWeight | null;
}

/** A query, understood: all of its conditions hold. */
export interface Sought {
  readonly clauses: readonly SoughtClause[];
  /** Terms of lib/search/entry.ts by which it is narrowed; of one inner list any holds. */
  readonly filters: readonly (readonly string[])[];
}

/** Alternatives of one word beyond these are left out: a beginning of one letter begins half a vocabulary. */
export const MOST_ALTERNATIVES = 40;

/** The query as PostgreSQL's tsquery over the group's keys; null where it asks for nothing, or for nothing that can be looked up. */
export function tsqueryOf({ clauses, filters }: Sought, keys: SearchKeys): string | null {
  const asked = clauses.filter(({ isBarred }) => !isBarred);
  if (asked.length === 0 && filters.length === 0) return null;
  const conditions = asked.map((clause) => clauseText(clause, keys));
  if (conditions.includes(null)) return null;
  const barred = clauses
    .filter(({ isBarred }) => isBarred)
    .flatMap((clause) => clauseText(clause, keys) ?? []);
  const narrowing = filters.map((terms) => anyOf(terms.map((term) => `'${keys.of(term)}'`)));
  return [...conditions, ...narrowing, ...barred.map((text) => `!${text}`)].join(" & ");
}

function clauseText({ anyOf: phrases, within }: SoughtClause, keys: SearchKeys): string | null {
  const texts = phrases.flatMap((phrase) => {
    const places = phrase.map((words) => {
      const stems = [...new Set(words.flatMap(({ stems: some }) => some))].slice(0, MOST_ALTERNATIVES);
      return stems.length === 0 ? null : anyOf(stems.map((stem) => `'${keys.of(stem)}'${weighed(within)}`));
    });
    return places.includes(null) || places.length === 0 ? [] : [places.join(" <-> ")];
  });
  const all = [...new Set(texts)];
  if (all.length === 0) return null;
  return all.length === 1 ? `(${all[0]})` : `(${all.map((text) => `(${text})`).join(" | ")})`;
}

function weighed(within: EntryWeight | null): string {
  return within === null ? "" : `:${within}`;
}

function anyOf(terms: readonly string[]): string {
  return terms.length === 1 ? (terms[0] ?? "") : `(${terms.join(" | ")})`;
}
