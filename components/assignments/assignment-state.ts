import type { AssignmentCard } from "#lib/operations/assignments.ts";
import { phaseAt, type Phase } from "#lib/reviews/assignment-phase.ts";

type Stated = Pick<AssignmentCard, "publishedAt" | "deletedAt" | "opensAt" | "dueAt" | "lateUntil">;

export type AssignmentState = "deleted" | "unpublished" | Phase;

/** How an assignment stands for those who look after it, at a moment. */
export function stateOf(assignment: Stated, now: Date): AssignmentState {
  if (assignment.deletedAt !== null) return "deleted";
  if (assignment.publishedAt === null) return "unpublished";
  const date = (text: string | null) => (text === null ? null : new Date(text));
  const { opensAt, dueAt, lateUntil } = assignment;
  return phaseAt({ opensAt: date(opensAt), dueAt: date(dueAt), lateUntil: date(lateUntil) }, now);
}

export type OwnState = "not_open" | "to_write" | "late" | "missed" | "handed_in" | "released";

/** What the student who asks has done of it and can still do. */
export function ownStateOf({ phase, handedInAt, releasedAt }: NonNullable<AssignmentCard["own"]>): OwnState {
  if (releasedAt !== null) return "released";
  if (handedInAt !== null) return "handed_in";
  if (phase === "not_open") return "not_open";
  if (phase === "open") return "to_write";
  return phase === "late" ? "late" : "missed";
}

/** Whole hours that are left; below zero when it is over. */
export function hoursLeft(dueAt: string, now: Date): number {
  return Math.floor((Date.parse(dueAt) - now.getTime()) / 3_600_000);
}
