/**
 * What may be said of a remark without a word: agreed with, doubted, thanked for, taken note of. A closed list of words, no pictures: in
 * discussion of evidence "I doubt it" has to be as near as "I agree".
 */
export const REACTION_KINDS = ["agree", "doubt", "thanks", "seen"] as const;
export type ReactionKind = (typeof REACTION_KINDS)[number];
