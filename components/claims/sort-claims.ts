import type { Language } from "#lib/languages/language-tag.ts";
import { CLAIM_KINDS, CLAIM_STATES } from "#lib/claims/claim.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import { documentsOf } from "./claim-mentions.ts";
import { shownWording } from "./claim-wording.ts";

export const CLAIM_SORTS = ["number", "wording", "mentions", "sources", "state"] as const;
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

/** Ties go by number, newest first, whichever way the order runs. */
export function sortClaims(
  claims: readonly ClaimView[],
  { sort, order }: ClaimOrder,
  interfaceLocale: Language,
): ClaimView[] {
  const compare = comparisons(interfaceLocale)[sort];
  const direction = order === "asc" ? 1 : -1;
  return [...claims].sort((one, other) => direction * compare(one, other) || other.number - one.number);
}

type Compare = (one: ClaimView, other: ClaimView) => number;

function comparisons(interfaceLocale: Language): Record<ClaimSort, Compare> {
  const collator = new Intl.Collator(interfaceLocale, { numeric: true });
  const text = (claim: ClaimView) => shownWording(claim, interfaceLocale).text;
  return {
    number: (one, other) => one.number - other.number,
    wording: (one, other) => collator.compare(text(one), text(other)),
    mentions: (one, other) =>
      documentsOf(one.mentions).length - documentsOf(other.mentions).length ||
      one.mentions.length - other.mentions.length,
    sources: (one, other) => one.sources.length - other.sources.length,
    state: (one, other) =>
      CLAIM_STATES.indexOf(one.state) - CLAIM_STATES.indexOf(other.state) ||
      CLAIM_KINDS.indexOf(one.kind) - CLAIM_KINDS.indexOf(other.kind),
  };
}
