import type { Archive } from "../../archive/open-archive.ts";
import { readXmlTree, textWithin, childElements, type XmlNode } from "../../xml/xml-tree.ts";

const MATHML = new Map([["http://www.w3.org/1998/Math/MathML", ""]]);
const MOST_FORMULAS = 2_000;

/** Formulas are documents of their own beside the text, in MathML: folder → what the formula prints, in one line. */
export async function readFormulas(archive: Archive): Promise<Map<string, string>> {
  const formulas = new Map<string, string>();
  for (const name of archive.names) {
    const folder = /^(Object \d{1,6})\/content\.xml$/u.exec(name)?.[1];
    if (folder === undefined || formulas.size >= MOST_FORMULAS) continue;
    const { root } = await readXmlTree(archive.chunks(name), { namespaces: MATHML });
    if (root.name === "math") formulas.set(folder, printedFormula(root));
  }
  return formulas;
}

/** `semantics` holds the formula and, after it, the same in the program's own language. */
function printedFormula(math: XmlNode): string {
  const [first] = childElements(math);
  const shown = first?.name === "semantics" ? (childElements(first)[0] ?? first) : math;
  return textWithin(shown).replace(/\s+/gu, " ").trim();
}
