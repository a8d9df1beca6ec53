import type { GostStandard } from "./gost.ts";

export const GOST_R_7_0_100: GostStandard = {
  id: "gost-r-7-0-100-2018", title: "GOST R 7.0.100-2018", kind: "numeric", areaSign: ". – ", heading: "first",
  manyAuthors: "three-of-five", roles: "full", contentArea: true, electronicMark: false, address: "URL", isbn: true,
};

export const GOST_7_1: GostStandard = {
  id: "gost-7-1-2003", title: "GOST 7.1-2003", kind: "numeric", areaSign: ". – ", heading: "first",
  manyAuthors: "one-of-four", roles: "short", contentArea: false, electronicMark: true, address: "mode-of-access",
  isbn: true,
};

export const GOST_R_7_0_5_NUMERIC: GostStandard = {
  id: "gost-r-7-0-5-2008-numeric", title: "GOST R 7.0.5-2008 (numeric)", kind: "numeric", areaSign: ". ",
  heading: "up-to-three", manyAuthors: "one-of-four", roles: "short", contentArea: false, electronicMark: true,
  address: "URL", isbn: false,
};

export const GOST_R_7_0_5: GostStandard = {
  ...GOST_R_7_0_5_NUMERIC, id: "gost-r-7-0-5-2008", title: "GOST R 7.0.5-2008", kind: "author-date",
};
