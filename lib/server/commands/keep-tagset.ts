import type { z } from "zod";
import type {
  createTagset as createOperation,
  editTagset as editOperation,
} from "#lib/operations/codebook.ts";
import type { Written } from "#lib/operations/view.ts";
import { mayEditCodebook } from "#lib/permissions/codebook.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { areUsed, nameOf, openTagset, sharesLabel } from "../codebook.ts";
import type { InGroup } from "../database.ts";
import { lockGroup } from "../group-lock.ts";
import { definitionColumns, labelColumns } from "../records/codebook.ts";
import { labelsOf } from "../records/reform.ts";
import { hasStackedTags } from "../stacked-tags.ts";
import { explainNoRow } from "../versions.ts";

/** More are no codebook that anybody keeps in mind. */
const MOST_TAGSETS = 50;

type Named = z.infer<typeof createOperation.body>;

/** Makes an own tagset of the group at the end of its codebook, and answers its id. */
export async function createTagset(
  group: InGroup,
  { labels, definitions, isExclusive }: Named,
): Promise<Result<string, "not_allowed" | "tagset_exists" | "too_many_tagsets">> {
  const { db, actor } = group;
  if (!mayEditCodebook(actor)) return refuse("not_allowed");
  await lockGroup(group);
  const others = await db.tagset.findMany({ where: { groupId: actor.groupId, deletedAt: null } });
  if (others.length >= MOST_TAGSETS) return refuse("too_many_tagsets", { most: MOST_TAGSETS });
  if (others.some((other) => sharesLabel(labelsOf(other), labels))) return refuse("tagset_exists");
  const row = await db.tagset.create({
    data: {
      groupId: actor.groupId,
      createdById: actor.userId,
      isExclusive,
      position: Math.max(-1, ...others.map(({ position }) => position)) + 1,
      ...labelColumns(labels),
      ...definitionColumns(definitions),
    },
  });
  await group.record({ kind: "tagset.created", nounId: row.id, data: { label: nameOf(row) } });
  return accept(row.id);
}

interface TagsetEdit {
  readonly tagsetId: string;
  readonly expectedVersion: number;
  readonly edit: z.infer<typeof editOperation.body>;
}

type EditRefusal =
  "not_found" | "not_allowed" | "version_conflict" | "tagset_exists" | "tags_stacked" | "tagset_built_in";

/** Changes the words, the rule or the place of a tagset; what the edit leaves out stays. */
export async function editTagset(
  group: InGroup,
  { tagsetId, expectedVersion, edit }: TagsetEdit,
): Promise<Result<null, EditRefusal>> {
  const { db, actor } = group;
  if (!mayEditCodebook(actor)) return refuse("not_allowed");
  const tagset = await openTagset(group, tagsetId);
  if (tagset === null) return refuse("not_found");
  const { labels, definitions, isExclusive, beforeId } = edit;
  const isRuleNew = isExclusive !== undefined && isExclusive !== tagset.isExclusive;
  if (isRuleNew && tagset.source !== "own") return refuse("tagset_built_in");
  if (isRuleNew && isExclusive && (await hasStackedTags(group, tagsetId))) return refuse("tags_stacked");
  if (labels !== undefined && (await isNameTaken(group, tagsetId, labels))) return refuse("tagset_exists");
  const { count } = await db.tagset.updateMany({
    where: { id: tagsetId, groupId: actor.groupId, version: expectedVersion, deletedAt: null },
    data: {
      ...(labels === undefined ? {} : labelColumns(labels)),
      ...(definitions === undefined ? {} : definitionColumns(definitions)),
      ...(isExclusive === undefined ? {} : { isExclusive }),
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) return explainNoRow({ version: tagset.version });
  if (beforeId !== undefined) await placeTagset(group, tagsetId, beforeId);
  await group.record({
    kind: "tagset.edited",
    nounId: tagsetId,
    data: {
      label: nameOf(tagset),
      changed: Object.keys(edit),
      ...(labels === undefined ? {} : { before: nameOf(tagset), after: nameOf(labelColumns(labels)) }),
    },
  });
  return accept(null);
}

/** Takes away a tagset that nothing was tagged by, or brings it back with its tags. Twice is no error. */
export async function setTagsetDeleted(
  group: InGroup,
  tagsetId: string,
  deleted: boolean,
): Promise<Result<Written, "not_found" | "not_allowed" | "tagset_built_in" | "tag_used">> {
  const { db, actor } = group;
  if (!mayEditCodebook(actor)) return refuse("not_allowed");
  await lockGroup(group);
  const where = { groupId_id: { groupId: actor.groupId, id: tagsetId } };
  const row = await db.tagset.findUnique({ where, include: { tags: true, codings: true } });
  if (row === null) return refuse("not_found");
  if (row.source !== "own") return refuse("tagset_built_in");
  if ((row.deletedAt !== null) === deleted) return accept({ id: tagsetId, version: row.version });
  const ids = row.tags.map(({ id }) => id);
  if (deleted && (row.codings.length > 0 || (await areUsed(group, ids)))) return refuse("tag_used");
  const { version } = await db.tagset.update({
    where,
    data: { deletedAt: deleted ? new Date() : null, version: { increment: 1 } },
    select: { version: true },
  });
  await group.record({
    kind: deleted ? "tagset.deleted" : "tagset.restored",
    nounId: tagsetId,
    data: { label: nameOf(row) },
  });
  return accept({ id: tagsetId, version });
}

async function isNameTaken(
  { db, actor: { groupId } }: InGroup,
  tagsetId: string,
  labels: Named["labels"],
): Promise<boolean> {
  const others = await db.tagset.findMany({ where: { groupId, deletedAt: null, id: { not: tagsetId } } });
  return others.some((other) => sharesLabel(labelsOf(other), labels));
}

async function placeTagset(
  { db, actor: { groupId } }: InGroup,
  tagsetId: string,
  beforeId: string | null,
): Promise<void> {
  const rows = await db.tagset.findMany({
    where: { groupId, deletedAt: null },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }],
    select: { id: true },
  });
  const others = rows.map(({ id }) => id).filter((id) => id !== tagsetId);
  const at = beforeId === null ? -1 : others.indexOf(beforeId);
  others.splice(at === -1 ? others.length : at, 0, tagsetId);
  for (const [position, id] of others.entries())
    await db.tagset.update({ where: { groupId_id: { groupId, id } }, data: { position } });
}
