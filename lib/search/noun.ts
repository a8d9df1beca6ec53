/** What a search over the group finds. A document is found by its title and authors, its text block by block. */
export const SEARCH_NOUNS = [
  "document",
  "block",
  "annotation",
  "comment",
  "claim",
  "reference",
  "reform",
] as const;
export type SearchNoun = (typeof SEARCH_NOUNS)[number];
