/**
 * Raised whenever the same text gives other stems or keys than before: an index of another make is made again, group by group
 * (search_makes).
 */
export const INDEX_MAKE = 4;
