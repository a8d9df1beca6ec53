import type { Node } from "prosemirror-model";
import type { TableCell } from "#lib/documents/block.ts";

export type CellPlace = Omit<TableCell, "range"> & { readonly cell: Node };

/** Where each cell stands, in reading order: rows and columns that others reach into are passed over. */
export function placesOf(table: Node): CellPlace[] {
  const places: CellPlace[] = [];
  const taken = new Set<string>();
  table.forEach((line, _, row) => {
    let column = 0;
    line.forEach((cell) => {
      while (taken.has(`${row} ${column}`)) column += 1;
      const [rowSpan, columnSpan] = [Number(cell.attrs["rowspan"]), Number(cell.attrs["colspan"])];
      for (let down = 0; down < rowSpan; down++)
        for (let over = 0; over < columnSpan; over++) taken.add(`${row + down} ${column + over}`);
      places.push({ cell, row, column, rowSpan, columnSpan, isHead: cell.type.name === "table_header" });
      column += columnSpan;
    });
  });
  return places;
}
