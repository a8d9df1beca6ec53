import type { z } from "zod";
import { catalogueLine } from "#lib/citations/catalogue-line.ts";
import type { editReference as operation } from "#lib/operations/references.ts";
import type { Written } from "#lib/operations/view.ts";
import { mayDeleteReferences, mayEditReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { followMerges } from "../merges.ts";
import { explainNoRow } from "../versions.ts";

type Edit = z.infer<typeof operation.body>;

/** Corrects the description of a work; what the edit leaves out stays. */
export async function editReference(
  group: InGroup,
  { referenceId, expectedVersion, edit }: { referenceId: string; expectedVersion: number; edit: Edit },
): Promise<Result<null, "not_found" | "not_allowed" | "version_conflict">> {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  const { count } = await db.reference.updateMany({
    where: { id: referenceId, groupId: actor.groupId, version: expectedVersion, deletedAt: null },
    data: {
      ...(edit.csl === undefined ? {} : { csl: edit.csl, ...catalogueLine(edit.csl) }),
      ...(edit.romanised === undefined ? {} : { romanised: edit.romanised ?? Prisma.DbNull }),
      ...(edit.translated === undefined ? {} : { translated: edit.translated }),
      ...(edit.tags === undefined ? {} : { tags: [...new Set(edit.tags)] }),
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) {
    const where = { groupId_id: { groupId: actor.groupId, id: referenceId }, deletedAt: null };
    return explainNoRow(await db.reference.findUnique({ where, select: { version: true } }));
  }
  await group.record({ kind: "reference.edited", nounId: referenceId, data: { changed: Object.keys(edit) } });
  return accept(null);
}

type DeleteRefusal =
  "not_found" | "not_allowed" | "reference_carries_claims" | "reference_carries_reforms" | "merged_already";

/**
 * Takes a work out of the library or puts it back. One that carries claims or entries of the register stays until they have other sources; one that was merged into
 * another comes back by taking the merge back, with what went over.
 */
export async function setReferenceDeleted(
  group: InGroup,
  referenceId: string,
  deleted: boolean,
): Promise<Result<Written, DeleteRefusal>> {
  const { db, actor } = group;
  if (!mayDeleteReferences(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: referenceId } };
  // Locked before its claims are counted: whoever gives a claim this source at the same moment holds it (library.ts, holdWork).
  await db.$queryRaw`SELECT 1 FROM "references" WHERE id = ${referenceId}::uuid FOR UPDATE`;
  const row = await db.reference.findUnique({ where });
  if (row === null) return refuse("not_found");
  if ((row.deletedAt !== null) === deleted) return accept({ id: referenceId, version: row.version });
  if (!deleted && (await followMerges(group, referenceId)) !== referenceId) return refuse("merged_already");
  const resting = { referenceId, deletedAt: null };
  const claims = deleted ? await db.source.count({ where: { ...resting, claim: { deletedAt: null } } }) : 0;
  if (claims > 0) return refuse("reference_carries_claims", { claims });
  const ofReforms = { ...resting, reform: { deletedAt: null } };
  const reforms = deleted ? await db.reformSource.findMany({ where: ofReforms, distinct: ["reformId"] }) : [];
  if (reforms.length > 0) return refuse("reference_carries_reforms", { reforms: reforms.length });
  const { version } = await db.reference.update({
    where,
    data: { deletedAt: deleted ? new Date() : null, version: { increment: 1 } },
    select: { version: true },
  });
  await group.record({
    kind: deleted ? "reference.deleted" : "reference.restored",
    nounId: referenceId,
    data: { title: row.title },
  });
  return accept({ id: referenceId, version });
}
