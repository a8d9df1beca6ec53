import { z } from "zod";

/**
 * What is said about a passage. A claim mention only points at its claim: the claim has wordings, reforms and sources. A correction
 * suggests what ought to stand there instead.
 */
export const ANNOTATION_KINDS = ["highlight", "comment", "question", "claim_mention", "correction"] as const;
/** Why a passage was not found again in a corrected text: the refusals of its anchor. */
export const LOST_REASONS = ["quote_not_found", "quote_ambiguous", "quote_changed"] as const;
export type LostReason = (typeof LOST_REASONS)[number];

export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** Long enough for a page of discussion; UTF-16 units. */
const REMARK_LIMIT = 10_000;

/** What a suggested correction puts in place of its passage; empty to take the passage out. NFC, because the text it joins is. */
export const replacement = z.string().normalize("NFC").max(REMARK_LIMIT);

/** A remark of a comment, a question or a reply. White space alone is not a remark. */
export const remark = z.string().trim().min(1).max(REMARK_LIMIT);

/** What became of a suggested correction, once somebody who may correct the document has answered it. */
export const CORRECTION_DECISIONS = ["accepted", "declined"] as const;
export type CorrectionDecision = (typeof CORRECTION_DECISIONS)[number];
