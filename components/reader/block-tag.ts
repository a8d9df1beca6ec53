import type { BlockType } from "#lib/documents/block.ts";

/** The element that draws a block, the same before and after the editor takes the text over, so that nothing jumps. */
export function blockTag(
  type: BlockType,
  level: number | null,
): "h1" | "h2" | "h3" | "p" | "pre" | "blockquote" {
  switch (type) {
    case "title":
      return "h1";
    case "heading":
      return (level ?? 1) > 1 ? "h3" : "h2";
    case "reference_list_heading":
    case "references_romanized_heading":
      return "h2";
    case "quotation":
      return "blockquote";
    case "table":
      return "pre";
    default:
      return "p";
  }
}
