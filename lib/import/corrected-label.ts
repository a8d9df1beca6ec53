import { isReferenceEntry, type BlockType } from "#lib/documents/block.ts";
import { findLabel } from "./labels.ts";
import { listMarker } from "./list-markers.ts";
import { entryNumber } from "./reference-lists.ts";

const LABELLED: ReadonlySet<BlockType> = new Set(["abstract", "keywords", "funding", "udc", "table_caption"]);

/** The printed label that opens the text of a block whose type a person has said; undefined where there is none. */
export function labelOf(type: BlockType, text: string): string | undefined {
  if (type === "list_item") {
    const marker = listMarker(text);
    return marker === null ? undefined : text.slice(0, marker.length).trimEnd();
  }
  if (isReferenceEntry(type)) return entryNumber(text) === null ? undefined : /^\S+/u.exec(text)?.[0];
  const label = LABELLED.has(type) ? findLabel(text) : null;
  return label === null ? undefined : text.slice(0, label.length);
}
