import { randomUUID } from "node:crypto";
import { tidyName } from "#lib/groups/person.ts";
import type { Written } from "#lib/operations/view.ts";
import { starterRegister } from "#lib/reforms/starter-register.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { enterGroup, type InAccount } from "../database.ts";
import { appendEvent } from "../events.ts";
import { reformRows } from "../records/reform-rows.ts";

/** Makes a group with its owner and the starter register of reforms. */
export async function createGroup(
  { db, userId }: InAccount,
  wanted: { readonly name: string; readonly isSample?: boolean },
): Promise<Result<Written, "name_missing">> {
  const name = tidyName(wanted.name);
  if (name === null) return refuse("name_missing");
  const id = randomUUID();
  await enterGroup(db, id, userId);
  const group = await db.group.create({ data: { id, name, isSample: wanted.isSample ?? false } });
  await db.membership.create({ data: { groupId: id, userId, role: "owner" } });
  await db.reform.createMany({ data: reformRows(starterRegister(), { groupId: id, createdById: userId }) });
  await appendEvent(db, { groupId: id, userId }, { kind: "group.created", nounId: id, data: { name } });
  return accept({ id, version: group.version });
}
