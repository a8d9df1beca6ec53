import type { ImportedArticle, ImportedBlock } from "./article.ts";
import { makeBlocks } from "./blocks.ts";
import { placeBlock } from "./placed-block.ts";
import { readFacts } from "./raw-facts.ts";
import type { RawText } from "./raw-text.ts";
import { readPlaced } from "./read-parts.ts";
import { remarksOnText } from "./text-remarks.ts";
import { unsureWords } from "./unsure-words.ts";
import { mapSource } from "./source-map.ts";

export interface TextSource {
  readonly name: string;
  readonly mediaType: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
}

/**
 * Raw text in, structured article out. Pure, linear in the length of the text, and never refuses: what it
 * cannot make out becomes paragraphs of low confidence and notes.
 */
export function importText(raw: RawText, { name, mediaType, sha256 }: TextSource): ImportedArticle {
  const source = mapSource(raw.text);
  const facts = readFacts(raw);
  const made = makeBlocks({ source, facts, pages: raw.pages });
  const placed = made.map(({ block, clean }) => placeBlock(source, block, clean.origins));
  const parts = readPlaced({ raw, source, facts }, placed);
  return {
    format: "silteme.article/1",
    source: { name, mediaType, sha256, length: source.index.lengthCodePoint },
    blocks: placed.map((one) => withUnsure(one.block, unsureWords(one, facts))),
    ...parts,
    notes: [...raw.notes, ...remarksOnText(raw, source, made), ...parts.notes],
  };
}

function withUnsure(block: ImportedBlock, unsure: ImportedBlock["unsure"]): ImportedBlock {
  return unsure === undefined ? block : { ...block, unsure };
}
