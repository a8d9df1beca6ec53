import type { z } from "zod";
import type { undoReformImport as operation } from "#lib/operations/reform-files.ts";
import { mayDeleteReforms } from "#lib/permissions/reforms.ts";
import { reformState } from "#lib/reforms/reform-state.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { lockGroup } from "../group-lock.ts";
import { traceOf } from "../records/reform-import.ts";
import { findStated, judgeState, nameOfReform, type StatedRow, writeState } from "../reform-states.ts";

type Answer = z.infer<typeof operation.answer>;

/** Takes an import back, as far as nobody has changed or used since what it made and changed. */
export async function undoReformImport(
  group: InGroup,
  importId: string,
): Promise<Result<Answer, "not_found" | "not_allowed" | "import_undone_already">> {
  const { db, actor } = group;
  if (!mayDeleteReforms(actor)) return refuse("not_allowed");
  await lockGroup(group);
  const where = { groupId_id: { groupId: actor.groupId, id: importId } };
  const row = await db.reformImport.findUnique({ where });
  if (row === null) return refuse("not_found");
  if (row.undoneAt !== null) return refuse("import_undone_already");
  const { made, changed } = traceOf(row);
  const stayed: string[] = [];
  let undone = 0;
  for (const { id, from, version } of changed) {
    const stated = await findStated(group, id);
    if (stated === null) continue;
    if (stated.version === version && (await bringBack(group, stated, from))) undone += 1;
    else stayed.push(nameOfReform(stated));
  }
  // The last first: a parent goes after what it holds.
  for (const { id, version } of [...made].reverse()) {
    const stated = await findStated(group, id);
    if (stated === null) continue;
    if (stated.version === version && !(await isUsed(group, id))) {
      await db.reform.update({
        where: { groupId_id: { groupId: actor.groupId, id } },
        data: { deletedAt: new Date(), version: { increment: 1 } },
      });
      undone += 1;
    } else stayed.push(nameOfReform(stated));
  }
  await db.reformImport.update({ where, data: { undoneAt: new Date() } });
  const nounId = changed[0]?.id ?? made[0]?.id ?? importId;
  await group.record({
    kind: "reform.import_undone",
    nounId,
    data: { importId, undone, stayed: stayed.length },
  });
  return accept({ undone, stayed });
}

async function bringBack(group: InGroup, stated: StatedRow, from: number): Promise<boolean> {
  const kept = await group.db.reformVersion.findUnique({
    where: { reformId_version: { reformId: stated.id, version: from } },
  });
  if (kept === null) return false;
  const earlier = reformState.parse(kept.fields);
  const judged = await judgeState(group, stated.id, earlier);
  if (!judged.ok) return false;
  await writeState(group, stated, earlier);
  return true;
}

/** Whether anything rests on the reform that would lose it. */
async function isUsed({ db, actor: { groupId } }: InGroup, reformId: string): Promise<boolean> {
  const where = { groupId, reformId };
  const there = { ...where, deletedAt: null };
  // One after the other: they share a connection.
  const claims = await db.claimReform.count({ where });
  const tags = await db.annotationTag.count({ where });
  const values = await db.claimValue.count({ where: there });
  const sources = await db.reformSource.count({ where: there });
  return claims + tags + values + sources > 0;
}
