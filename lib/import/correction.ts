import { z } from "zod";
import { BLOCK_TYPES } from "#lib/documents/block.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";

/**
 * One thing that a person corrected of what the importer recognised. The recognised article is never changed: the article that
 * is shown and stored is the reader's answer with the corrections applied in order, so each can be undone, and who corrected
 * what is known. Places count code points of the named block's text as it is before the correction.
 */
const block = z.string().min(1).max(40);
const blocks = z.array(block).min(1).max(500);
const place = z.number().int().min(0);

/** Longer than any block a person types, UTF-16 units. */
const LONGEST_TEXT = 100_000;

export const correction = z.discriminatedUnion("kind", [
  /** Gives blocks another type; a heading or list item may get its level with it. Their doubts are settled. */
  z.strictObject({
    kind: z.literal("retype"),
    blocks,
    type: z.enum(BLOCK_TYPES),
    level: z.number().int().min(1).max(6).optional(),
  }),
  z.strictObject({ kind: z.literal("set_language"), blocks, language: z.enum(BLOCK_LANGUAGES) }),
  /** What was recognised is right: the doubts of these blocks are settled. */
  z.strictObject({ kind: z.literal("confirm"), blocks }),
  /** Cuts a block in two; the second part is a new block of the same type. */
  z.strictObject({ kind: z.literal("split"), block, at: place }),
  /** Joins a block with the next one of its article that is not set aside; a word broken between them is closed. */
  z.strictObject({ kind: z.literal("merge"), block }),
  /**
   * Moves the border between a block and the next one that is not set aside. `at` counts the text of the first, one blank and the
   * text of the second: what stands before it is the first block's afterwards.
   */
  z.strictObject({ kind: z.literal("move_boundary"), block, at: place }),
  z.strictObject({ kind: z.literal("edit_text"), block, text: z.string().max(LONGEST_TEXT) }),
  /** Puts a block before another one, or at the end of the file. */
  z.strictObject({ kind: z.literal("move_block"), block, before: block.nullable() }),
  /** An article begins with this block, or no longer does. */
  z.strictObject({ kind: z.literal("begin_article"), block }),
  z.strictObject({ kind: z.literal("join_article"), block }),
  /** Notes are named by `noteKey`. */
  z.strictObject({ kind: z.literal("dismiss_note"), note: z.string().min(1).max(200) }),
]);
export type Correction = z.infer<typeof correction>;

/** Why a correction cannot be applied: what it names is not there (any more), or makes no sense there. */
export const CORRECTION_REFUSALS = [
  "block_not_found",
  "place_not_in_block",
  "nothing_to_merge",
  "text_empty",
  "note_not_found",
  "article_border_fixed",
] as const;
export type CorrectionRefusal = (typeof CORRECTION_REFUSALS)[number];
