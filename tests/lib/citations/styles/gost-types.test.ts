import { describe, expect, it } from "vitest";
import type { StyleId } from "#lib/citations/format/styles.ts";
import { CSL_TYPES, type CslItem, cslItem, type CslType } from "#lib/citations/reference.ts";
import { printed, printedText } from "../format/printed.ts";
import { EXPECTED_GOST_7_1 } from "./fixtures/gost-7-1-2003.ts";
import { EXPECTED_GOST_R_7_0_100 } from "./fixtures/gost-r-7-0-100-2018.ts";
import { EXPECTED_GOST_R_7_0_108 } from "./fixtures/gost-r-7-0-108-2022.ts";
import { EXPECTED_GOST_R_7_0_5 } from "./fixtures/gost-r-7-0-5-2008.ts";
import { OTHER_WORKS } from "./fixtures/other-works.ts";
import type { InEachLanguage, PrintedTypes } from "./fixtures/people.ts";
import { PRINTED_WORKS } from "./fixtures/printed-works.ts";

const WORKS: Readonly<Record<CslType, InEachLanguage<CslItem>>> = { ...PRINTED_WORKS, ...OTHER_WORKS };
const LANGUAGES = ["kk", "ru", "en"] as const;

const EXPECTED: readonly (readonly [StyleId, PrintedTypes])[] = [
  ["gost-r-7-0-100-2018", EXPECTED_GOST_R_7_0_100],
  ["gost-7-1-2003", EXPECTED_GOST_7_1],
  ["gost-r-7-0-5-2008-numeric", EXPECTED_GOST_R_7_0_5],
  ["gost-r-7-0-5-2008", EXPECTED_GOST_R_7_0_5],
  ["gost-r-7-0-5-2008-notes", EXPECTED_GOST_R_7_0_5],
  ["gost-r-7-0-108-2022", EXPECTED_GOST_R_7_0_108],
];

describe.each(EXPECTED)("%s", (style, expected) => {
  it.each(CSL_TYPES)("describes a work of the type %s in Kazakh, Russian and English", (type) => {
    for (const language of LANGUAGES)
      expect(printedText(WORKS[type][language], style)).toBe(expected[type][language]);
  });

  it("describes all of them alike in one list", () => {
    const works = CSL_TYPES.flatMap((type) => LANGUAGES.map((language) => WORKS[type][language]));
    const texts = CSL_TYPES.flatMap((type) => LANGUAGES.map((language) => expected[type][language]));
    expect(printed(works, style).map(({ text }) => text)).toEqual(texts);
  });
});

describe("the works of the tables", () => {
  it("are CSL-JSON", () => {
    for (const type of CSL_TYPES)
      for (const language of LANGUAGES) expect(cslItem.parse(WORKS[type][language]).type).toBe(type);
  });

  it("are described in Cyrillic letters only, addresses and numbers apart", () => {
    const lists = EXPECTED.flatMap(([, types]) =>
      CSL_TYPES.flatMap((type) => [types[type].kk, types[type].ru]),
    );
    for (const text of lists) {
      const words = text.replace(/https?:\S+|URL|DOI \S+|ISBN|ISSN/g, "").replace(/12-VI/g, "");
      expect(words).not.toMatch(/[a-z]/i);
    }
  });
});
