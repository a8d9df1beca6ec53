import { describe, expect, it } from "vitest";
import { openNames } from "#lib/reforms/find-names.ts";
import { expandByRegister } from "#lib/search/expand.ts";
import { readQuery, wordsOfQuery } from "#lib/search/query.ts";

const names = openNames([
  {
    id: "ncpt",
    labels: {
      kk: "Ұлттық қоғамдық сенім кеңесі",
      ru: "Национальный совет общественного доверия",
      en: "National Council of Public Trust",
    },
    aliases: { kk: ["ҰҚСК"], ru: ["НСОД"], en: ["NCPT"] },
  },
  { id: "kurultai", labels: { kk: "Ұлттық құрылтай", ru: "Национальный курултай" }, aliases: {} },
]);
const alsoAs = (typed: string) => expandByRegister(readQuery(typed), names).alsoAs.map(({ name }) => name);

describe("a query that names a reform looks for its other names", () => {
  it.each([
    [
      "by an abbreviation",
      "ncpt",
      [
        "Ұлттық қоғамдық сенім кеңесі",
        "ҰҚСК",
        "Национальный совет общественного доверия",
        "НСОД",
        "National Council of Public Trust",
      ],
    ],
    ["in any form", "национальным курултаем", ["Ұлттық құрылтай"]],
    ["in any order", "курултай национальный", ["Ұлттық құрылтай"]],
    ["as a phrase", "«Ұлттық құрылтайдың»", ["Национальный курултай"]],
    ["with words beside it", "ұлттық құрылтай отырысы", ["Национальный курултай"]],
    ["not by half a name", "құрылтай", []],
    ["not what is asked exactly", "=НСОД", []],
    ["not what is excluded", "сенім -НСОД", []],
    ["not what names nothing", "парламент", []],
  ])("%s", (_, typed, expected) => {
    expect(alsoAs(typed)).toEqual(expected);
  });

  it("keeps what was typed first, and what stands beside it", () => {
    const { query } = expandByRegister(readQuery("ұлттық құрылтай отырысы"), names);
    expect(query.tree?.kind).toBe("all");
    expect(wordsOfQuery(query.tree).map(({ typed }) => typed)).toEqual(
      expect.arrayContaining(["ұлттық", "құрылтай", "отырысы", "Национальный", "курултай"]),
    );
  });
});
