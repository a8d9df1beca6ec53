import { describe, expect, test } from "vitest";
import { safeAddress } from "#components/account/safe-address.ts";

describe("after signing in one goes on inside the site", () => {
  test.each([
    ["a room of a group", "/groups/7/claims?kind=fact#c1", "/groups/7/claims?kind=fact#c1"],
    ["the root", "/", "/"],
    ["Kazakh letters", "/groups?search=өкілдік", "/groups?search=өкілдік"],
    ["another site", "https://elsewhere.example/", null],
    ["another site without a protocol", "//elsewhere.example/", null],
    ["another site behind a backslash", "/\\elsewhere.example", null],
    ["a tab that browsers drop", "/\t/elsewhere.example", null],
    ["a site behind dots", "/.//elsewhere.example", null],
    ["a site behind written-out dots", "/%2e%2e//elsewhere.example", null],
    ["a script", "javascript:alert(1)", null],
    ["nothing", "", null],
    ["no parameter", undefined, null],
  ])("%s", (_, address, expected) => {
    expect(safeAddress(address)).toBe(expected);
  });
});
