import type { AssignmentView, CodingView } from "#lib/operations/codings.ts";

export const ASSIGNMENT_STATES = ["waiting", "started", "done"] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export function stateOf({
  startedAt,
  doneAt,
}: Pick<AssignmentView, "startedAt" | "doneAt">): AssignmentState {
  if (doneAt !== null) return "done";
  return startedAt === null ? "waiting" : "started";
}

export interface CodingProgress {
  readonly done: number;
  readonly all: number;
}

/** Documents that are done, of all that were given to somebody; each counts once for each of its coders. */
export function progressOf(
  { assignments }: Pick<CodingView, "assignments">,
  userId: string | null = null,
): CodingProgress {
  const counted = userId === null ? assignments : assignments.filter((one) => one.userId === userId);
  return { done: counted.filter(({ doneAt }) => doneAt !== null).length, all: counted.length };
}

/** What a coder does next: what is begun before what waits. Null when nothing is left, or the coding is closed. */
export function nextDocument(
  coding: Pick<CodingView, "assignments" | "documents" | "closedAt">,
  userId: string,
): CodingView["documents"][number] | null {
  if (coding.closedAt !== null) return null;
  const own = coding.assignments.filter((one) => one.userId === userId && one.doneAt === null);
  const next = own.find(({ startedAt }) => startedAt !== null) ?? own[0];
  return coding.documents.find(({ id }) => id === next?.documentId) ?? null;
}

/** The reader, writing on the layer of the coding. */
export function codingAddress(groupId: string, codingId: string, documentId: string): string {
  return `/groups/${groupId}/documents/${documentId}?coding=${codingId}`;
}

/** Whether a running coding's day is over where `now` is read. */
export function isPast({ dueDate, closedAt }: Pick<CodingView, "dueDate" | "closedAt">, now: Date): boolean {
  if (dueDate === null || closedAt !== null) return false;
  const [year = 0, month = 1, day = 1] = dueDate.split("-").map(Number);
  return now >= new Date(year, month - 1, day + 1);
}
