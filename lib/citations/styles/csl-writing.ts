import { csl, type CslChild, type CslNode } from "#lib/citations/format/csl-tree.ts";

/** The elements of CSL 1.0.2 that our styles are written with, by what they do. */
type Attributes = Readonly<Record<string, string>>;

export const macro = (name: string, ...children: readonly CslChild[]): CslNode =>
  csl("macro", { name }, ...children);
export const use = (name: string): CslNode => csl("text", { macro: name });
export const words = (value: string): CslNode => csl("text", { value });
export const variable = (name: string, attributes: Attributes = {}): CslNode =>
  csl("text", { variable: name, ...attributes });

/** The children that print something, with the sign between them; nothing at all when no variable prints. */
export const joined = (delimiter: string, ...children: readonly CslChild[]): CslNode =>
  csl("group", { delimiter }, ...children);
export const between = (prefix: string, suffix: string, ...children: readonly CslChild[]): CslNode =>
  csl("group", { prefix, suffix }, ...children);

export const datePart = (name: string, attributes: Attributes = {}): CslNode =>
  csl("date-part", { name, ...attributes });
export const date = (name: string, delimiter: string, ...parts: readonly CslNode[]): CslNode =>
  csl("date", { variable: name, delimiter }, ...parts);

/** A condition: attributes of `if`, such as { type: "book thesis" }. Several values hold when any of them does. */
type Condition = Attributes;
type Branch = readonly [condition: Condition, node: CslChild];

/** The node of the first condition that holds, or the last one given. */
export function firstOf(branches: readonly Branch[], otherwise: CslChild = false): CslNode {
  const tests = branches.map(([condition, node], index) =>
    csl(index === 0 ? "if" : "else-if", { match: "any", ...condition }, node),
  );
  return csl("choose", {}, ...tests, otherwise !== false && csl("else", {}, otherwise));
}

export const ifHas = (variables: string, node: CslChild, otherwise: CslChild = false): CslNode =>
  firstOf([[{ variable: variables }, node]], otherwise);
export const ifLacks = (variables: string, node: CslChild): CslNode =>
  firstOf([[{ variable: variables, match: "none" }, node]]);
export const ifType = (types: string, node: CslChild, otherwise: CslChild = false): CslNode =>
  firstOf([[{ type: types }, node]], otherwise);
export const ifOtherType = (types: string, node: CslChild): CslNode =>
  firstOf([[{ type: types, match: "none" }, node]]);

/** The node when the variable is a number; otherwise the variable as it is written ("вып. 3", "Жаңа серия"). */
export const ifNumber = (name: string, node: CslChild): CslNode =>
  firstOf([[{ "is-numeric": name }, node]], variable(name));
