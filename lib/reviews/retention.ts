const DAY = 24 * 60 * 60 * 1_000; // ms

/** Days between the telling and the erasing: time to save what is still needed. */
const WARNING_DAYS = 30;

/** From what the months are counted. */
export const RETENTION_STARTS = ["released", "handed_in", "due"] as const;

export interface RetentionStart {
  readonly at: Date;
  readonly by: (typeof RETENTION_STARTS)[number];
}

export interface EssayDates {
  readonly releasedAt: Date | null;
  /** The last release of an earlier draft. */
  readonly toldAt: Date | null;
  readonly handedInAt: Date | null;
  readonly dueAt: Date | null;
}

/**
 * When the keeping of an essay begins: with its release. One that was handed in again since its last release waits for another that may never
 * come: then with the last thing that happened to it. Null where nothing was released yet: its review is owed to the student.
 */
export function retentionStart({ releasedAt, toldAt, handedInAt, dueAt }: EssayDates): RetentionStart | null {
  if (releasedAt !== null) return { at: releasedAt, by: "released" };
  if (toldAt === null) return null;
  let start: RetentionStart = { at: toldAt, by: "released" };
  if (handedInAt !== null && handedInAt > start.at) start = { at: handedInAt, by: "handed_in" };
  if (dueAt !== null && dueAt > start.at) start = { at: dueAt, by: "due" };
  return start;
}

/** When an essay is to be erased: so many months after that, the last day of a shorter month for one that it has not. Null: never. */
export function erasureDate(start: RetentionStart | null, months: number | null): Date | null {
  if (start === null || months === null) return null;
  const at = new Date(start.at);
  const day = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(day, last));
  return at;
}

/** What is to be done about an essay at a moment: nothing yet, telling that it will be erased, waiting after that, erasing it. */
export const RETENTION_STATES = ["kept", "to_tell", "told", "due"] as const;
export type RetentionState = (typeof RETENTION_STATES)[number];

/** Nothing is erased that was not told of for the whole time of the warning, however late that was told. */
export function retentionState(
  { eraseAt, toldAt }: { readonly eraseAt: Date | null; readonly toldAt: Date | null },
  moment: Date,
): RetentionState {
  if (eraseAt === null || moment.getTime() < eraseAt.getTime() - WARNING_DAYS * DAY) return "kept";
  // Told of another day, before the months were changed.
  if (toldAt === null || toldAt.getTime() < eraseAt.getTime() - 2 * WARNING_DAYS * DAY) return "to_tell";
  return moment >= eraseAt && moment.getTime() >= toldAt.getTime() + WARNING_DAYS * DAY ? "due" : "told";
}
