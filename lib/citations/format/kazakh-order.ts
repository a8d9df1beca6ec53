import { childNodes, csl, type CslNode, mapNodes } from "./csl-tree.ts";

/**
 * Kazakh puts a number before the word it belongs to, and the year before the day: "12 б.", "3-тарау", "2-бас.",
 * "2021 ж. 5 қаңтар". The styles of the CSL project write "p. 12", "ch. 3", "2nd ed.", "January 5, 2021".
 */
export function inKazakhOrder(node: CslNode): CslNode {
  return placeAfterOthers(placeBeforeWord(editionBeforeWord(yearBeforeDay(node))));
}

/** A whole date in the form of the locale, whatever order the style gives its parts. */
function yearBeforeDay(node: CslNode): CslNode {
  if (node.name !== "date" || node.attrs["form"] !== undefined) return node;
  const parts = childNodes(node);
  const names = new Set(parts.map((part) => part.attrs["name"]));
  const isWhole = names.has("year") && names.has("month") && names.has("day");
  const isInFigures = parts.some(
    ({ attrs }) => attrs["name"] === "month" && attrs["form"]?.startsWith("numeric") === true,
  );
  if (!isWhole || isInFigures) return node;
  const { delimiter: _, ...attrs } = node.attrs;
  const [first, last] = [parts.at(0)?.attrs["prefix"], parts.at(-1)?.attrs["suffix"]];
  const around = {
    ...(first !== undefined && { prefix: (attrs["prefix"] ?? "") + first }),
    ...(last !== undefined && { suffix: last + (attrs["suffix"] ?? "") }),
  };
  return { ...node, attrs: { ...attrs, ...around, form: "text" }, children: [] };
}

/** "2-бас.": the hyphen stands for the ending of the ordinal. */
function editionBeforeWord(node: CslNode): CslNode {
  const [number, word, ...rest] = childNodes(node);
  if (node.name !== "group" || number?.name !== "number" || word === undefined || rest.length > 0)
    return node;
  const { variable, form } = number.attrs;
  const names = word.attrs["term"] ?? word.attrs["variable"];
  if (variable !== "edition" || form !== "ordinal" || names !== "edition") return node;
  const { suffix: _, ...attrs } = number.attrs;
  const figure = { ...number, attrs: { ...attrs, form: "numeric" } };
  return { ...node, attrs: { ...node.attrs, delimiter: "-" }, children: [figure, word] };
}

/** Words that stand before the number in Kazakh too: "№ 5". */
const WORD_FIRST = "issue sub-verbo timestamp";

function placeBeforeWord(node: CslNode): CslNode {
  const [place, ...labels] = childNodes(node).toReversed();
  if (node.name !== "group" || place === undefined || labels.length === 0) return node;
  if (place.attrs["variable"] !== "locator" || !labels.every(printsOnlyLabel)) return node;
  const { prefix, suffix, ...look } = node.attrs;
  const around = { ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
  const words = (form: string): readonly CslNode[] => labels.map((label) => plainLabel(label, form));
  const page = csl("group", { delimiter: " " }, place, ...words("short"));
  const ordered = csl("group", { delimiter: "-" }, place, ...words("long"));
  return csl("group", around, byKindOfPlace(page, { ...node, attrs: look }, ordered));
}

function byKindOfPlace(page: CslNode, wordFirst: CslNode, ordered: CslNode): CslNode {
  return csl(
    "choose",
    {},
    csl("if", { locator: "page" }, page),
    csl("else-if", { locator: WORD_FIRST, match: "any" }, wordFirst),
    csl("else", {}, ordered),
  );
}

/** The place after a branching that prints its label among other things, as Chicago has it for volumes. */
function placeAfterOthers(node: CslNode): CslNode {
  const children = childNodes(node);
  const at = children.findIndex(
    ({ name, attrs }, index) =>
      name === "text" && attrs["variable"] === "locator" && hasLabel(children[index - 1]),
  );
  const [others, place] = [children[at - 1], children[at]];
  if (others?.name !== "choose" || place === undefined) return node;
  const label = (form: string): CslNode => csl("label", { variable: "locator", form });
  const wordFirst = csl("group", { delimiter: " " }, label("short"), place);
  const placed = byKindOfPlace(place, wordFirst, csl("group", { delimiter: "-" }, place, label("long")));
  return { ...node, children: children.with(at - 1, withoutLabels(others)).with(at, placed) };
}

function hasLabel(node: CslNode | undefined): boolean {
  if (node === undefined) return false;
  return (
    (node.name === "label" && node.attrs["variable"] === "locator") ||
    childNodes(node).some((child) => hasLabel(child))
  );
}

/** What stood before a label (a comma) stays. */
function withoutLabels(node: CslNode): CslNode {
  return mapNodes(node, (inner) =>
    inner.name === "label" && inner.attrs["variable"] === "locator"
      ? csl("text", { value: inner.attrs["prefix"] ?? "" })
      : inner,
  );
}

/** A label of the locator, by itself or in a choice of labels. */
function printsOnlyLabel(node: CslNode): boolean {
  if (node.name === "label") return node.attrs["variable"] === "locator";
  return ["choose", "if", "else-if", "else"].includes(node.name) && childNodes(node).every(printsOnlyLabel);
}

function plainLabel(label: CslNode, form: string): CslNode {
  return mapNodes(label, (node) =>
    node.name === "label" ? { ...node, attrs: { variable: "locator", form } } : node,
  );
}
