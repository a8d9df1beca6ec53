import { describe, expect, it } from "vitest";
import type { WorkToWrite } from "#lib/citations/exchange/exchanged-work.ts";
import { LOSS_CODES, lossesOf } from "#lib/citations/exchange/format-loss.ts";
import { EXCHANGE_FORMATS, EXPORT_FORMATS } from "#lib/citations/exchange/formats.ts";
import { READ_PROBLEMS } from "#lib/citations/exchange/read-problem.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import en from "#messages/en/exchange.json" with { type: "json" };
import kk from "#messages/kk/exchange.json" with { type: "json" };
import ru from "#messages/ru/exchange.json" with { type: "json" };
import { ALL_WORKS, work } from "../format/works.ts";
import { asWork } from "./exchanged.ts";

const codes = (...args: Parameters<typeof lossesOf>): readonly string[] =>
  lossesOf(...args).map(({ code }) => code);
const book = (part: Partial<CslItem>): WorkToWrite => asWork({ type: "book", title: "x", ...part });

describe("lossesOf", () => {
  it("says that CSL-JSON loses nothing", () => {
    expect(lossesOf("csl-json", ALL_WORKS.map(asWork))).toEqual([]);
  });

  it("says that a printed list is no data", () => {
    for (const format of ["text", "html", "docx"] as const)
      expect(codes(format, ALL_WORKS.map(asWork))).toContain("printed-only");
  });

  it("names the variables that have no field, and counts the works", () => {
    const submitted = asWork({ ...work("kkBook"), submitted: { "date-parts": [[2008]] } });
    expect(lossesOf("biblatex", [submitted, asWork(work("kkArticle"))])).toEqual([
      { code: "variables", works: 1, variables: ["submitted"] },
    ]);
    const event = asWork({ ...work("kkBook"), "event-date": { "date-parts": [[2008]] }, status: "баспада" });
    expect(lossesOf("ris", [event])).toEqual([
      { code: "variables", works: 1, variables: ["event-date", "status"] },
    ]);
  });

  const risCases: readonly (readonly [Partial<CslItem>, string])[] = [
    [{ issued: { "date-parts": [[2001], [2003]] } }, "date-range"],
    [{ issued: { raw: "XIX ғ." } }, "date-in-words"],
    [{ issued: { "date-parts": [[1920]], circa: true } }, "approximate-date"],
    [{ issued: { "date-parts": [[1920]], season: 2 } }, "approximate-date"],
    [{ title: "<i>Абай</i> жолы" }, "letter-styles"],
    [{ abstract: "бірінші\nекінші" }, "line-breaks"],
    [{ author: [{ family: "Gogh", "non-dropping-particle": "van" }] }, "name-particles"],
    [{ author: [{ given: "Абай" }] }, "name-parts"],
    [{ type: "interview" }, "kind"],
  ];
  it.each(risCases)("sees that RIS loses something of %j: %s", (part, code) => {
    expect(codes("ris", [book(part)])).toEqual([code]);
    expect(codes("ris", [book({})])).toEqual([]);
  });

  const added: readonly (readonly [Partial<WorkToWrite>, string, readonly string[]])[] = [
    [{ tags: ["сайлау"] }, "tags", ["jats"]],
    [{ notes: ["Оқу керек"] }, "notes", ["jats"]],
    [{ notes: ["Оқу керек", "Екінші рет оқу"] }, "notes-joined", ["biblatex", "bibtex", "endnote-xml"]],
    [{ collections: ["Курс"] }, "collections", ["ris", "endnote-xml", "mods", "jats"]],
  ];
  it.each(added)("knows which formats have no place for %j", (part, code, formats) => {
    const losing = EXCHANGE_FORMATS.filter((format) =>
      codes(format, [{ ...book({}), ...part }]).includes(code),
    );
    expect(losing).toEqual(formats);
  });

  it("knows which formats have no place for the other forms of a work", () => {
    const csl: CslItem = { type: "book", title: "Дала", language: "kk" };
    const romanised: CslItem = { type: "book", title: "Dala", language: "kk-Latn" };
    const forms = { csl, romanised, translated: { ru: { title: "Степь" }, en: { title: "Steppe" } } };
    const losing = (code: string) =>
      EXCHANGE_FORMATS.filter((format) => codes(format, [{ forms }]).includes(code));
    expect(losing("romanised")).toEqual(["ris", "endnote-xml"]);
    expect(losing("translated")).toEqual(["ris", "endnote-xml"]);
  });

  it("loses nothing of the typical works in biblatex, BibTeX, MODS, JATS and Zotero RDF", () => {
    for (const format of ["biblatex", "bibtex", "mods", "jats", "zotero-rdf"] as const)
      expect(lossesOf(format, ALL_WORKS.map(asWork))).toEqual([]);
  });
});

describe("the words of exchange", () => {
  it.each([
    ["kk", kk],
    ["ru", ru],
    ["en", en],
  ] as const)("are all there in %s", (_, { exchange }) => {
    expect(Object.keys(exchange.loss).sort()).toEqual([...LOSS_CODES].sort());
    expect(Object.keys(exchange.format).sort()).toEqual([...EXPORT_FORMATS].sort());
    expect(Object.keys(exchange.problem).sort()).toEqual([...READ_PROBLEMS].sort());
  });
});
