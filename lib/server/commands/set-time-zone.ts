import type { Written } from "#lib/operations/view.ts";
import { mayRenameGroup } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { isTimeZone } from "#lib/languages/calendar.ts";
import type { InGroup } from "../database.ts";
import { explainNoRow } from "../versions.ts";

/** Moments that are set already stay the same moments: only the clock by which they are shown is another one. */
export async function setTimeZone(
  { db, actor, record }: InGroup,
  { timeZone, expectedVersion }: { readonly timeZone: string; readonly expectedVersion: number },
): Promise<Result<Written, "not_allowed" | "time_zone_unknown" | "not_found" | "version_conflict">> {
  if (!mayRenameGroup(actor)) return refuse("not_allowed");
  if (!isTimeZone(timeZone)) return refuse("time_zone_unknown");
  const id = actor.groupId;
  const { timeZone: before } = await db.group.findUniqueOrThrow({
    where: { id },
    select: { timeZone: true },
  });
  const { count } = await db.group.updateMany({
    where: { id, version: expectedVersion },
    data: { timeZone, version: { increment: 1 } },
  });
  if (count === 0)
    return explainNoRow(await db.group.findUnique({ where: { id }, select: { version: true } }));
  await record({ kind: "group.zone_set", nounId: id, data: { before, timeZone } });
  return accept({ id, version: expectedVersion + 1 });
}
