const DAY = 24 * 60 * 60 * 1_000; // ms

/** Days between the telling and the erasing: time to save what is still needed. */
const WARNING_DAYS = 30;

/** When an essay is to be erased: so many months after its release, the last day of a shorter month for one that it has not. Null: never. */
export function erasureDate(releasedAt: Date | null, months: number | null): Date | null {
  if (releasedAt === null || months === null) return null;
  const at = new Date(releasedAt);
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
