import { placeCells, spanOf, type MarkedCell } from "../markup/table-grid.ts";
import { childElements, type XmlNode } from "../xml/xml-tree.ts";
import { writeInline } from "./jats-inline.ts";
import { firstNamed, plainText } from "./jats-tree.ts";
import { trusted, within, type JatsPlace } from "./jats-place.ts";

/** Label and caption are one line; the cells follow, then the notes of the table. */
export function writeTableWrap(node: XmlNode, place: JatsPlace): void {
  const inner = within(place, node);
  const held = firstNamed(node, "caption");
  const caption = trusted(held === null ? inner : within(inner, held), "table_caption");
  const label = plainText(firstNamed(node, "label"));
  place.out.endParagraph();
  if (label !== "") place.out.write(`${label} `, caption);
  for (const parts of childElements(node).filter(({ name }) => name === "caption")) {
    for (const part of childElements(parts)) {
      writeInline(part, { ...within(within(inner, parts), part), declared: caption });
      place.out.write(" ", caption);
    }
  }
  place.out.endParagraph();
  for (const child of childElements(node)) writePart(child, inner);
}

function writePart(child: XmlNode, place: JatsPlace): void {
  switch (child.name) {
    case "table":
    case "oasis:table":
      return writeTable(child, place);
    case "alternatives":
      return childElements(child).forEach((form) => writePart(form, place));
    case "preformat": {
      const text = child.children.filter((part) => typeof part === "string").join("");
      const inner = within(place, child);
      place.out.writeLines(text, trusted(inner, "table"));
      return place.out.endParagraph();
    }
    case "table-wrap-foot":
      return childElements(child).forEach((note) => place.blocks.write(note, place));
    default:
      if (place.blocks.isBlock(child.name) && child.name !== "caption") place.blocks.write(child, place);
  }
}

/** The XHTML table model, as JATS has it. */
function writeTable(table: XmlNode, place: JatsPlace): void {
  const inner = within(place, table);
  const number = inner.tables.count;
  inner.tables.count += 1;
  const rows = rowsOf(table).map(({ row, isHead }) =>
    childElements(row)
      .filter(isCell)
      .map((cell) => marked(cell, isHead)),
  );
  for (const { content, row, column, rowSpan, columnSpan, isHead } of placeCells(rows)) {
    const cell = { table: number, row, column, rowSpan, columnSpan, isHead };
    const declared = trusted(within(inner, content), "table", { cell });
    writeCell(content, { ...within(inner, content), declared });
    place.out.endParagraph({ isTight: true });
  }
  place.out.endParagraph();
}

/** Paragraphs, lists and line breaks of a cell are one line of the raw text. */
function writeCell(node: XmlNode, place: JatsPlace): void {
  for (const child of node.children) {
    if (typeof child === "string") place.out.write(child, place.declared);
    else if (child.name === "break") place.out.write(" ", place.declared);
    else if (place.blocks.isBlock(child.name) || child.name === "list-item" || child.name === "label") {
      place.out.write(" ", place.declared);
      writeCell(child, place);
      place.out.write(" ", place.declared);
    } else writeInline({ name: "", attributes: {}, children: [child] }, place);
  }
}

function rowsOf(table: XmlNode): { readonly row: XmlNode; readonly isHead: boolean }[] {
  return childElements(table).flatMap((part) => {
    if (part.name === "tr") return [{ row: part, isHead: false }];
    if (!/^(?:thead|tbody|tfoot)$/u.test(part.name)) return [];
    return childElements(part, "tr").map((row) => ({ row, isHead: part.name === "thead" }));
  });
}

function isCell({ name }: XmlNode): boolean {
  return name === "td" || name === "th";
}

function marked(cell: XmlNode, isHead: boolean): MarkedCell<XmlNode> {
  return {
    content: cell,
    rowSpan: spanOf(cell.attributes["rowspan"]),
    columnSpan: spanOf(cell.attributes["colspan"]),
    isHead: isHead || cell.name === "th",
  };
}
