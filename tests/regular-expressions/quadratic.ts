/** Where expressions of quadratic time are allowed, and what keeps the text they read short. Lengths are UTF-16 units. */
export interface Allowed {
  /** A file, or a folder with its slash. */
  readonly where: string;
  readonly bound: string;
}

export const QUADRATIC: readonly Allowed[] = [
  { where: "lib/citations/parse/", bound: "One entry, cut at 4,000 (parse-entry.ts, LONGEST_ENTRY)." },
  {
    where: "lib/citations/author-date-mark.ts",
    bound: "The inside of one bracket (marker.ts, LONGEST_BRACKET_UTF16).",
  },
  {
    where: "lib/citations/bracket-mark.ts",
    bound: "The inside of one bracket (marker.ts, LONGEST_BRACKET_UTF16).",
  },
  { where: "lib/citations/locator.ts", bound: "A part of one bracket (marker.ts, LONGEST_BRACKET_UTF16)." },
  { where: "lib/citations/footnote-mark.ts", bound: "A slice before the mark, a few dozen characters." },
  {
    where: "lib/documents/card.ts",
    bound: "Authors of one document, in clean text: no two blanks stand together.",
  },
  {
    where: "lib/import/doubts.ts",
    bound: "Repeats of digits that no other digit follows; the rest is literal.",
  },
  { where: "lib/import/front-identifiers.ts", bound: "Each repeat is bounded by 64." },
  { where: "lib/import/issue-furniture.ts", bound: "The last 200 characters of a block." },
  { where: "lib/import/labels.ts", bound: "The first 120 characters of a line." },
  { where: "lib/import/page-furniture.ts", bound: "Lines of at most 140 (HEAD_LENGTH)." },
  {
    where: "lib/import/title-page-lines.ts",
    bound: "Lists of names up to 400; elsewhere each repeat is bounded by 64.",
  },
  {
    where: "lib/languages/hyphenation.ts",
    bound: "A word at a line end, at most 400 (block-text.ts, TAIL).",
  },
  { where: "lib/languages/look-alikes.ts", bound: "The 160 characters before a word." },
  { where: "lib/server/auth/password.ts", bound: "The Base64 of a hash of fixed length." },
  {
    where: "lib/server/database/process-identity.ts",
    bound: "One line that ps prints of a process of ours.",
  },
  {
    where: "lib/server/gateways/readers/markdown/front-matter.ts",
    bound: "One line: its end is always found at once.",
  },
];
