/**
 * What the tags of a set are. own: the group made them. claim_kinds: the kinds of claim, whose codes are fixed. reforms: the entries of the
 * register of reforms, which are edited there.
 */
export const TAGSET_SOURCES = ["own", "claim_kinds", "reforms"] as const;
export type TagsetSource = (typeof TAGSET_SOURCES)[number];
