import { randomUUID } from "node:crypto";
import { tidyName } from "#lib/groups/person.ts";
import type { Written } from "#lib/operations/view.ts";
import { starterRegister } from "#lib/reforms/starter-register.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { enterGroup, type InAccount } from "../database.ts";
import { appendEvents } from "../events.ts";
import { builtInCodebook } from "../records/codebook.ts";
import { reformRows } from "../records/reform-rows.ts";

/** Makes a group with its owner, the starter register of reforms and the codebook that every group has. */
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
  const register = reformRows(starterRegister(), { groupId: id, createdById: userId });
  await db.reform.createMany({ data: register.reforms });
  await db.reformInstitution.createMany({ data: register.institutions });
  const codebook = builtInCodebook({ groupId: id, createdById: userId });
  await db.tagset.createMany({ data: codebook.tagsets });
  await db.tag.createMany({ data: codebook.tags });
  await appendEvents(db, { groupId: id, userId }, [{ kind: "group.created", nounId: id, data: { name } }]);
  return accept({ id, version: group.version });
}
