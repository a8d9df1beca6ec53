import type { XmlAttributes } from "../../xml/xml-names.ts";
import type { BlockFlow } from "../block-flow.ts";
import { isOn } from "./run-properties.ts";

interface Cell {
  columnSpan: number;
  merge: "start" | "continue" | undefined;
  isOpen: boolean;
}

/** Says to the blocks of a text what the elements of tables mean (ECMA-376, part 1, 17.4). */
export class TableElements {
  readonly #blocks: BlockFlow;
  readonly #cells: Cell[] = [];

  constructor(blocks: BlockFlow) {
    this.#blocks = blocks;
  }

  open(name: string, attributes: XmlAttributes, parent: string): void {
    // The properties of a cell come before its content.
    if (parent === "w:tc" && name !== "w:tcPr") this.#openCell();
    if (name === "w:tbl") this.#blocks.openTable();
    else if (name === "w:tc") this.#cells.push({ columnSpan: 1, merge: undefined, isOpen: false });
    else if (parent === "w:tcPr") this.#readCell(name, attributes);
    else if (name === "w:tr") this.#blocks.table?.startRow();
    else if (parent === "w:trPr") this.#readRow(name, attributes);
  }

  close(name: string): void {
    if (name === "w:tbl") {
      this.#blocks.closeTable();
    } else if (name === "w:tc") {
      this.#openCell();
      this.#cells.pop();
      this.#blocks.closeCell();
    }
  }

  #readRow(name: string, attributes: XmlAttributes): void {
    const { table } = this.#blocks;
    if (name === "w:gridBefore") table?.skipColumns(positive(attributes["w:val"]));
    else if (name === "w:tblHeader" && isOn(attributes)) table?.markHead();
    else if (name === "w:del") table?.dropRow();
  }

  #readCell(name: string, attributes: XmlAttributes): void {
    const cell = this.#cells.at(-1);
    if (cell === undefined) return;
    const value = attributes["w:val"];
    if (name === "w:gridSpan") cell.columnSpan = positive(value);
    else if (name === "w:vMerge") cell.merge = value === "restart" ? "start" : "continue";
  }

  #openCell(): void {
    const cell = this.#cells.at(-1);
    if (cell === undefined || cell.isOpen) return;
    cell.isOpen = true;
    const { columnSpan, merge } = cell;
    this.#blocks.openCell({ columnSpan, ...(merge !== undefined && { merge }) });
  }
}

function positive(value: string | undefined): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 && number < 1_000_000 ? number : 1;
}
