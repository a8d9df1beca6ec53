import { catalogueLine } from "#lib/citations/catalogue-line.ts";
import { mayEditReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { keepReference, writeWorks, type NewWork } from "../library.ts";
import { knowsCollections } from "../queries/collections.ts";

/** Puts a work into the library and answers its id. Works that look the same are shown, never merged unasked. */
export async function createReference(group: InGroup, work: NewWork): Promise<Result<string, "not_allowed">> {
  if (!mayEditReferences(group.actor)) return refuse("not_allowed");
  return accept(await keepReference(group, work));
}

/** Puts many works into the library and into collections on their way, all or none, and answers their ids in the same order. */
export async function createReferences(
  group: InGroup,
  { works, collectionIds }: { works: readonly NewWork[]; collectionIds: readonly string[] },
): Promise<Result<{ ids: string[] }, "not_allowed" | "not_found">> {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  if (!(await knowsCollections(group, collectionIds))) return refuse("not_found");
  const ids = await writeWorks(group, works);
  for (const collectionId of new Set(collectionIds)) {
    await db.collectionMember.createMany({
      data: ids.map((referenceId) => ({ groupId: actor.groupId, collectionId, referenceId })),
    });
  }
  await group.record({
    kind: "reference.imported",
    nounId: ids[0] ?? actor.groupId,
    data: { works: ids.length, titles: works.slice(0, 5).map(({ csl }) => catalogueLine(csl).title) },
  });
  return accept({ ids });
}
