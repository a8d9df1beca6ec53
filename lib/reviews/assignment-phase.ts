/** What a student may do with an assignment at a moment. */
export const PHASES = ["not_open", "open", "late", "closed"] as const;
export type Phase = (typeof PHASES)[number];

export interface Deadlines {
  readonly opensAt: Date | null;
  readonly dueAt: Date | null;
  /** Until when it is taken late, with a reason. */
  readonly lateUntil: Date | null;
}

/**
 * The phase of an assignment for one student. The second of the due time itself is still in time; more time that a student was given moves
 * the due time, and what is taken late is never taken for a shorter time because of it.
 */
export function phaseAt(
  { opensAt, dueAt, lateUntil }: Deadlines,
  moment: Date,
  extendedTo: Date | null = null,
): Phase {
  if (opensAt !== null && moment < opensAt) return "not_open";
  const due = laterOf(dueAt, extendedTo);
  if (due === null || secondOf(moment) <= secondOf(due)) return "open";
  return lateUntil !== null && secondOf(moment) <= secondOf(lateUntil) ? "late" : "closed";
}

/** Without a due time there is nothing to extend. */
function laterOf(dueAt: Date | null, extendedTo: Date | null): Date | null {
  if (dueAt === null || extendedTo === null) return dueAt;
  return extendedTo > dueAt ? extendedTo : dueAt;
}

function secondOf(moment: Date): number {
  return Math.floor(moment.getTime() / 1_000);
}
