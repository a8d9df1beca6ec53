import { maySeeHistory } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { inGroup, type Caller } from "../database.ts";

/** What decides whether somebody sees an annotation and everything that hangs on it. */
export interface Standing {
  readonly authorId: string;
  readonly isPrivate: boolean;
  readonly layerId: string | null;
}

/** What a person may see at this moment. */
export interface Sight {
  readonly userId: string;
  readonly layerIds: ReadonlySet<string>;
}

/** The rule of the policy `shown` on annotations (migration "together"), for rows that were read once for everybody. */
export function isSeen({ userId, layerIds }: Sight, { authorId, isPrivate, layerId }: Standing): boolean {
  return authorId === userId || (!isPrivate && (layerId === null || layerIds.has(layerId)));
}

/** Asks the database as the person would: the view `shown_layers` stays the one place that says which layers those are. */
export function readSight(
  groupId: string,
  caller: Caller,
): Promise<Result<Sight, "not_found" | "not_allowed">> {
  return inGroup(groupId, caller, async ({ db, actor }): Promise<Result<Sight, "not_allowed">> => {
    if (!maySeeHistory(actor)) return refuse("not_allowed");
    const layers = await db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM shown_layers WHERE group_id = ${groupId}::uuid`;
    return accept({ userId: actor.userId, layerIds: new Set(layers.map(({ id }) => id)) });
  });
}

export function isSameSight(one: Sight, other: Sight): boolean {
  return one.layerIds.size === other.layerIds.size && [...one.layerIds].every((id) => other.layerIds.has(id));
}
