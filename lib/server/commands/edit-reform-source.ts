import type { Written } from "#lib/operations/view.ts";
import { mayEditReforms } from "#lib/permissions/reforms.ts";
import type { ReformSourceEdit } from "#lib/reforms/reform-source.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { holdWork } from "../library.ts";
import { nameOfReform } from "../reform-states.ts";
import { explainNoRow } from "../versions.ts";

interface Wanted {
  readonly sourceId: string;
  readonly expectedVersion: number;
  readonly edit: ReformSourceEdit;
}

/** Changes locator, quotation and note of a reform's source. */
export async function editReformSource(
  group: InGroup,
  { sourceId, expectedVersion, edit }: Wanted,
): Promise<Result<null, "not_found" | "not_allowed" | "version_conflict">> {
  const { db, actor } = group;
  if (!mayEditReforms(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: sourceId }, deletedAt: null };
  const said = Object.entries(edit).flatMap(([field, text]) =>
    text === undefined ? [] : [[field, text === "" ? null : text] as const],
  );
  const { count } = await db.reformSource.updateMany({
    where: { id: sourceId, groupId: actor.groupId, version: expectedVersion, deletedAt: null },
    data: { ...Object.fromEntries(said), updatedAt: new Date(), version: { increment: 1 } },
  });
  const source = await db.reformSource.findUnique({ where, include: { reform: true } });
  if (count === 0 || source === null) return explainNoRow(source);
  await group.record({
    kind: "reform.source_edited",
    nounId: source.reformId,
    data: { label: nameOfReform(source.reform), sourceId, ...Object.fromEntries(said) },
  });
  return accept(null);
}

/** Takes a source from its reform or puts it back. The work stays in the library. */
export async function setReformSourceDetached(
  group: InGroup,
  sourceId: string,
  detached: boolean,
): Promise<Result<Written, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayEditReforms(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: sourceId } };
  const source = await db.reformSource.findUnique({ where, include: { reform: true } });
  if (source === null) return refuse("not_found");
  if ((source.deletedAt !== null) === detached) return accept({ id: sourceId, version: source.version });
  if (!detached) await holdWork(group, source.referenceId);
  const { version } = await db.reformSource.update({
    where,
    data: { deletedAt: detached ? new Date() : null, version: { increment: 1 } },
    select: { version: true },
  });
  await group.record({
    kind: detached ? "reform.source_detached" : "reform.source_restored",
    nounId: source.reformId,
    data: { label: nameOfReform(source.reform), sourceId },
  });
  return accept({ id: sourceId, version });
}
