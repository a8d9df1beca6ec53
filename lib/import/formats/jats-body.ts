import type { ImportedBlock } from "../article.ts";
import { languageOf } from "./jats-front.ts";
import type { Section } from "./outline.ts";
import { labelOf } from "./printed-label.ts";
import { tableRows } from "#lib/documents/table-rows.ts";
import type { JatsWriting } from "./to-jats.ts";
import { element, escaped, holding } from "#lib/languages/xml-text.ts";

/** The blocks of a section and the sections within it; `depth` counts the sections around. */
export function writeSectionContent(section: Section, writing: JatsWriting, depth: number): string[] {
  return [
    ...writeBlocks(section.blocks, writing),
    ...section.sections.map((inner) => writeSection(inner, writing, depth + 1)),
  ];
}

/** A level that differs from the depth, because levels are skipped, is told by itself. */
export function writeSection(section: Section, writing: JatsWriting, depth: number): string {
  const { heading, level } = section;
  const attributes = {
    "disp-level": level === depth || heading === null ? undefined : String(level),
    ...(heading === null ? {} : languageOf(heading)),
  };
  // The stricter tag sets want a title in each section, if only an empty one.
  const title = element("title", {}, heading === null ? "" : writing.inline(heading));
  return holding("sec", attributes, [title, ...writeSectionContent(section, writing, depth)]);
}

function writeBlocks(blocks: readonly ImportedBlock[], writing: JatsWriting): string[] {
  const written: string[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as ImportedBlock;
    const next = blocks[at + 1];
    if (block.type === "list_item") {
      const items = run(blocks, at);
      written.push(writeList(items, writing));
      at += items.length - 1;
    } else if (block.type === "table_caption" && next?.type === "table") {
      written.push(writeTable(next, block, writing));
      at += 1;
    } else if (block.type === "table_caption")
      written.push(holding("fig", languageOf(block), writeCaption(block, writing)));
    else if (block.type === "quotation")
      written.push(element("disp-quote", languageOf(block), element("p", {}, writing.inline(block))));
    else if (block.type === "table") written.push(writeTable(block, null, writing));
    else written.push(element("p", languageOf(block), writing.inline(block)));
  }
  return written;
}

function run(blocks: readonly ImportedBlock[], start: number): ImportedBlock[] {
  let end = start;
  while (blocks[end]?.type === "list_item") end += 1;
  return blocks.slice(start, end);
}

interface GrowingItem {
  readonly block: ImportedBlock | null;
  readonly items: GrowingItem[];
}

/** Items below others by their levels; a level that is skipped is an item without text. */
function writeList(items: readonly ImportedBlock[], writing: JatsWriting): string {
  const root: GrowingItem = { block: null, items: [] };
  const open: GrowingItem[] = [root];
  for (const block of items) {
    const level = block.level ?? 1;
    while (open.length > level) open.pop();
    while (open.length < level) {
      const parent = open.at(-1) ?? root;
      const bridge = parent.items.at(-1) ?? { block: null, items: [] };
      if (parent.items.length === 0) parent.items.push(bridge);
      open.push(bridge);
    }
    const item: GrowingItem = { block, items: [] };
    open.at(-1)?.items.push(item);
  }
  return listElement(root, writing);
}

function listElement({ items }: GrowingItem, writing: JatsWriting): string {
  return holding(
    "list",
    { "list-type": "simple" },
    items.map((item) => {
      const label = item.block === null ? null : labelOf(item.block);
      const text =
        item.block === null
          ? ""
          : element("p", languageOf(item.block), writing.afterLabel(item.block, label ?? ""));
      return holding("list-item", {}, [
        label === null ? "" : element("label", {}, escaped(label)),
        text,
        item.items.length === 0 ? "" : listElement(item, writing),
      ]);
    }),
  );
}

function writeCaption(block: ImportedBlock, writing: JatsWriting): string[] {
  const label = labelOf(block);
  return [
    label === null ? "" : element("label", {}, escaped(label)),
    element("caption", languageOf(block), element("p", {}, writing.afterLabel(block, label ?? ""))),
  ];
}

/** A table whose cells are not known is kept as its lines. */
function writeTable(block: ImportedBlock, caption: ImportedBlock | null, writing: JatsWriting): string {
  const { cells } = block;
  const head = caption === null ? [] : writeCaption(caption, writing);
  const content =
    cells === undefined || cells.length === 0
      ? element("preformat", {}, escaped(block.text))
      : writeRows(block, writing);
  return holding("table-wrap", languageOf(block), [...head, content]);
}

function writeRows(block: ImportedBlock, writing: JatsWriting): string {
  const rows = tableRows(block.cells ?? []).map((row) => {
    const cells = row.map((cell) => {
      if (cell === null) return "<td/>";
      const spans = {
        rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
        colspan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
      };
      return element(cell.isHead ? "th" : "td", spans, writing.inline(block, cell.range));
    });
    return element("tr", {}, cells.length === 0 ? "<td/>" : cells.join(""));
  });
  return holding("table", {}, [holding("tbody", {}, rows)]);
}
