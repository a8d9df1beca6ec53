import type { Correction } from "#lib/import/correction.ts";
import { SET_ASIDE_TYPES, type BlockType } from "#lib/documents/block.ts";
import type { PreviewBlock, PreviewView } from "#lib/operations/import-preview.ts";

/**
 * What a person sees before the server has answered: a new type, language or text, a settled doubt. Borders, lists, citations and
 * everything that follows from them come with the answer.
 */
export function shownAtOnce(preview: PreviewView, corrections: readonly Correction[]): PreviewView {
  return corrections.reduce(applied, preview);
}

function applied(preview: PreviewView, correction: Correction): PreviewView {
  const change = changeOf(correction);
  if (change !== null) {
    const touched = new Set(change.ids);
    const blocks = preview.blocks.map((block) => (touched.has(block.id) ? change.of(block) : block));
    return { ...preview, blocks, doubts: { ...preview.doubts, left: blocks.filter(isLeft).length } };
  }
  if (correction.kind !== "dismiss_note") return preview;
  const notes = preview.notes.map((note) =>
    note.key === correction.note ? { ...note, isDismissed: true } : note,
  );
  return { ...preview, notes };
}

interface Change {
  readonly ids: readonly string[];
  readonly of: (block: PreviewBlock) => PreviewBlock;
}

function changeOf(correction: Correction): Change | null {
  switch (correction.kind) {
    case "retype":
      return {
        ids: correction.blocks,
        of: (block) => settled(retyped(block, correction.type, correction.level)),
      };
    case "set_language":
      return { ids: correction.blocks, of: (block) => ({ ...block, language: correction.language }) };
    case "confirm":
      return { ids: correction.blocks, of: settled };
    case "edit_text":
      return {
        ids: [correction.block],
        of: (block) => ({ ...block, text: correction.text, unsure: [], cells: null }),
      };
    default:
      return null;
  }
}

function retyped(block: PreviewBlock, type: BlockType, level: number | undefined): PreviewBlock {
  const isSetAside = (SET_ASIDE_TYPES as readonly BlockType[]).includes(type);
  return { ...block, type, isSetAside, level: level ?? (type === block.type ? block.level : null) };
}

function settled(block: PreviewBlock): PreviewBlock {
  return { ...block, confidence: 1, isDoubtful: false, doubt: null };
}

function isLeft({ isDoubtful }: PreviewBlock): boolean {
  return isDoubtful;
}
