import { describe, expect, test } from "vitest";
import { isNarrowed, readRegisterFilter, registerRows } from "#components/reforms/register-rows.ts";
import { reformView } from "#tests/support/reforms.ts";

const root = reformView("constitution-1995", { kind: "constitution", dates: ["1995-08-30"] });
const parent = { id: root.id, slug: root.slug, kind: root.kind, labels: root.labels };
const reforms = [
  reformView("amendment-2022", { kind: "amendment", dates: ["2022-06-05"], parent, claimCount: 2 }),
  reformView("amendment-2007", {
    kind: "amendment",
    labels: { kk: "2007 жылғы түзетулер" },
    aliases: { ru: ["реформа парламента"] },
    dates: ["2007-05-21"],
    parent,
  }),
  root,
];
const rows = (address: Record<string, string>) =>
  registerRows(reforms, readRegisterFilter(address), "kk").map(
    ({ reform, depth }) => `${depth} ${reform.slug}`,
  );

describe("the rows of the register", () => {
  test("are a tree, oldest first, while nothing narrows it", () => {
    expect(rows({})).toEqual(["0 constitution-1995", "1 amendment-2007", "1 amendment-2022"]);
  });

  test.each([
    ["by kind", { kind: "amendment" }, ["0 amendment-2007", "0 amendment-2022"]],
    ["with claims", { claims: "some" }, ["0 amendment-2022"]],
    ["without claims", { claims: "none" }, ["0 constitution-1995", "0 amendment-2007"]],
    ["by an alias in another language than the reader’s", { search: "парламента" }, ["0 amendment-2007"]],
    ["by year", { search: "2007" }, ["0 amendment-2007"]],
    ["by search and kind together", { search: "2007", kind: "law" }, []],
  ])("narrowed %s are a flat list", (_, address, expected) => {
    expect(rows(address)).toEqual(expected);
  });

  test("tell under which name they were found", () => {
    const [found] = registerRows(reforms, readRegisterFilter({ search: "парламента" }), "kk");
    expect(found?.matched).toEqual({ text: "реформа парламента", language: "ru", isAlias: true });
  });

  test("an address that makes no sense narrows nothing", () => {
    expect(isNarrowed(readRegisterFilter({ kind: "castle", claims: "many", search: " " }))).toBe(false);
    expect(isNarrowed(readRegisterFilter({ search: ["a", "b"] }))).toBe(false);
  });
});
