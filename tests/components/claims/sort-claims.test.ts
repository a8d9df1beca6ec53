import { describe, expect, test } from "vitest";
import { readClaimOrder, sortClaims } from "#components/claims/sort-claims.ts";
import { claimView, mentionIn } from "#tests/support/claims.ts";

const claims = [
  claimView(1, { wordings: { kk: "Ғасыр" }, state: "disputed", mentions: [mentionIn(1), mentionIn(1)] }),
  claimView(2, { wordings: { kk: "Гүл" }, state: "checked", mentions: [mentionIn(1), mentionIn(2)] }),
  claimView(3, { wordings: { kk: "Дала" } }),
];
const numbers = (sort: string, order: string) =>
  sortClaims(claims, readClaimOrder(sort, order), "kk").map(({ number }) => number);

describe("the order of a list of claims", () => {
  test("is by number, newest first, whatever an address says that makes no sense", () => {
    expect(readClaimOrder("price", "sideways")).toEqual({ sort: "number", order: "desc" });
    expect(readClaimOrder(["wording"], undefined)).toEqual({ sort: "number", order: "desc" });
    expect(numbers("number", "")).toEqual([3, 2, 1]);
  });

  test("follows the Kazakh alphabet, where Ғ stands after Г", () => {
    expect(numbers("wording", "asc")).toEqual([2, 1, 3]);
  });

  test("counts the documents that state a claim before the passages in them", () => {
    expect(numbers("mentions", "desc")).toEqual([2, 1, 3]);
  });

  test("puts drafts before checked and disputed claims", () => {
    expect(numbers("state", "asc")).toEqual([3, 2, 1]);
  });

  test("turns round without turning ties round", () => {
    expect(numbers("sources", "asc")).toEqual([3, 2, 1]);
    expect(numbers("sources", "desc")).toEqual([3, 2, 1]);
  });
});
