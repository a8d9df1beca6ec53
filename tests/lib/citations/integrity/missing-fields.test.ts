import { describe, expect, it } from "vitest";
import { OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import { missingFields, NEEDED_FIELDS } from "#lib/citations/integrity/missing-fields.ts";
import { CSL_TYPES, type CslItem } from "#lib/citations/reference.ts";
import { book } from "./builder.ts";

const day = { "date-parts": [[2020, 5, 12]] as [[number, number, number]] };
const year = { "date-parts": [[2020]] as [[number]] };

describe("missingFields", () => {
  it.each<[string, CslItem, string, string[]]>([
    ["a whole book", book("Адай", 2001, "Дала"), "gost-7-1-2003", []],
    [
      "a book without extent in GOST",
      { ...book("Адай", 2001, "Дала"), "number-of-pages": undefined },
      "gost-7-1-2003",
      ["number-of-pages"],
    ],
    [
      "the same in APA, which prints none",
      { ...book("Адай", 2001, "Дала"), "number-of-pages": undefined },
      "apa",
      [],
    ],
    [
      "a book without place in IEEE",
      { ...book("Адай", 2001, "Дала"), "publisher-place": undefined },
      "ieee",
      ["publisher-place"],
    ],
    ["a book without anybody in APA", { ...book("Адай", 2001, "Дала"), author: [] }, "apa", ["author"]],
    [
      "a newspaper without its day",
      { type: "article-newspaper", title: "Х", "container-title": "Дала", issued: year },
      "apa",
      ["issued.day"],
    ],
    [
      "a newspaper with it",
      { type: "article-newspaper", title: "Х", "container-title": "Дала", issued: day },
      "apa",
      [],
    ],
    [
      "a newspaper with its number in GOST",
      { type: "article-newspaper", title: "Х", "container-title": "Дала", issued: year, issue: "5" },
      "gost-r-7-0-5-2008",
      [],
    ],
    [
      "a newspaper without any date",
      { type: "article-newspaper", title: "Х", "container-title": "Дала" },
      "apa",
      ["issued"],
    ],
    [
      "a page of the web",
      { type: "webpage", title: "Х", URL: "https://example.kz" },
      "gost-r-7-0-100-2018",
      ["accessed"],
    ],
    [
      "a law",
      { type: "legislation", title: "Х", issued: day, authority: "Парламент" },
      "gost-r-7-0-5-2008",
      ["number"],
    ],
    [
      "an archive",
      { type: "manuscript", title: "Х", archive: "Мұрағат" },
      "gost-7-1-2003",
      ["archive_location"],
    ],
    ["blanks", { type: "webpage", title: " ", URL: " " }, "vancouver", ["title", "URL", "accessed"]],
    ["a style that nobody knows", { type: "book", title: "Х" }, "some-journal", ["issued", "publisher"]],
  ])("%s", (_, csl, style, fields) => {
    expect(missingFields(csl, style)).toEqual(fields);
  });

  it("answers for every type in every style with fields that have a word", () => {
    for (const { id } of OFFERED_STYLES)
      for (const type of CSL_TYPES)
        for (const field of missingFields({ type }, id)) expect(NEEDED_FIELDS).toContain(field);
  });
});
