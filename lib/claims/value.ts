/** What a claim can assert that can be compared: when something was, or how much of it there is. */
export const CLAIM_VALUE_KINDS = ["date", "figure"] as const;
export type ClaimValueKind = (typeof CLAIM_VALUE_KINDS)[number];

/** How a value stands to the one that is named: "about 50", "at least 5", "from 5 to 7". */
export const VALUE_RELATIONS = ["exactly", "about", "at_least", "at_most", "between"] as const;
export type ValueRelation = (typeof VALUE_RELATIONS)[number];
