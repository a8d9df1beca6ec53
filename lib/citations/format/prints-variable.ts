import type { CslType } from "#lib/citations/reference.ts";
import { childNodes, type CslNode, findChild } from "./csl-tree.ts";

/**
 * Whether the list of a style may print the variable of a work of that type. Conditions on anything but the type may hold or not, so
 * a false answer is certain and a true one is not.
 */
export function mayPrint(style: CslNode, type: CslType, variable: string): boolean {
  const macros = new Map(
    childNodes(style)
      .filter(({ name }) => name === "macro")
      .map((macro) => [macro.attrs["name"] ?? "", macro]),
  );
  const list = findChild(style, "bibliography") ?? findChild(style, "citation");
  const seen = new Set<CslNode>();
  const prints = (node: CslNode): boolean => {
    // A macro asked for twice answers alike; styles ask for theirs hundreds of times.
    if (seen.has(node)) return false;
    if (node.name === "macro") seen.add(node);
    if (node.name === "sort") return false;
    if (node.name === "choose") return branchesFor(node, type).some(prints);
    if (node.attrs["variable"]?.split(" ").includes(variable) === true && node.name !== "if") return true;
    const macro = macros.get(node.attrs["macro"] ?? "");
    return (macro !== undefined && prints(macro)) || childNodes(node).some(prints);
  };
  return list !== null && childNodes(list).some(prints);
}

/** Branches that a work of the type may take: none behind one that it must take. */
function branchesFor(choice: CslNode, type: CslType): readonly CslNode[] {
  const open: CslNode[] = [];
  for (const branch of childNodes(choice)) {
    const { type: types, match = "all", ...others } = branch.attrs;
    const named = types?.split(" ");
    if (named === undefined) open.push({ ...branch, name: "group", attrs: {} });
    else {
      const isNamed = named.includes(type) && (match !== "all" || named.length === 1);
      const holds = match === "none" ? !named.includes(type) : isNamed;
      const depends = Object.keys(others).length > 0;
      if (holds || (match === "any" && depends)) open.push({ ...branch, name: "group", attrs: {} });
      if (holds && (!depends || match === "any")) break;
    }
    if (branch.name === "else") break;
  }
  return open;
}
