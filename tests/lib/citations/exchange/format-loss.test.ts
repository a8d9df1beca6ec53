import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS, LOSS_CODES, lossesOf } from "#lib/citations/exchange/format-loss.ts";
import { cslJsonFromItems } from "#lib/citations/exchange/to-csl-json.ts";
import { cslItem, type CslItem } from "#lib/citations/reference.ts";
import en from "#messages/en/exchange.json" with { type: "json" };
import kk from "#messages/kk/exchange.json" with { type: "json" };
import ru from "#messages/ru/exchange.json" with { type: "json" };
import { ALL_WORKS, work } from "../format/works.ts";

const codes = (...args: Parameters<typeof lossesOf>): readonly string[] =>
  lossesOf(...args).map(({ code }) => code);

describe("lossesOf", () => {
  it("says that CSL-JSON loses nothing, and that it does come back", () => {
    expect(lossesOf("csl-json", ALL_WORKS)).toEqual([]);
    const back: unknown = JSON.parse(cslJsonFromItems(ALL_WORKS));
    expect(back).toEqual(ALL_WORKS.map((item) => cslItem.parse(item)));
  });

  it("says that a printed list is no data", () => {
    for (const format of ["text", "html", "docx"] as const)
      expect(codes(format, ALL_WORKS)).toContain("printed-only");
  });

  it("names the variables that have no field, and counts the works", () => {
    const submitted: CslItem = { ...work("kkBook"), submitted: { "date-parts": [[2008]] } };
    expect(lossesOf("bibtex", [submitted, work("kkArticle")])).toEqual([
      { code: "variables", works: 1, variables: ["submitted"] },
    ]);
    const event: CslItem = { ...work("kkBook"), "event-date": { "date-parts": [[2008]] }, status: "баспада" };
    expect(lossesOf("ris", [event])).toEqual([
      { code: "variables", works: 1, variables: ["event-date", "status"] },
    ]);
  });

  const cases: readonly (readonly [Partial<CslItem>, string])[] = [
    [{ issued: { "date-parts": [[2001], [2003]] } }, "date-range"],
    [{ issued: { literal: "XIX ғ." } }, "date-in-words"],
    [{ issued: { "date-parts": [[1920]], circa: true } }, "approximate-date"],
    [{ title: "<i>Абай</i> жолы" }, "letter-styles"],
    [{ author: [{ family: "Gogh", "non-dropping-particle": "van" }] }, "name-particles"],
    [{ type: "interview" }, "kind"],
  ];
  it.each(cases)("sees that RIS loses something of %j: %s", (part, code) => {
    expect(codes("ris", [{ type: "book", title: "x", ...part }])).toEqual([code]);
    expect(codes("ris", [{ type: "book", title: "x" }])).toEqual([]);
  });

  it("loses nothing of the typical works in BibTeX", () => {
    expect(lossesOf("bibtex", ALL_WORKS)).toEqual([]);
  });
});

describe("the words of the export dialog", () => {
  it.each([
    ["kk", kk],
    ["ru", ru],
    ["en", en],
  ] as const)("are all there in %s", (_, { exchange }) => {
    expect(Object.keys(exchange.loss).sort()).toEqual([...LOSS_CODES].sort());
    expect(Object.keys(exchange.format).sort()).toEqual([...EXPORT_FORMATS].sort());
  });
});
