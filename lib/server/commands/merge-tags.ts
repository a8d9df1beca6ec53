import { placeTag, type PlaceRefusal } from "#lib/codebook/place-tag.ts";
import { branchOfTag } from "#lib/codebook/tag-tree.ts";
import { mayEditCodebook } from "#lib/permissions/codebook.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { Prisma } from "#prisma/client.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import { findClash, nameOf, openTag, type OpenTagset } from "../codebook.ts";
import type { InGroup } from "../database.ts";
import { tagFieldsOf } from "../records/codebook.ts";
import { tagMerge, type TagMerge } from "../records/tag-merge.ts";

type MergeRefusal = "not_found" | "not_allowed" | "tagset_built_in" | "tag_merged" | PlaceRefusal;

/**
 * Puts another tag of the same tagset in this one's place: every passage that has it gets the other, one that has both keeps one, what
 * stands below it goes under the other, and it is retired. Also on passages that the actor may not see: a tag is the whole group's.
 */
export async function mergeTag(
  group: InGroup,
  tagId: string,
  intoId: string,
): Promise<Result<null, MergeRefusal>> {
  const { db, actor } = group;
  if (!mayEditCodebook(actor)) return refuse("not_allowed");
  const opened = await openTag(group, tagId);
  if (opened === null) return refuse("not_found");
  const { tag, tagset } = opened;
  if (tagset.source !== "own") return refuse("tagset_built_in");
  const into = tagset.tags.find(({ id }) => id === intoId);
  if (into === undefined || intoId === tagId || into.retiredAt !== null) return refuse("tag_not_found");
  if (tag.mergedIntoId !== null) return refuse("tag_merged");
  if (branchOfTag(tagset.tags, tagId).has(intoId)) return refuse("tag_within_itself");
  const children = tagset.tags.filter(({ parentId }) => parentId === tagId).map(({ id }) => id);
  for (const child of children) {
    const placed = placeTag(tagset.tags, child, { parentId: intoId, beforeId: null });
    if (!placed.ok) return placed;
  }
  const given = await withAllAnnotations(group, () => giveOther(group, tagId, intoId));
  const kept: TagMerge = { ...given, children, wasRetired: tag.retiredAt !== null };
  await adopt(group, children, intoId);
  await db.tag.update({
    where: { groupId_id: { groupId: actor.groupId, id: tagId } },
    data: {
      mergedIntoId: intoId,
      retiredAt: tag.retiredAt ?? new Date(),
      moved: kept,
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  await group.record({
    kind: "tag.merged",
    nounId: tagId,
    data: { label: nameOf(tag), into: nameOf(into), intoId },
  });
  return accept(null);
}

type UnmergeRefusal =
  "not_found" | "not_allowed" | "tag_not_merged" | "merged_further" | "tag_exists" | "shortcut_taken";

/** Takes a merge back: passages and tags below it that nobody has changed since are this one's again. */
export async function unmergeTag(group: InGroup, tagId: string): Promise<Result<null, UnmergeRefusal>> {
  const { db, actor } = group;
  if (!mayEditCodebook(actor)) return refuse("not_allowed");
  const opened = await openTag(group, tagId);
  if (opened === null) return refuse("not_found");
  const { tag, tagset } = opened;
  const { mergedIntoId: intoId } = tag;
  if (intoId === null) return refuse("tag_not_merged");
  const into = tagset.tags.find(({ id }) => id === intoId);
  if (into === undefined || into.mergedIntoId !== null) return refuse("merged_further");
  const did = tagMerge.parse(tag.moved);
  const clash = findClash(tagset.tags, { ...tagFieldsOf(tag), isRetired: did.wasRetired });
  if (clash !== null) return clash;
  await withAllAnnotations(group, () => giveBack(group, { tagId, intoId, did }));
  await adopt(group, childrenLeft(tagset, did, intoId), tagId);
  await db.tag.update({
    where: { groupId_id: { groupId: actor.groupId, id: tagId } },
    data: {
      mergedIntoId: null,
      retiredAt: did.wasRetired ? tag.retiredAt : null,
      moved: Prisma.DbNull,
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  await group.record({
    kind: "tag.unmerged",
    nounId: tagId,
    data: { label: nameOf(tag), into: nameOf(into), intoId },
  });
  return accept(null);
}

async function giveOther(
  { db, actor: { groupId } }: InGroup,
  tagId: string,
  intoId: string,
): Promise<Pick<TagMerge, "moved" | "shared">> {
  const rows = await db.annotationTag.findMany({
    where: { groupId, tagId },
    select: { id: true, annotationId: true, createdById: true },
  });
  const having = await db.annotationTag.findMany({
    where: { groupId, tagId: intoId },
    select: { annotationId: true },
  });
  const both = new Set(having.map(({ annotationId }) => annotationId));
  const shared = rows.filter(({ annotationId }) => both.has(annotationId));
  const moved = rows.filter(({ annotationId }) => !both.has(annotationId)).map(({ id }) => id);
  await db.annotationTag.deleteMany({ where: { groupId, id: { in: shared.map(({ id }) => id) } } });
  await db.annotationTag.updateMany({ where: { groupId, id: { in: moved } }, data: { tagId: intoId } });
  return { moved, shared: shared.map(({ annotationId, createdById }) => ({ annotationId, createdById })) };
}

interface GivenBack {
  readonly tagId: string;
  readonly intoId: string;
  readonly did: TagMerge;
}

/** What has lost the other tag since was decided anew by somebody, and stays as decided. */
async function giveBack(
  { db, actor: { groupId } }: InGroup,
  { tagId, intoId, did }: GivenBack,
): Promise<void> {
  const back = await db.annotationTag.findMany({
    where: { groupId, id: { in: did.moved }, tagId: intoId },
    select: { id: true },
  });
  const having = await db.annotationTag.findMany({
    where: {
      groupId,
      tagId: intoId,
      annotationId: { in: did.shared.map(({ annotationId }) => annotationId) },
    },
    select: { annotationId: true },
  });
  const both = new Set(having.map(({ annotationId }) => annotationId));
  await db.annotationTag.updateMany({
    where: { groupId, id: { in: back.map(({ id }) => id) } },
    data: { tagId },
  });
  await db.annotationTag.createMany({
    data: did.shared
      .filter(({ annotationId }) => both.has(annotationId))
      .map((row) => ({ ...row, groupId, tagId })),
  });
}

function childrenLeft(tagset: OpenTagset, { children }: TagMerge, intoId: string): string[] {
  return tagset.tags
    .filter((tag) => children.includes(tag.id) && tag.parentId === intoId)
    .map(({ id }) => id);
}

async function adopt(
  { db, actor: { groupId } }: InGroup,
  ids: readonly string[],
  parentId: string,
): Promise<void> {
  if (ids.length === 0) return;
  const { _max } = await db.tag.aggregate({
    where: { groupId, parentId, deletedAt: null },
    _max: { position: true },
  });
  for (const [at, id] of ids.entries())
    await db.tag.update({
      where: { groupId_id: { groupId, id } },
      data: { parentId, position: (_max.position ?? -1) + 1 + at, version: { increment: 1 } },
    });
}
