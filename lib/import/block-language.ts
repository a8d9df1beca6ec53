import { detectLanguage } from "#lib/languages/detect.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { closeSpacedLetters } from "#lib/languages/normalise.ts";
import type { ImportedBlock } from "./article.ts";
import type { MadeBlock } from "./blocks.ts";
import type { Draft } from "./draft.ts";

/** Blocks that two scripts share by nature. */
const MIXED_TYPES = new Set(["email", "page_number", "reference_entry_romanized"]);

/**
 * A block that does not tell its language takes its label's, else that of the nearest block before it, else
 * after it.
 */
export function withLanguages(made: readonly MadeBlock[]): MadeBlock[] {
  const known = made.map(({ block, draft }) => ownLanguage(block, draft));
  return made.map((one, at) => {
    const language = known[at] ?? nearest(known, at) ?? "mixed";
    return { ...one, block: { ...one.block, language } };
  });
}

function ownLanguage(block: ImportedBlock, draft: Draft): BlockLanguage | null {
  if (draft.declared?.language !== undefined) return draft.declared.language;
  if (MIXED_TYPES.has(block.type)) return "mixed";
  if (block.type === "noise") return null;
  if (block.type === "udc" && draft.label?.language !== undefined && draft.label.language !== null)
    return draft.label.language;
  const found = detectLanguage(textForLanguage(block));
  if (block.type === "authors" && found.language !== "en" && found.confidence < SURE_NAME) return null;
  if (found.language !== null && (found.confidence >= 0.3 || draft.label === null)) return found.language;
  return draft.label?.language ?? found.language;
}

/** Names say little about a language; below this the title next to them decides. */
const SURE_NAME = 0.1;

/**
 * Without notes of access, addresses and bracketed translations, which follow the journal's language, not the
 * work's.
 */
function textForLanguage(block: ImportedBlock): string {
  if (block.type === "page_header") return closeSpacedLetters(block.text);
  if (block.type !== "reference_entry" && block.type !== "footnote") return block.text;
  return block.text.replace(/\([^()]{0,80}[0-9]{4}[^()]{0,20}\)/gu, " ");
}

function nearest(known: readonly (BlockLanguage | null)[], at: number): BlockLanguage | null {
  for (let step = 1; step <= 6; step++) {
    for (const other of [known[at + step], known[at - step]])
      if (other !== null && other !== undefined && other !== "mixed") return other;
  }
  return null;
}
