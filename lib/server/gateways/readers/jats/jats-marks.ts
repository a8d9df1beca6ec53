import type { XmlNode } from "../xml/xml-tree.ts";
import { elementsWithin, firstNamed, plainText } from "./jats-tree.ts";

/** What the ids of a file lead to. */
export interface JatsMarks {
  /** Id of a footnote → its mark, as the text prints it. */
  readonly notes: ReadonlyMap<string, string>;
  /** Ids of entries of the lists of references. */
  readonly entries: ReadonlySet<string>;
}

/** The mark of a note is what its xref prints; a note that nothing leads to has its label, or a number of its own. */
export function readMarks(root: XmlNode): JatsMarks {
  const printed = new Map<string, string>();
  const notes = new Map<string, string>();
  const entries = new Set<string>();
  let count = 0;
  for (const node of elementsWithin(root)) {
    const { id, rid } = node.attributes;
    if (node.name === "xref" && rid !== undefined && !printed.has(rid))
      printed.set(rid, bareMark(plainText(node)));
    if (node.name === "ref" && id !== undefined) entries.add(id);
    if (node.name === "fn" && id !== undefined) {
      count += 1;
      const label = bareMark(plainText(firstNamed(node, "label"))) || (node.attributes["symbol"] ?? "");
      notes.set(id, label === "" ? `?${String(count)}` : label);
    }
  }
  for (const [id, mark] of notes) {
    const own = printed.get(id) ?? "";
    if (mark.startsWith("?")) notes.set(id, own === "" ? mark.slice(1) : own);
    else if (own !== "") notes.set(id, own);
  }
  return { notes, entries };
}

/** Without the brackets that some journals print around it. */
export function bareMark(text: string): string {
  return /^[[(]?([^\s[\]()]{1,8}?)[\])]?\.?$/u.exec(text.trim())?.[1] ?? "";
}
