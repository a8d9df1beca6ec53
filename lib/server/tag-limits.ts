/** Tags of one tagset, the retired ones among them. */
export const MOST_TAGS = 2_000;
