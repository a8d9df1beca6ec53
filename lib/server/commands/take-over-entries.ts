import type { z } from "zod";
import type { CslItem } from "#lib/citations/reference.ts";
import type { takeOverEntries as operation } from "#lib/operations/entries.ts";
import { mayEditReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { holdLiveWork, referenceOfEntry } from "../library.ts";
import { formsOfEntry } from "../records/reference-entry.ts";

type Wanted = z.infer<typeof operation.body>["entries"];
type TakeOverRefusal = "not_found" | "not_allowed" | "entry_without_parts";

/** Makes works of the library from a document's printed entries, or ties entries to works that are there. All or nothing. */
export async function takeOverEntries(
  group: InGroup,
  documentId: string,
  wanted: Wanted,
): Promise<Result<null, TakeOverRefusal>> {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  const ids = wanted.map((entry) => entry.entryId);
  const found = await db.referenceEntry.count({
    where: { groupId: actor.groupId, documentId, document: { deletedAt: null }, id: { in: ids } },
  });
  if (found !== new Set(ids).size) return refuse("not_found");
  for (const entry of wanted) {
    const taken =
      entry.as === "known" ? await tie(group, entry) : await makeWork(group, entry.entryId, entry.csl);
    if (!taken.ok) return taken;
  }
  return accept(null);
}

/** What a person corrected while looking takes the place of what was read. */
async function makeWork(
  group: InGroup,
  entryId: string,
  corrected: CslItem | undefined,
): Promise<Result<string, TakeOverRefusal>> {
  // Else the work that was taken out would come back, and the corrections would be lost.
  if (corrected !== undefined) await untieFromDeleted(group, entryId);
  return referenceOfEntry(group, entryId, (entry, twin) => {
    const forms = formsOfEntry(entry, twin);
    if (corrected === undefined) return forms;
    return { romanised: forms?.romanised ?? null, translated: forms?.translated ?? {}, csl: corrected };
  });
}

async function untieFromDeleted({ db, actor: { groupId } }: InGroup, entryId: string): Promise<void> {
  const { revisionId, pairedWithKey } = await db.referenceEntry.findUniqueOrThrow({
    where: { groupId_id: { groupId, id: entryId } },
  });
  const twin = pairedWithKey === null ? [] : [{ revisionId, key: pairedWithKey }];
  await db.referenceEntry.updateMany({
    where: { groupId, OR: [{ id: entryId }, ...twin], reference: { deletedAt: { not: null } } },
    data: { referenceId: null },
  });
}

async function tie(
  group: InGroup,
  wanted: { entryId: string; referenceId: string },
): Promise<Result<null, TakeOverRefusal>> {
  const { db, actor } = group;
  const { entryId } = wanted;
  const referenceId = await holdLiveWork(group, wanted.referenceId);
  if (referenceId === null) return refuse("not_found");
  const { revisionId, pairedWithKey } = await db.referenceEntry.findUniqueOrThrow({
    where: { groupId_id: { groupId: actor.groupId, id: entryId } },
  });
  // The twin in the other list names the same work, unless somebody has tied it elsewhere.
  const twin = pairedWithKey === null ? [] : [{ revisionId, key: pairedWithKey, referenceId: null }];
  await db.referenceEntry.updateMany({
    where: { groupId: actor.groupId, OR: [{ id: entryId }, ...twin] },
    data: { referenceId },
  });
  await group.record({ kind: "reference.edited", nounId: referenceId, data: { changed: ["entries"] } });
  return accept(null);
}

/** Unties an entry from its work and answers the entry's document. */
export async function untieEntry(
  group: InGroup,
  entryId: string,
): Promise<Result<string, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: entryId } };
  const entry = await db.referenceEntry.findUnique({ where });
  if (entry === null) return refuse("not_found");
  if (entry.referenceId !== null) {
    await db.referenceEntry.update({ where, data: { referenceId: null } });
    await group.record({
      kind: "reference.edited",
      nounId: entry.referenceId,
      documentId: entry.documentId,
      data: { changed: ["entries"] },
    });
  }
  return accept(entry.documentId);
}

/** Unties many entries and answers those that were tied, or nothing where one of them is not the group's. */
export async function untieEntries(
  group: InGroup,
  entryIds: readonly string[],
): Promise<Result<{ untied: string[] }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  const ids = [...new Set(entryIds)].sort();
  // In one order for everybody, so that two people who untie the same entries wait for each other and not in a ring.
  await db.$queryRaw`SELECT 1 FROM reference_entries WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const entries = await db.referenceEntry.findMany({
    where: { groupId: actor.groupId, id: { in: ids } },
    select: { id: true, referenceId: true },
  });
  if (entries.length !== ids.length) return refuse("not_found");
  const tied = entries.filter(({ referenceId }) => referenceId !== null);
  const untied = tied.map(({ id }) => id);
  await db.referenceEntry.updateMany({
    where: { groupId: actor.groupId, id: { in: untied } },
    data: { referenceId: null },
  });
  for (const nounId of new Set(tied.flatMap(({ referenceId }) => referenceId ?? [])))
    await group.record({ kind: "reference.edited", nounId, data: { changed: ["entries"] } });
  return accept({ untied });
}
