import { expect, test } from "vitest";
import { readClaimOrder } from "#components/claims/sort-claims.ts";

test("the order of a list is by number, newest first, whatever an address says that makes no sense", () => {
  expect(readClaimOrder("price", "sideways")).toEqual({ sort: "number", order: "desc" });
  expect(readClaimOrder(["wording"], undefined)).toEqual({ sort: "number", order: "desc" });
  expect(readClaimOrder("wording", undefined)).toEqual({ sort: "wording", order: "asc" });
});
