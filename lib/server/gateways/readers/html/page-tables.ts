import { placeCells, spanOf, type MarkedCell, type PlacedCell } from "../markup/table-grid.ts";
import { attribute, textOf, type HtmlElement } from "./html-page.ts";

/** A cell with more text lays out a page; UTF-16 units. */
const LONGEST_CELL = 3_000;

/** Rows of the table itself, without those of tables inside its cells. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  const own = childrenOf(table);
  return own.flatMap((child) => {
    if (child.tagName === "tr") return [child];
    return /^(?:thead|tbody|tfoot)$/u.test(child.tagName)
      ? childrenOf(child).filter(({ tagName }) => tagName === "tr")
      : [];
  });
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return childrenOf(row).filter(({ tagName }) => tagName === "td" || tagName === "th");
}

function childrenOf(element: HtmlElement): HtmlElement[] {
  return element.childNodes.filter((child): child is HtmlElement => "tagName" in child);
}

/**
 * The cells of a table of data with their places, or null for a table that only lays out the page: one that says so, holds
 * headings or further tables, has one column, or has cells as long as texts.
 */
export function dataCells(table: HtmlElement): PlacedCell<HtmlElement>[] | null {
  const role = attribute(table, "role");
  if (role === "presentation" || role === "none") return null;
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOf);
  const says =
    cells.some(({ tagName }) => tagName === "th") ||
    childrenOf(table).some(({ tagName }) => tagName === "caption");
  if (!says && rows.every((row) => cellsOf(row).length < 2)) return null;
  if (cells.some((cell) => laysOut(cell, says))) return null;
  return placeCells(rows.map((row) => cellsOf(row).map((cell) => marked(cell, row))));
}

function marked(cell: HtmlElement, row: HtmlElement): MarkedCell<HtmlElement> {
  const section = row.parentNode;
  return {
    content: cell,
    rowSpan: spanOf(attribute(cell, "rowspan")),
    columnSpan: spanOf(attribute(cell, "colspan")),
    isHead:
      cell.tagName === "th" || (section !== null && "tagName" in section && section.tagName === "thead"),
  };
}

/** So many paragraphs in one cell are a text, unless the table says that it is one of data. */
const MOST_PARAGRAPHS = 2;

function laysOut(cell: HtmlElement, saysData: boolean): boolean {
  let paragraphs = 0;
  const waiting = childrenOf(cell);
  for (let inner = waiting.pop(); inner !== undefined; inner = waiting.pop()) {
    if (/^(?:table|h[1-6]|article|main|section)$/u.test(inner.tagName)) return true;
    if (inner.tagName === "p") paragraphs += 1;
    waiting.push(...childrenOf(inner));
  }
  return (!saysData && paragraphs > MOST_PARAGRAPHS) || textOf(cell, LONGEST_CELL + 1).length > LONGEST_CELL;
}
