import { accept, refuse, type Result } from "#lib/result.ts";
import type { ImportedBlock } from "./article.ts";
import { correctArticleBorder, moveBlock } from "./correct-order.ts";
import { correctText, mergeBlocks, moveBoundary, splitBlock } from "./correct-text.ts";
import type { Correctable, CorrectedFile } from "./correctable.ts";
import { settled } from "./corrected-blocks.ts";
import { labelOf } from "./corrected-label.ts";
import type { Correction, CorrectionRefusal } from "./correction.ts";

/** A correction with its number in the log, which names the blocks that it makes. */
export interface NumberedCorrection {
  readonly number: number;
  readonly correction: Correction;
}

export type Corrected = Result<Correctable, CorrectionRefusal>;

/**
 * One correction applied to what it corrects. Pure: refused, it leaves everything as it is; the same corrections in the same order
 * give the same blocks with the same ids, however often they are applied. Each visible character of the file stays in exactly one
 * block. Whether a note that is dismissed exists is for the caller to say, who knows the notes.
 */
export function correct(
  state: Correctable,
  { number, correction }: NumberedCorrection,
  file: CorrectedFile,
): Corrected {
  switch (correction.kind) {
    case "retype":
      return retype(state, correction);
    case "set_language":
      return changeAll(state, correction.blocks, (block) =>
        settled({ ...block, language: correction.language }),
      );
    case "confirm":
      return changeAll(state, correction.blocks, ({ unsure: _, ...block }) => settled(block));
    case "split":
      return splitBlock(state, { ...correction, number }, file);
    case "merge":
      return mergeBlocks(state, correction.block, file);
    case "move_boundary":
      return moveBoundary(state, correction, file);
    case "edit_text":
      return correctText(state, correction);
    case "move_block":
      return moveBlock(state, correction);
    case "begin_article":
    case "join_article":
      return correctArticleBorder(state, correction);
    case "dismiss_note":
      return accept({ ...state, dismissed: new Set([...state.dismissed, correction.note]) });
  }
}

function changeAll(
  state: Correctable,
  ids: readonly string[],
  change: (block: ImportedBlock, at: number) => ImportedBlock,
): Corrected {
  const wanted = new Set(ids);
  let found = 0;
  const blocks = state.blocks.map((block, at) => {
    if (!wanted.has(block.id)) return block;
    found += 1;
    return change(block, at);
  });
  return found === wanted.size ? accept({ ...state, blocks }) : refuse("block_not_found");
}

/** Of a heading without a level it is that of the heading before it. */
function retype(state: Correctable, wanted: Extract<Correction, { kind: "retype" }>): Corrected {
  const { type } = wanted;
  return changeAll(state, wanted.blocks, (block, at) => {
    const { label: _label, level: before, cells, ...kept } = block;
    const level = wanted.level ?? (type === block.type ? before : levelOf(state, type, at));
    const label = type === block.type ? block.label : labelOf(type, block.text);
    return settled({
      ...kept,
      type,
      ...(level === undefined ? {} : { level }),
      ...(label === undefined ? {} : { label }),
      ...(cells === undefined || type !== "table" ? {} : { cells }),
    });
  });
}

function levelOf({ blocks }: Correctable, type: ImportedBlock["type"], at: number): number | undefined {
  if (type !== "heading") return undefined;
  return blocks.slice(0, at).findLast((block) => block.type === "heading")?.level ?? 1;
}
