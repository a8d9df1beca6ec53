import type { NumberedCorrection } from "./correct.ts";

/** A correction as it stands in the log of an import, with its times. */
export interface LoggedCorrection extends NumberedCorrection {
  readonly createdAt: Date;
  /** Null while it stands. */
  readonly undoneAt: Date | null;
}

type Log = readonly LoggedCorrection[];

/** The corrections that apply, in order. `log` ascends by number, as everywhere here. */
export function standing(log: Log): LoggedCorrection[] {
  return log.filter(({ undoneAt }) => undoneAt === null);
}

/** The correction that an undo takes back. */
export function findUndoable(log: Log): LoggedCorrection | null {
  return standing(log).at(-1) ?? null;
}

/**
 * The correction that a redo makes stand again: of those that were undone after the newest correction was made, the first. What was
 * undone before that was left behind by it, and stays in the log only to be known.
 */
export function findRedoable(log: Log): LoggedCorrection | null {
  const newest = Math.max(...log.map(({ createdAt }) => createdAt.getTime()));
  return log.find(({ undoneAt }) => undoneAt !== null && undoneAt.getTime() > newest) ?? null;
}

/** When something is undone: after everything that was made, whatever the clock says. */
export function undoTime(log: Log, now: Date): Date {
  const newest = log.reduce((time, { createdAt }) => Math.max(time, createdAt.getTime()), 0);
  return new Date(Math.max(now.getTime(), newest + 1));
}

/** When a correction is made: not before anything that was undone, which it leaves behind. */
export function correctionTime(log: Log, now: Date): Date {
  return new Date(
    log.reduce((time, { undoneAt }) => Math.max(time, undoneAt?.getTime() ?? 0), now.getTime()),
  );
}
