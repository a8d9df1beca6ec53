const DAY = 24 * 60 * 60 * 1_000; // ms

/** Whether a second look may be asked for: the assignment offers none; it may be; the time is over; one is being looked at. */
export const SECOND_LOOK_STATES = ["never", "open", "over", "asked"] as const;
export type SecondLookState = (typeof SECOND_LOOK_STATES)[number];

export interface SecondLookTerms {
  readonly releasedAt: Date;
  /** Days after the release; null: at any time, 0: not at all. */
  readonly days: number | null;
  /** A request that nobody has decided yet. */
  readonly hasOpen: boolean;
}

/** Until when it may be asked for: whole days of 24 hours from the moment of the release. Null: without an end. */
export function secondLookUntil({ releasedAt, days }: Omit<SecondLookTerms, "hasOpen">): Date | null {
  return days === null ? null : new Date(releasedAt.getTime() + days * DAY);
}

export function secondLookState(terms: SecondLookTerms, moment: Date): SecondLookState {
  if (terms.hasOpen) return "asked";
  if (terms.days === 0) return "never";
  const until = secondLookUntil(terms);
  return until !== null && moment >= until ? "over" : "open";
}
