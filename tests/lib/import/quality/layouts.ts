/** How the setter prints a text: what a tool of extraction, a journal or an author would have made of it. */
export interface Layout {
  readonly name: string;
  /** Characters a line; 0 leaves each paragraph on one line. */
  readonly width: number;
  /** What a broken word ends with; null breaks no words. */
  readonly hyphen: "-" | "\u00ad" | "¬" | null;
  /** Blank lines between paragraphs, around headings, and between all lines. */
  readonly paragraphGap: number;
  readonly headingGap: number;
  readonly lineGap: number;
  /** Blanks before the first line of a paragraph. */
  readonly indent: number;
  /** Blanks after each line, and after the last of a paragraph. */
  readonly trailing: readonly [line: number, last: number];
  /** Lines on a page; 0 sets no pages. */
  readonly pageLines: number;
  readonly formFeed: boolean;
  /** Where the page says its number, and whether it has a running head. */
  readonly pageNumber: "top" | "bottom" | "none";
  readonly hasHeads: boolean;
  readonly capitalHeadings: boolean;
  /** Every so manyth word has its letters swapped for look-alikes; 0 for none. */
  readonly lookAlikes: number;
  /** Reserved for the last measurement: nothing was tuned on it. */
  readonly heldOut: boolean;
}

const PLAIN: Layout = {
  name: "plain",
  width: 72,
  hyphen: null,
  paragraphGap: 1,
  headingGap: 1,
  lineGap: 0,
  indent: 0,
  trailing: [0, 0],
  pageLines: 0,
  formFeed: false,
  pageNumber: "none",
  hasHeads: false,
  capitalHeadings: false,
  lookAlikes: 0,
  heldOut: false,
};

export const LAYOUTS: readonly Layout[] = [
  PLAIN,
  { ...PLAIN, name: "dense", width: 80, hyphen: "-", paragraphGap: 0, headingGap: 0 },
  {
    ...PLAIN,
    name: "book pages",
    width: 66,
    hyphen: "-",
    paragraphGap: 0,
    indent: 4,
    pageLines: 38,
    formFeed: true,
    pageNumber: "bottom",
    hasHeads: true,
  },
  { ...PLAIN, name: "double-spaced", width: 74, paragraphGap: 1, lineGap: 1, trailing: [1, 2] },
  { ...PLAIN, name: "one line a paragraph", width: 0, paragraphGap: 0, headingGap: 0 },
  { ...PLAIN, name: "look-alikes", width: 76, hyphen: "-", lookAlikes: 5, capitalHeadings: true },
  { ...PLAIN, name: "narrow column", width: 40, hyphen: "-", paragraphGap: 0, headingGap: 1, heldOut: true },
  { ...PLAIN, name: "soft hyphens", width: 64, hyphen: "\u00ad", capitalHeadings: true, heldOut: true },
  {
    ...PLAIN,
    name: "numbers between lines",
    width: 78,
    hyphen: "-",
    pageLines: 44,
    pageNumber: "bottom",
    heldOut: true,
  },
  {
    ...PLAIN,
    name: "heads above",
    width: 86,
    hyphen: "-",
    paragraphGap: 0,
    headingGap: 1,
    indent: 3,
    pageLines: 46,
    pageNumber: "top",
    hasHeads: true,
    heldOut: true,
  },
  { ...PLAIN, name: "wide and dense", width: 98, paragraphGap: 0, headingGap: 0, heldOut: true },
  {
    ...PLAIN,
    name: "one line, blank between",
    width: 0,
    paragraphGap: 1,
    capitalHeadings: true,
    heldOut: true,
  },
];
