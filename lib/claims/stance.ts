/** What a document that mentions a claim says of it: that it is so, that it is not so, or only that others say it. */
export const MENTION_STANCES = ["asserts", "disputes", "reports"] as const;
export type MentionStance = (typeof MENTION_STANCES)[number];

/** What a claim says of a reform. */
export const REFORM_STANCES = ["supports", "criticises", "neutral"] as const;
export type ReformStance = (typeof REFORM_STANCES)[number];
