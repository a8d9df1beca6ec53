import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CLAIM_KINDS, CLAIM_LINK_KINDS, CLAIM_STATES } from "#lib/claims/claim.ts";
import { SOURCE_CHECKS } from "#lib/claims/source.ts";
import { BLOCK_TYPES } from "#lib/documents/block.ts";
import { ROLES } from "#lib/groups/role.ts";
import { DOUBT_REASONS } from "#lib/import/article.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import { REFORM_KINDS } from "#lib/reforms/reform.ts";

const rows = readFileSync(new URL("../docs/glossary.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

/** The code of a row, without the bold name of the list that begins there. */
const codes = new Set(rows.map(([first = ""]) => first.replace(/^\*\*[^*]*\*\* /u, "")));

describe("the glossary", () => {
  test.each([
    ["claim kinds", CLAIM_KINDS],
    ["claim states", CLAIM_STATES],
    ["claim links", CLAIM_LINK_KINDS],
    ["source checks", SOURCE_CHECKS],
    ["reform kinds", REFORM_KINDS],
    ["roles", ROLES],
    ["block types", BLOCK_TYPES],
    ["block languages", BLOCK_LANGUAGES],
    ["reasons of doubt", DOUBT_REASONS],
  ])("names every one of the %s", (_, list) => {
    expect(list.filter((code) => !codes.has(code))).toEqual([]);
  });

  test("has no empty cell but where a word is for the code alone", () => {
    const thin = rows.filter((row) => row.length > 4 && row.slice(1, 4).some((cell) => cell === ""));
    expect(thin.map(([first]) => first)).toEqual([]);
  });
});
