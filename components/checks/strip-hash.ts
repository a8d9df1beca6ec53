import { ESSAY_CHECKS, type EssayCheck } from "#lib/reviews/essay-finding.ts";

/** The part of an essay's address that opens the passages it shares. */
export const SHARED_HASH = "#shared";

const PREFIX = "#check-";

/** The part of an essay's address that opens what one check found. */
export function checkHash(check: EssayCheck): string {
  return `${PREFIX}${check}`;
}

/** What of the strip an address opens; null where it names nothing of it. */
export function openedBy(hash: string): EssayCheck | "overlap" | null {
  if (hash === SHARED_HASH) return "overlap";
  return ESSAY_CHECKS.find((check) => hash === checkHash(check)) ?? null;
}
