import { maySeeHistory } from "#lib/permissions/groups.ts";
import type { InGroup } from "#lib/server/database.ts";
import { lastEventNumber } from "#lib/server/queries/events.ts";

/** Who follows the group, and from which event on; null for those who may not. */
export async function followsOf(group: InGroup): Promise<{ userId: string; after: number } | null> {
  const { userId } = group.actor;
  return maySeeHistory(group.actor) ? { userId, after: await lastEventNumber(group) } : null;
}
