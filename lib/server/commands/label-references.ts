import type { z } from "zod";
import { changeTags } from "#lib/citations/tags.ts";
import type { labelReferences as operation } from "#lib/operations/references.ts";
import { mayEditReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { knowsCollections } from "../queries/collections.ts";

type Labels = z.infer<typeof operation.body>;

/** Tags and collections of many works in one step, all or none. Answers the works that were changed by it. */
export async function labelReferences(
  group: InGroup,
  labels: Labels,
): Promise<Result<{ changed: string[] }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  const ids = [...new Set(labels.referenceIds)].sort();
  // In one order for everybody, so that two people who label the same works wait for each other and not in a ring.
  await db.$queryRaw`SELECT 1 FROM "references" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const works = await db.reference.findMany({
    where: { groupId: actor.groupId, id: { in: ids }, deletedAt: null },
    select: { id: true, tags: true },
  });
  if (works.length !== ids.length) return refuse("not_found");
  if (!(await knowsCollections(group, [...labels.addToCollections, ...labels.removeFromCollections])))
    return refuse("not_found");
  const changed = new Set([
    ...(await changeTagsOf(group, works, labels)),
    ...(await move(group, ids, labels)),
  ]);
  const { addTags, removeTags, addToCollections, removeFromCollections } = labels;
  if (changed.size > 0) {
    await group.record({
      kind: "reference.labelled",
      nounId: [...changed][0] ?? "",
      data: { works: changed.size, addTags, removeTags, addToCollections, removeFromCollections },
    });
  }
  return accept({ changed: [...changed] });
}

async function changeTagsOf(
  { db }: InGroup,
  works: readonly { readonly id: string; readonly tags: readonly string[] }[],
  { addTags: add, removeTags: remove }: Labels,
): Promise<string[]> {
  const changes = works
    .map(({ id, tags }) => ({ id, before: tags, tags: changeTags(tags, { add, remove }) }))
    .filter(
      ({ before, tags }) => before.length !== tags.length || before.some((tag, at) => tag !== tags[at]),
    );
  if (changes.length === 0) return [];
  const rows = JSON.stringify(changes.map(({ id, tags }) => ({ id, tags })));
  await db.$executeRaw`
    UPDATE "references" AS work
    SET tags = ARRAY(SELECT jsonb_array_elements_text(change.tags)), version = version + 1, updated_at = now()
    FROM jsonb_to_recordset(${rows}::jsonb) AS change(id uuid, tags jsonb) WHERE work.id = change.id`;
  return changes.map(({ id }) => id);
}

/** Puts the works onto shelves and takes them from others; a work that stood there, or did not, is not counted as changed. */
async function move(
  { db, actor: { groupId } }: InGroup,
  ids: readonly string[],
  { addToCollections, removeFromCollections }: Labels,
): Promise<string[]> {
  const gone = await db.$queryRaw<{ id: string }[]>`
    DELETE FROM collection_members WHERE collection_id = ANY(${removeFromCollections}::uuid[])
      AND reference_id = ANY(${ids}::uuid[]) RETURNING reference_id::text AS id`;
  const added = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO collection_members (group_id, collection_id, reference_id)
    SELECT ${groupId}::uuid, collection, work FROM unnest(${addToCollections}::uuid[]) AS collection, unnest(${ids}::uuid[]) AS work
    ON CONFLICT DO NOTHING RETURNING reference_id::text AS id`;
  return [...gone, ...added].map(({ id }) => id);
}
