import { catalogueLine } from "#lib/citations/catalogue-line.ts";
import type { ReferenceForms } from "#lib/citations/reference-forms.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { ReferenceEntry } from "#prisma/client.ts";
import type { InGroup } from "./database.ts";

/**
 * The group's library as commands use it: several of them (attach a source, state a claim with sources, take over a list)
 * keep a work on their way, inside their own transaction. Puts a work into it and answers its id.
 */
export async function keepReference(group: InGroup, forms: ReferenceForms): Promise<string> {
  const { id } = await group.db.reference.create({
    data: {
      groupId: group.actor.groupId,
      csl: forms.csl,
      ...(forms.romanised === null ? {} : { romanised: forms.romanised }),
      translated: forms.translated,
      ...catalogueLine(forms.csl),
      createdById: group.actor.userId,
    },
    select: { id: true },
  });
  await group.record({
    kind: "reference.created",
    nounId: id,
    data: { title: catalogueLine(forms.csl).title },
  });
  return id;
}

/**
 * The library's work for a printed entry: the one it is linked to, its twin's in the other list, or a new one made from what
 * was read of it. Refused when nothing could be read: then a person has to say what the entry names.
 */
export async function referenceOfEntry(
  group: InGroup,
  entryId: string,
  formsOf: (entry: ReferenceEntry, twin: ReferenceEntry | null) => ReferenceForms | null,
): Promise<Result<string, "not_found" | "entry_without_parts">> {
  const { db, actor } = group;
  // Locked, so that two people who use one entry at the same moment make one work of it and not two.
  await db.$queryRaw`SELECT 1 FROM reference_entries WHERE id = ${entryId}::uuid FOR UPDATE`;
  const entry = await db.referenceEntry.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: entryId } },
  });
  if (entry === null) return refuse("not_found");
  if (entry.referenceId !== null) {
    await holdWork(group, entry.referenceId);
    return accept(entry.referenceId);
  }
  const twin = await db.referenceEntry.findFirst({
    where: { revisionId: entry.revisionId, key: entry.pairedWithKey ?? "", NOT: { id: entry.id } },
  });
  const forms = twin?.referenceId == null ? formsOf(entry, twin) : null;
  const referenceId = twin?.referenceId ?? (forms === null ? null : await keepReference(group, forms));
  if (referenceId === null) return refuse("entry_without_parts");
  await holdWork(group, referenceId);
  const linked = twin === null ? [entry.id] : [entry.id, twin.id];
  await db.referenceEntry.updateMany({
    where: { id: { in: linked }, referenceId: null },
    data: { referenceId },
  });
  return accept(referenceId);
}

/**
 * Holds a work that something rests on from now on, until the transaction ends: nobody takes it out of the library meanwhile, and
 * one that was taken out before comes back, since a source without its work would name nothing.
 */
export async function holdWork(group: InGroup, referenceId: string): Promise<void> {
  const { db, actor } = group;
  await db.$queryRaw`SELECT 1 FROM "references" WHERE id = ${referenceId}::uuid FOR SHARE`;
  const where = { groupId_id: { groupId: actor.groupId, id: referenceId } };
  const { deletedAt, title } = await db.reference.findUniqueOrThrow({ where });
  if (deletedAt === null) return;
  await db.reference.update({ where, data: { deletedAt: null, version: { increment: 1 } } });
  await group.record({ kind: "reference.restored", nounId: referenceId, data: { title } });
}
