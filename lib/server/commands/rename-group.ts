import { tidyName } from "#lib/groups/person.ts";
import type { Written } from "#lib/operations/view.ts";
import { mayRenameGroup } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { explainNoRow } from "../versions.ts";

export async function renameGroup(
  { db, actor, record }: InGroup,
  wanted: { readonly name: string; readonly expectedVersion: number },
): Promise<Result<Written, "not_allowed" | "name_missing" | "not_found" | "version_conflict">> {
  if (!mayRenameGroup(actor)) return refuse("not_allowed");
  const name = tidyName(wanted.name);
  if (name === null) return refuse("name_missing");
  const id = actor.groupId;
  const { name: before } = await db.group.findUniqueOrThrow({ where: { id }, select: { name: true } });
  const { count } = await db.group.updateMany({
    where: { id, version: wanted.expectedVersion },
    data: { name, version: { increment: 1 } },
  });
  if (count === 0)
    return explainNoRow(await db.group.findUnique({ where: { id }, select: { version: true } }));
  await record({ kind: "group.renamed", nounId: id, data: { before, name } });
  return accept({ id, version: wanted.expectedVersion + 1 });
}
