import type { XmlNode } from "../xml/xml-tree.ts";
import { textWithin } from "../xml/xml-tree.ts";
import { bareMark } from "./jats-marks.ts";
import { elementsNamed, plainText } from "./jats-tree.ts";
import type { JatsPlace } from "./jats-place.ts";

/** Parts of running text that print nothing of their own. */
const SILENT: ReadonlySet<string> = new Set([
  "graphic",
  "inline-graphic",
  "inline-media",
  "media",
  "object-id",
  "index-term",
  "milestone-start",
  "milestone-end",
  "alt-text",
  "long-desc",
  "mml:annotation",
  "mml:annotation-xml",
  "annotation",
  "annotation-xml",
  "processing-meta",
]);
const TO_ENTRIES: ReadonlySet<string> = new Set(["bibr", "ref"]);
const TO_NOTES: ReadonlySet<string> = new Set(["fn", "table-fn", "author-notes", "author-note"]);

/**
 * The running text of an element with its marks. Blocks that stand inside a paragraph (lists, tables, formulas, notes) come after
 * it, or where they are; the text behind them goes on as another paragraph. Recursion is bounded by XML_LIMITS.depth.
 */
export function writeInline(node: XmlNode, place: JatsPlace): void {
  const notes: XmlNode[] = [];
  writeChildren(node, place, notes);
  for (const note of notes)
    place.blocks.writeNote(note, { ...place, declared: { type: "paragraph", confidence: 1 } });
}

function writeChildren(node: XmlNode, place: JatsPlace, notes: XmlNode[]): void {
  for (const child of node.children) {
    if (typeof child === "string") place.out.write(child, place.declared);
    else writePart(child, place, notes);
  }
}

function writePart(part: XmlNode, place: JatsPlace, notes: XmlNode[]): void {
  if (SILENT.has(part.name)) return;
  switch (part.name) {
    case "xref":
      return writeReference(part, place, notes);
    case "sup":
      return marked({ kind: "raised" }, part, { place, notes });
    case "break":
      return place.out.breakLine();
    case "fn":
      writeMark(place.marks.notes.get(part.attributes["id"] ?? "") ?? "", place);
      notes.push(part);
      return;
    case "tex-math":
      return place.out.write(bareTex(textWithin(part)), place.declared);
    case "alternatives":
    case "inline-formula":
    case "disp-formula":
      return writeFormula(part, place, notes);
    default:
      if (!place.blocks.isBlock(part.name)) return writeChildren(part, place, notes);
      place.out.endParagraph();
      place.blocks.write(part, place);
  }
}

/** One of several forms of the same formula: the first that is text. */
function writeFormula(part: XmlNode, place: JatsPlace, notes: XmlNode[]): void {
  const forms = elementsNamed(part, "mml:math", "math", "tex-math", "textual-form");
  const [form] = forms;
  if (forms.length < 2 || form === undefined) return writeChildren(part, place, notes);
  writePart(form, place, notes);
}

function writeReference(xref: XmlNode, place: JatsPlace, notes: XmlNode[]): void {
  const ids = (xref.attributes["rid"] ?? "").split(/\s+/u).filter((id) => id !== "");
  const type = xref.attributes["ref-type"] ?? "";
  const isEmpty = plainText(xref) === "";
  if (TO_ENTRIES.has(type) || (type === "" && ids.some((id) => place.marks.entries.has(id)))) {
    return marked({ kind: "citation", targets: ids.filter((id) => place.marks.entries.has(id)) }, xref, {
      place,
      notes,
    });
  }
  const mark = ids.map((id) => place.marks.notes.get(id)).find((known) => known !== undefined);
  if (TO_NOTES.has(type) && mark !== undefined) {
    if (isEmpty) return writeMark(mark, place);
    return marked({ kind: "footnote_mark", mark: bareMark(plainText(xref)) || mark }, xref, { place, notes });
  }
  return type === "aff" || type === "corresp"
    ? marked({ kind: "raised" }, xref, { place, notes })
    : writeChildren(xref, place, notes);
}

function writeMark(mark: string, place: JatsPlace): void {
  if (mark === "") return;
  place.out.begin({ kind: "footnote_mark", mark });
  place.out.begin({ kind: "raised" });
  place.out.write(mark, place.declared);
  place.out.end();
  place.out.end();
}

function marked(
  marking: Parameters<JatsPlace["out"]["begin"]>[0],
  node: XmlNode,
  { place, notes }: { readonly place: JatsPlace; readonly notes: XmlNode[] },
): void {
  place.out.begin(marking);
  writeChildren(node, place, notes);
  place.out.end();
}

/** A formula in TeX without the document that some publishers wrap around it. */
function bareTex(tex: string): string {
  const opening = "\\begin{document}";
  const start = tex.indexOf(opening);
  const end = tex.lastIndexOf("\\end{document}");
  const body = start < 0 || end < start ? tex : tex.slice(start + opening.length, end);
  return body.replace(/^[\s$]{1,99}|[\s$]{1,99}$/gu, "");
}
