import { z } from "zod";

/**
 * How a passage is stored and exchanged: two selectors of the W3C Web Annotation Data Model, 4.2.4 and 4.2.5, over the
 * canonical text of a revision (NFC). Positions count code points; prefix and suffix hold up to 32 code points, cut at
 * grapheme borders.
 */
export const CONTEXT_CODE_POINTS = 32;

/** Longer than any passage a person marks; UTF-16 units, because that is what the validator counts. */
const QUOTE_LIMIT = 40_000;
/** Other tools write longer contexts than ours. */
const CONTEXT_LIMIT = 1_000;

export const textPositionSelector = z.strictObject({
  type: z.literal("TextPositionSelector"),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});

export const textQuoteSelector = z.strictObject({
  type: z.literal("TextQuoteSelector"),
  exact: z.string().min(1).max(QUOTE_LIMIT),
  prefix: z.string().max(CONTEXT_LIMIT),
  suffix: z.string().max(CONTEXT_LIMIT),
});

export const passageSelectors = z.tuple([textPositionSelector, textQuoteSelector]);

/** The number of the revision in whose text selectors were made; left out, they are taken for selectors of the current one. */
export const revisionNumber = z.number().int().min(1).optional();

/** Selectors, and the revision that whoever made them was looking at. */
export interface SeenPassage {
  readonly selectors: PassageSelectors;
  readonly revisionNumber?: number | undefined;
}

export type TextPositionSelector = z.infer<typeof textPositionSelector>;
export type TextQuoteSelector = z.infer<typeof textQuoteSelector>;
export type PassageSelectors = z.infer<typeof passageSelectors>;
