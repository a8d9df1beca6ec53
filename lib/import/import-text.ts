import { codePointLength } from "#lib/languages/text-unit.ts";
import type { ImportedArticle, ImportedBlock } from "./article.ts";
import { makeBlocks } from "./blocks.ts";
import { DOUBTED } from "./doubts.ts";
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

/** A block of which so much was hardly recognised is to be looked at, whatever its type. */
const BADLY_RECOGNISED = 0.2;

function withUnsure(block: ImportedBlock, unsure: ImportedBlock["unsure"]): ImportedBlock {
  if (unsure === undefined) return block;
  const letters = unsure.reduce((sum, { range: [start, end] }) => sum + end - start, 0);
  if (block.doubt !== undefined || letters < codePointLength(block.text) * BADLY_RECOGNISED)
    return { ...block, unsure };
  const confidence = Math.min(block.confidence, DOUBTED);
  return { ...block, unsure, confidence, doubt: { reason: "recognition", alternatives: [block.type] } };
}
