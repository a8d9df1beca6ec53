/** What the standards of the family do differently; gost.ts says what they have in common. */
export interface GostStandard {
  readonly id: string;
  readonly title: string;
  readonly kind: "numeric" | "author-date" | "note";
  /** Point and dash between areas (7.1-2003, 4.7.2); a reference may leave the dash out (R 7.0.5-2008). */
  readonly areaSign: ". – " | ". ";
  /**
   * "first": the heading names the first author, a comma follows the family name (7.80-2000), and all authors stand
   * after the slash. "up-to-three": the heading names them all and they are not repeated (R 7.0.5-2008, 4.10.2).
   */
  readonly heading: "first" | "up-to-three";
  /** Authors shown after the slash: three when there are five or more (R 7.0.100-2018), or one from four on. */
  readonly manyAuthors: "three-of-five" | "one-of-four";
  readonly roles: "full" | "short";
  /** "Текст : электронный", the area of content and means of access (R 7.0.100-2018, 5.9). */
  readonly contentArea: boolean;
  /** "[Электронный ресурс]" after the title. */
  readonly electronicMark: boolean;
  /** " : [сайт]" after the name of a site, as the examples of R 7.0.100-2018 and R 7.0.108-2022 have it. */
  readonly siteMark: boolean;
  readonly address: "URL" | "mode-of-access";
  readonly isbn: boolean;
  /**
   * "Патент № 218 …. Заглавие : заявл. … : опубл. …" (R 7.0.100), "Пат. 218 …. Заглавие. – Заявл. … ; опубл. …" (7.1), or
   * "Заглавие : пат. 218 …. Заявл. … ; опубл. …" (R 7.0.5).
   */
  readonly patents: "dates-in-title" | "number-first" | "title-first";
}

// prettier-ignore
export const GOST_R_7_0_100: GostStandard = {
  id: "gost-r-7-0-100-2018", title: "GOST R 7.0.100-2018", kind: "numeric", areaSign: ". – ", heading: "first",
  manyAuthors: "three-of-five", roles: "full", contentArea: true, electronicMark: false, siteMark: true, address: "URL",
  isbn: true, patents: "dates-in-title",
};

// prettier-ignore
export const GOST_7_1: GostStandard = {
  id: "gost-7-1-2003", title: "GOST 7.1-2003", kind: "numeric", areaSign: ". – ", heading: "first",
  manyAuthors: "one-of-four", roles: "short", contentArea: false, electronicMark: true, siteMark: false,
  address: "mode-of-access", isbn: true, patents: "number-first",
};

// prettier-ignore
export const GOST_R_7_0_5_NUMERIC: GostStandard = {
  id: "gost-r-7-0-5-2008-numeric", title: "GOST R 7.0.5-2008 (numeric)", kind: "numeric", areaSign: ". ",
  heading: "up-to-three", manyAuthors: "one-of-four", roles: "short", contentArea: false, electronicMark: true,
  siteMark: false, address: "URL", isbn: false, patents: "title-first",
};

// prettier-ignore
export const GOST_R_7_0_5: GostStandard = {
  ...GOST_R_7_0_5_NUMERIC, id: "gost-r-7-0-5-2008", title: "GOST R 7.0.5-2008 (author and year)", kind: "author-date",
};

/** References at the foot of the page (R 7.0.5-2008, 6), repeated ones cut short (8). */
// prettier-ignore
export const GOST_R_7_0_5_NOTES: GostStandard = {
  ...GOST_R_7_0_5_NUMERIC, id: "gost-r-7-0-5-2008-notes", title: "GOST R 7.0.5-2008 (footnotes)", kind: "note",
};

/**
 * References to documents on networks, in force since June 2022. Written from memory of the standard: the forms of
 * R 7.0.5 without "[Электронный ресурс]", a site named as one, both the address with the day of access and the DOI.
 */
// prettier-ignore
export const GOST_R_7_0_108: GostStandard = {
  ...GOST_R_7_0_5_NUMERIC, id: "gost-r-7-0-108-2022", title: "GOST R 7.0.108-2022", electronicMark: false,
  siteMark: true,
};

/** In the order of the menu. */
export const GOST_STANDARDS = [
  GOST_R_7_0_100,
  GOST_7_1,
  GOST_R_7_0_5_NUMERIC,
  GOST_R_7_0_5,
  GOST_R_7_0_5_NOTES,
  GOST_R_7_0_108,
] as const;
