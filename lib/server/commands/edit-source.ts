import { blankToNull, type SourceEdit } from "#lib/claims/source.ts";
import type { Written } from "#lib/operations/view.ts";
import { mayEditClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { holdWork } from "../library.ts";
import { explainNoRow } from "../versions.ts";

/** Changes locator, quotation, note and check. A new check is signed by whoever made it. */
export async function editSource(
  group: InGroup,
  { sourceId, expectedVersion, edit }: { sourceId: string; expectedVersion: number; edit: SourceEdit },
): Promise<Result<null, "not_found" | "not_allowed" | "version_conflict">> {
  const { db, actor } = group;
  if (!mayEditClaims(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: sourceId }, deletedAt: null };
  const { count } = await db.source.updateMany({
    where: { id: sourceId, groupId: actor.groupId, version: expectedVersion, deletedAt: null },
    data: {
      ...(edit.locator === undefined ? {} : { locator: blankToNull(edit.locator) }),
      ...(edit.quote === undefined ? {} : { quote: blankToNull(edit.quote) }),
      ...(edit.note === undefined ? {} : { note: blankToNull(edit.note) }),
      ...(edit.check === undefined ? {} : checkedBy(actor.userId, edit.check)),
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) return explainNoRow(await db.source.findUnique({ where }));
  await group.record({
    kind: "source.edited",
    nounId: sourceId,
    data: { ...edit } as Record<string, string | null>,
  });
  return accept(null);
}

function checkedBy(userId: string, check: NonNullable<SourceEdit["check"]>) {
  return check === "unchecked"
    ? { check, checkedById: null, checkedAt: null }
    : { check, checkedById: userId, checkedAt: new Date() };
}

/** Takes a source from its claim or puts it back. The work stays in the library. */
export async function setSourceDetached(
  group: InGroup,
  sourceId: string,
  detached: boolean,
): Promise<Result<Written, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayEditClaims(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: sourceId } };
  const source = await db.source.findUnique({ where });
  if (source === null) return refuse("not_found");
  if ((source.deletedAt !== null) === detached) return accept({ id: sourceId, version: source.version });
  if (!detached) await holdWork(group, source.referenceId);
  const { version } = await db.source.update({
    where,
    data: { deletedAt: detached ? new Date() : null, version: { increment: 1 } },
    select: { version: true },
  });
  await group.record({
    kind: detached ? "source.detached" : "source.restored",
    nounId: sourceId,
    data: { claimId: source.claimId },
  });
  return accept({ id: sourceId, version });
}
