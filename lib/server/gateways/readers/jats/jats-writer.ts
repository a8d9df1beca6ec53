import type { XmlNode } from "../xml/xml-tree.ts";
import { childElements } from "../xml/xml-tree.ts";
import { writeInline } from "./jats-inline.ts";
import { trusted, within, type JatsBlocks, type JatsPlace } from "./jats-place.ts";
import { writeReferenceList } from "./jats-references.ts";
import { writeTableWrap } from "./jats-tables.ts";
import { firstNamed, plainText } from "./jats-tree.ts";

type BlockWriter = (node: XmlNode, place: JatsPlace) => void;

/** Elements that stand as blocks inside sections, paragraphs and the back matter; the names of all three tag sets of JATS and of NLM 2. */
const BLOCKS: Readonly<Record<string, BlockWriter>> = {
  sec: writeSection,
  ack: writeSection,
  app: writeSection,
  "app-group": writeAll,
  glossary: writeSection,
  notes: writeSection,
  bio: writeSection,
  "boxed-text": writeAll,
  statement: writeAll,
  "disp-quote": writeQuotation,
  speech: writeAll,
  "verse-group": writeAll,
  fig: writeFigure,
  "fig-group": writeAll,
  "table-wrap": writeTableWrap,
  "table-wrap-group": writeAll,
  list: writeList,
  "def-list": writeAll,
  "def-item": writeAll,
  def: writeAll,
  "fn-group": writeAll,
  fn: writeNote,
  "ref-list": writeReferenceList,
  p: writeParagraph,
  preformat: writeLines,
  code: writeLines,
  "supplementary-material": writeFigure,
  media: writeFigure,
  "disp-formula": writeFormula,
  "disp-formula-group": writeAll,
  caption: writeAll,
  alternatives: writeAll,
  "floats-group": writeAll,
  "floats-wrap": writeAll,
};

function isBlock(name: string): boolean {
  return Object.hasOwn(BLOCKS, name);
}

function writeBlock(node: XmlNode, place: JatsPlace): void {
  const write = Object.hasOwn(BLOCKS, node.name) ? BLOCKS[node.name] : undefined;
  if (write !== undefined) return write(node, place);
  if (node.name === "title") return writeTitle(node, place);
  if (childElements(node).some(({ name }) => isBlock(name))) return writeAll(node, place);
  writeParagraph(node, place);
}

/** Each part of an element, one after the other. */
function writeAll(node: XmlNode, place: JatsPlace): void {
  writeParts(node, within(place, node));
}

function writeQuotation(node: XmlNode, place: JatsPlace): void {
  const inner = within(place, node);
  // In an item or a note it is a part of that.
  const isOwn = place.declared.type === "paragraph";
  writeParts(node, isOwn ? { ...inner, declared: trusted(inner, "quotation") } : inner);
}

/** Text that stands where JATS has only elements is kept all the same; parts that are written already are left out. */
function writeParts(node: XmlNode, place: JatsPlace, written: ReadonlySet<string> = new Set()): void {
  for (const child of node.children) {
    if (typeof child === "string") place.out.write(child, place.declared);
    else if (!written.has(child.name)) writeBlock(child, place);
  }
}

const LABELS: ReadonlySet<string> = new Set(["label"]);
const SECTION_HEAD: ReadonlySet<string> = new Set(["title", "label", "sec-meta"]);

function writeSection(node: XmlNode, place: JatsPlace): void {
  const inner = within(place, node, { depth: place.depth + 1 });
  const told = /^(?:level-?)?([0-9]{1,2})$/iu.exec(node.attributes["disp-level"] ?? "")?.[1];
  const level = Math.min(Math.max(Number(told ?? inner.depth), 1), 9);
  const title = firstNamed(node, "title");
  const label = plainText(firstNamed(node, "label"));
  if (title !== null || label !== "") {
    const declared = trusted(inner, "heading", { level });
    if (label !== "") place.out.write(`${label} `, declared);
    if (title !== null) writeInline(title, { ...within(inner, title), declared });
    place.out.endParagraph();
  }
  writeParts(node, inner, SECTION_HEAD);
}

/** A title that opens no section: of a box, a statement, a list. */
function writeTitle(node: XmlNode, place: JatsPlace): void {
  writeInline(node, {
    ...place,
    declared: trusted(place, "heading", { level: Math.min(place.depth + 1, 9) }),
  });
  place.out.endParagraph();
}

const STANDS_ALONE: ReadonlySet<string> = new Set(["paragraph", "quotation"]);

function writeParagraph(node: XmlNode, place: JatsPlace): void {
  writeInline(node, within(place, node));
  // Items and notes hold paragraphs that are parts of them.
  if (STANDS_ALONE.has(place.declared.type)) place.out.endParagraph();
  else place.out.breakLine();
}

function writeLines(node: XmlNode, place: JatsPlace): void {
  const text = node.children.every((child) => typeof child === "string")
    ? node.children.join("")
    : plainText(node);
  place.out.writeLines(text, place.declared);
  place.out.endParagraph();
}

function writeFormula(node: XmlNode, place: JatsPlace): void {
  place.out.endParagraph();
  writeInline({ name: "", attributes: {}, children: [node] }, within(place, node));
  place.out.endParagraph();
}

function writeFigure(node: XmlNode, place: JatsPlace): void {
  const inner = within(place, node);
  const held = firstNamed(node, "caption");
  const declared = trusted(held === null ? inner : within(inner, held), "table_caption");
  const label = plainText(firstNamed(node, "label"));
  place.out.endParagraph();
  if (label !== "") place.out.write(`${label} `, declared);
  for (const caption of childElements(node).filter(({ name }) => name === "caption")) {
    for (const part of childElements(caption)) {
      writeInline(part, { ...within(inner, part), declared });
      place.out.write(" ", declared);
    }
  }
  place.out.endParagraph();
  for (const child of childElements(node))
    if (child.name !== "caption" && isBlock(child.name)) writeBlock(child, inner);
}

function writeList(node: XmlNode, place: JatsPlace): void {
  const level = Math.min(place.listDepth + 1, 9);
  const inner = within(place, node, { listDepth: place.listDepth + 1 });
  place.out.endParagraph();
  let number = 0;
  for (const item of childElements(node)) {
    if (item.name !== "list-item") {
      writeBlock(item, place);
      continue;
    }
    number += 1;
    const holder = within(inner, item);
    const first = firstNamed(item, "p");
    const declared = trusted(first === null ? holder : within(holder, first), "list_item", { level });
    const label = plainText(firstNamed(item, "label"));
    place.out.write(label === "" ? markerOf(node.attributes["list-type"], number) : `${label} `, declared);
    writeParts(item, { ...holder, declared }, LABELS);
    place.out.endParagraph({ isTight: true });
  }
  place.out.endParagraph();
}

function markerOf(type: string | undefined, number: number): string {
  if (type === "order") return `${String(number)}. `;
  return type === "bullet" ? "• " : "";
}

function writeNote(node: XmlNode, place: JatsPlace): void {
  const { id } = node.attributes;
  const mark = id === undefined ? undefined : place.marks.notes.get(id);
  const inner = within(place, node);
  const declared = trusted(inner, "footnote", mark === undefined ? {} : { mark });
  const label = plainText(firstNamed(node, "label")) || (mark ?? "");
  place.out.endParagraph();
  if (label !== "") place.out.write(`${label} `, declared);
  writeParts(node, { ...inner, declared }, LABELS);
  place.out.endParagraph();
}

export const JATS_BLOCKS: JatsBlocks = { isBlock, write: writeBlock, writeAll, writeNote };
