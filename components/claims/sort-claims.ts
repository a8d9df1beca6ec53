import { CLAIM_SORTS } from "#lib/operations/claims.ts";

export type ClaimSort = (typeof CLAIM_SORTS)[number];

/** Words and states begin at the start of their order, figures with the greatest. */
export const FIRST_ORDER = {
  number: "desc",
  wording: "asc",
  mentions: "desc",
  sources: "desc",
  state: "asc",
} as const satisfies Record<ClaimSort, "asc" | "desc">;

export interface ClaimOrder {
  readonly sort: ClaimSort;
  readonly order: "asc" | "desc";
}

/** Reads the order from an address; what makes no sense there is the order in which claims were stated, newest first. */
export function readClaimOrder(sort: unknown, order: unknown): ClaimOrder {
  const column = CLAIM_SORTS.find((candidate) => candidate === sort) ?? "number";
  return { sort: column, order: order === "asc" || order === "desc" ? order : FIRST_ORDER[column] };
}
