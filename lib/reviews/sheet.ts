/** Whose marks a sheet holds: those of one who marks, or of one who looks at what the markers gave. */
export const SHEET_PARTS = ["marker", "moderator"] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/** Where a state of an essay's text came from. */
export const DRAFT_ORIGINS = ["written", "uploaded", "handed_in"] as const;
export type DraftOrigin = (typeof DRAFT_ORIGINS)[number];

/** What is said of a comment after a new draft: still to be done, done, or its passage is no longer there. */
export const FOLLOW_UPS = ["open", "addressed", "gone"] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** The talk after the release: an answer, a request to look again, and what came of it. */
export const FEEDBACK_ENTRY_KINDS = ["answer", "second_look", "decision"] as const;
export type FeedbackEntryKind = (typeof FEEDBACK_ENTRY_KINDS)[number];
