import { type CslItem, type CslName, NAME_VARIABLES } from "#lib/citations/reference.ts";
import { childNodes, type CslNode, findChild } from "./csl-tree.ts";
import { firstYear } from "./order.ts";

/**
 * Which other works an entry's print depends on. "alone": none. "names": those that could be mistaken for it in a citation, for
 * styles that tell such works apart ("2007a", added initials). "list": the whole list in its order.
 */
export type Kinship = "alone" | "names" | "list";

/** CSL 1.0.2, "Disambiguation", "Reference Grouping", "Citation-specific Options". */
export function kinshipOf(style: CslNode): Kinship {
  const bibliography = findChild(style, "bibliography");
  if (bibliography?.attrs["subsequent-author-substitute"] !== undefined) return "list";
  const nodes = allNodes(style);
  if (nodes.some(({ attrs }) => attrs["variable"] === "citation-label")) return "list";
  const keys = sortKeys(style);
  if (keys.length > 1 && keys.some(isNumberKey)) return "list";
  return nodes.some(({ attrs }) => DISAMBIGUATION.some((name) => attrs[name] === "true")) ? "names" : "alone";
}

const DISAMBIGUATION = [
  "disambiguate-add-names",
  "disambiguate-add-givenname",
  "disambiguate-add-year-suffix",
  "disambiguate",
];

/** What the style sorts its list by. "given" and "reversed": by the number of the citation alone, or not at all. */
export function sortingOf(style: CslNode): "given" | "reversed" | "keys" {
  const [key, ...more] = sortKeys(style);
  if (key === undefined) return "given";
  if (more.length > 0 || !isNumberKey(key)) return "keys";
  return key.attrs["sort"] === "descending" ? "reversed" : "given";
}

function sortKeys(style: CslNode): readonly CslNode[] {
  const bibliography = findChild(style, "bibliography");
  const sort = bibliography === null ? null : findChild(bibliography, "sort");
  return sort === null ? [] : childNodes(sort);
}

function isNumberKey({ attrs }: CslNode): boolean {
  return attrs["variable"] === "citation-number";
}

function allNodes(node: CslNode): readonly CslNode[] {
  return [node, ...childNodes(node).flatMap(allNodes)];
}

/** Indexes of the items, those that depend on each other together; within a family and between families in the order given. */
export function families(items: readonly CslItem[], kinship: Kinship): readonly (readonly number[])[] {
  const all = items.map((_, index) => index);
  if (kinship === "list") return all.length === 0 ? [] : [all];
  if (kinship === "alone") return all.map((index) => [index]);
  const elder = all.slice();
  const head = (index: number): number => {
    // Each look shortens the way for the next.
    const next = elder[index] ?? index;
    if (next === index) return index;
    return (elder[index] = head(next));
  };
  const firstWith = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    for (const trait of traitsOf(item)) {
      const first = firstWith.get(trait);
      if (first === undefined) firstWith.set(trait, index);
      else elder[head(index)] = head(first);
    }
  }
  return [...Map.groupBy(all, head).values()];
}

/** What styles print in place of the names of a work without any, never without the year or the title beside it. */
const SUBSTITUTES = ["container-title", "publisher", "authority"] as const;

/**
 * Two works whose citations may come out the same share one of these; those that share one need not look the same. Families
 * that are too large cost time, families that are too small would print a wrong letter after the year.
 */
function traitsOf(item: CslItem): readonly string[] {
  const people = NAME_VARIABLES.flatMap((role) => item[role] ?? []).map(familyOf);
  const year = firstYear(item);
  const substitutes = SUBSTITUTES.map((name) => item[name]).map((word) => word && `${word} ${year}`);
  const words = [...people, item.title, item["title-short"], ...(people.length === 0 ? substitutes : [])];
  const traits = words.map((word) => filed(word ?? "")).filter((word) => word !== "");
  return traits.length === 0 ? [""] : traits;
}

function familyOf({ family, literal, given }: CslName): string {
  return family ?? literal ?? given ?? "";
}

/** Without what a style may add, drop or change at the edges: case, marks, blanks. */
function filed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
