import { childNodes, csl, type CslNode } from "#lib/citations/format/csl-tree.ts";

/** One word, or singular and plural where the language tells them apart after a number. */
export type Term = string | readonly [single: string, multiple: string];
export type TermForm = "long" | "short" | "symbol" | "verb" | "verb-short";
/** Terms by form and name, as CSL 1.0.2 (appendix II) names them. A missing short form falls back to the long one. */
export type TermTable = Partial<Record<TermForm, Readonly<Record<string, Term>>>>;

export function termNodes(table: TermTable): readonly CslNode[] {
  return Object.entries(table).flatMap(([form, terms]) =>
    Object.entries(terms).map(([name, term]) =>
      csl("term", form === "long" ? { name } : { name, form }, ...termText(term)),
    ),
  );
}

function termText(term: Term): readonly (CslNode | string)[] {
  if (typeof term === "string") return [term];
  return [csl("single", {}, term[0]), csl("multiple", {}, term[1])];
}

/** Twelve names of months as the terms "month-01" … "month-12". */
export function monthTerms(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name, index) => [`month-${String(index + 1).padStart(2, "0")}`, name]),
  );
}

/** A locale in which the terms of the table stand in place of those it had, or are added. */
export function withTerms(locale: CslNode, table: TermTable): CslNode {
  const ours = termNodes(table);
  const replaced = new Set(ours.map(termKey));
  const children = locale.children.map((child) => {
    if (typeof child === "string" || child.name !== "terms") return child;
    return {
      ...child,
      children: [...childNodes(child).filter((term) => !replaced.has(termKey(term))), ...ours],
    };
  });
  return { ...locale, children };
}

function termKey(term: CslNode): string {
  return `${term.attrs["name"] ?? ""}/${term.attrs["form"] ?? "long"}`;
}
