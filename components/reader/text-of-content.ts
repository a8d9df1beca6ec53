import { BLOCK_TYPES, type BlockType } from "#lib/documents/block.ts";
import { CELL_TABLE, type ContentJson } from "#lib/documents/schema.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { codePointLength } from "#lib/languages/text-unit.ts";
import type { ReaderBlock } from "./reader-view.ts";

/**
 * The canonical text and the blocks, read from the content that the page brings: the text crosses the network once. The same rule as
 * lib/documents/plain-text.ts, without building ProseMirror's tree. Spans count code points.
 */
export function textOfContent(content: ContentJson): { text: string; blocks: ReaderBlock[] } {
  const texts: string[] = [];
  const blocks: ReaderBlock[] = [];
  let at = 0;
  for (const node of content.content ?? []) {
    const own = linesOf(node);
    if (own.length === 0) continue;
    const text = own.join("\n");
    const end = at + codePointLength(text);
    texts.push(text);
    blocks.push(blockOf(node, at, end));
    at = end + 1;
  }
  return { text: texts.join("\n"), blocks };
}

/** The lines of one block: its cells when it is a table that was taken apart, else itself. */
function linesOf(node: ContentJson): string[] {
  if (node.type !== CELL_TABLE) return [inlineText(node)];
  const cells = (node.content ?? []).flatMap((row) => row.content ?? []);
  return cells.filter(({ type }) => type === "cell").map(inlineText);
}

function inlineText({ content }: ContentJson): string {
  return (content ?? []).map(({ text }) => text ?? "").join("");
}

function blockOf(node: ContentJson, start: number, end: number): ReaderBlock {
  const { blockId, language, label, level } = node.attrs ?? {};
  return {
    id: String(blockId ?? ""),
    type: node.type === CELL_TABLE ? "table" : typeOf(node.type),
    // Written by contentOfBlocks from a block, whose languages are these.
    language: String(language ?? "mixed") as BlockLanguage,
    level: typeof level === "number" ? level : null,
    label: typeof label === "string" ? label : null,
    start,
    end,
  };
}

function typeOf(name: string): BlockType {
  return BLOCK_TYPES.find((type) => type === name) ?? "paragraph";
}
