import type { z } from "zod";
import { changedFields, type TagField } from "#lib/codebook/compare.ts";
import { newCode } from "#lib/codebook/new-code.ts";
import { placeTag, type PlaceRefusal, type TagPlace } from "#lib/codebook/place-tag.ts";
import type { TagContent } from "#lib/codebook/tagset.ts";
import type { createTag as createOperation, editTag as editOperation } from "#lib/operations/codebook.ts";
import type { Written } from "#lib/operations/view.ts";
import { mayCreateTags, mayDeleteTag, mayEditCodebook } from "#lib/permissions/codebook.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { areUsed, findClash, nameOf, openTag, openTagset, type OpenTagset } from "../codebook.ts";
import type { InGroup } from "../database.ts";
import { tagColumns, tagFieldsOf } from "../records/codebook.ts";
import { MOST_TAGS } from "../tag-limits.ts";
import { explainNoRow } from "../versions.ts";

type New = z.infer<typeof createOperation.body>;
type Clash = "tag_exists" | "shortcut_taken";

/** Enters a tag at the end of its siblings and answers its id. */
export async function createTag(
  group: InGroup,
  tagsetId: string,
  { parentId, ...words }: New,
): Promise<
  Result<string, "not_found" | "not_allowed" | "tagset_built_in" | "tagset_full" | Clash | PlaceRefusal>
> {
  const { db, actor } = group;
  if (!mayCreateTags(actor)) return refuse("not_allowed");
  const tagset = await openTagset(group, tagsetId);
  if (tagset === null) return refuse("not_found");
  if (tagset.source !== "own") return refuse("tagset_built_in");
  if (tagset.tags.length >= MOST_TAGS) return refuse("tagset_full", { most: MOST_TAGS });
  const here = { id: "", parentId, ...words, isRetired: false };
  const clash = findClash(tagset.tags, here);
  if (clash !== null) return clash;
  const placed = placeTag([...tagset.tags, here], "", { parentId, beforeId: null });
  if (!placed.ok) return placed;
  const label = words.labels.en ?? words.labels.ru ?? words.labels.kk ?? "";
  const taken = await db.tag.findMany({
    where: { groupId: actor.groupId, tagsetId },
    select: { code: true },
  });
  const { id } = await db.tag.create({
    data: {
      ...{ groupId: actor.groupId, tagsetId, parentId, createdById: actor.userId },
      code: newCode(label, new Set(taken.map(({ code }) => code))),
      position: placed.value.siblings.length - 1,
      ...tagColumns(words),
    },
    select: { id: true },
  });
  await group.record({ kind: "tag.created", nounId: id, data: { label: nameOf(tagColumns(words)) } });
  return accept(id);
}

interface TagEdit {
  readonly tagId: string;
  readonly expectedVersion: number;
  readonly edit: z.infer<typeof editOperation.body>;
}

type EditRefusal =
  "not_found" | "not_allowed" | "version_conflict" | "tagset_built_in" | "code_taken" | "tag_merged" | Clash;

/** Renames, explains, colours, retires a tag; what the edit leaves out stays. */
export async function editTag(
  group: InGroup,
  { tagId, expectedVersion, edit }: TagEdit,
): Promise<Result<null, EditRefusal>> {
  const { db, actor } = group;
  if (!mayEditCodebook(actor)) return refuse("not_allowed");
  const opened = await openTag(group, tagId);
  if (opened === null) return refuse("not_found");
  const { tag, tagset } = opened;
  const before = tagFieldsOf(tag);
  const after: TagContent = { ...before, ...withoutGaps(edit) };
  const fields = changedFields(before, after);
  if (tagset.source !== "own" && fields.some((field) => field === "code" || field === "isRetired"))
    return refuse("tagset_built_in");
  // It comes back by taking the merge back, with what it had.
  if (tag.mergedIntoId !== null && fields.includes("isRetired")) return refuse("tag_merged");
  const clash = tag.mergedIntoId === null ? findClash(tagset.tags, after) : null;
  if (clash !== null) return clash;
  if (fields.includes("code") && (await isCodeTaken(group, tagset, after))) return refuse("code_taken");
  const { count } = await db.tag.updateMany({
    where: { id: tagId, groupId: actor.groupId, version: expectedVersion, deletedAt: null },
    data: {
      ...tagColumns(after),
      code: after.code,
      ...(fields.includes("isRetired") ? { retiredAt: after.isRetired ? new Date() : null } : {}),
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) return explainNoRow({ version: tag.version });
  await recordEdit(group, { before, after, fields });
  return accept(null);
}

/** Moves a tag with all below it. */
export async function moveTag(
  group: InGroup,
  tagId: string,
  place: TagPlace,
): Promise<Result<null, "not_found" | "not_allowed" | "tagset_built_in" | "tag_exists" | PlaceRefusal>> {
  const { db, actor } = group;
  if (!mayEditCodebook(actor)) return refuse("not_allowed");
  const opened = await openTag(group, tagId);
  if (opened === null) return refuse("not_found");
  const { tag, tagset } = opened;
  if (tagset.source !== "own") return refuse("tagset_built_in");
  const placed = placeTag(tagset.tags, tagId, place);
  if (!placed.ok) return placed;
  const { parentId, siblings } = placed.value;
  const clash = findClash(tagset.tags, { ...tagFieldsOf(tag), parentId, shortcut: null });
  if (clash !== null) return refuse("tag_exists", clash.ok ? {} : clash.refusal.values);
  for (const [position, id] of siblings.entries()) {
    const own = id === tagId ? { parentId, updatedAt: new Date(), version: { increment: 1 } } : {};
    await db.tag.update({
      where: { groupId_id: { groupId: actor.groupId, id } },
      data: { position, ...own },
    });
  }
  const label = (id: string | null) => nameOf(tagset.tags.find((other) => other.id === id) ?? NAMELESS);
  await group.record({
    kind: "tag.moved",
    nounId: tagId,
    data: { label: nameOf(tag), before: label(tag.parentId), after: label(parentId) },
  });
  return accept(null);
}

/** Takes away a tag that was never given, or brings it back. Twice is no error. */
export async function setTagDeleted(
  group: InGroup,
  tagId: string,
  deleted: boolean,
): Promise<
  Result<Written, "not_found" | "not_allowed" | "tagset_built_in" | "tag_used" | "tag_has_children" | Clash>
> {
  const { db, actor } = group;
  if (!mayCreateTags(actor)) return refuse("not_allowed");
  const opened = await openTag(group, tagId, { deletedToo: true });
  if (opened === null) return refuse("not_found");
  const { tag, tagset } = opened;
  if (!mayDeleteTag(actor, tag)) return refuse("not_allowed");
  if (tagset.source !== "own") return refuse("tagset_built_in");
  if ((tag.deletedAt !== null) === deleted) return accept({ id: tagId, version: tag.version });
  if (deleted) {
    if (tagset.tags.some(({ parentId }) => parentId === tagId)) return refuse("tag_has_children");
    const isMerged = tagset.tags.some(({ mergedIntoId }) => mergedIntoId === tagId);
    if (isMerged || tag.mergedIntoId !== null || (await areUsed(group, [tagId]))) return refuse("tag_used");
  }
  const parentId = tagset.tags.some(({ id }) => id === tag.parentId) ? tag.parentId : null;
  const clash = deleted ? null : findClash(tagset.tags, { ...tagFieldsOf(tag), parentId });
  if (clash !== null) return clash;
  const { version } = await db.tag.update({
    where: { groupId_id: { groupId: actor.groupId, id: tagId } },
    data: { deletedAt: deleted ? new Date() : null, parentId, version: { increment: 1 } },
    select: { version: true },
  });
  await group.record({
    kind: deleted ? "tag.deleted" : "tag.restored",
    nounId: tagId,
    data: { label: nameOf(tag) },
  });
  return accept({ id: tagId, version });
}

const NAMELESS = { labelKk: null, labelRu: null, labelEn: null };

/** A code stays taken by a tag that was deleted: that one may come back. */
async function isCodeTaken(
  { db }: InGroup,
  { groupId, id: tagsetId }: OpenTagset,
  { id, code }: TagContent,
): Promise<boolean> {
  return (await db.tag.count({ where: { groupId, tagsetId, code, id: { not: id } } })) > 0;
}

interface Recorded {
  readonly before: TagContent;
  readonly after: TagContent;
  readonly fields: readonly TagField[];
}

/** Retiring is an event of its own; the rest is one, with what stood there before and what stands there now, field by field. */
async function recordEdit(group: InGroup, { before, after, fields }: Recorded): Promise<void> {
  const label = nameOf(tagColumns(after));
  if (fields.includes("isRetired")) {
    const kind = after.isRetired ? "tag.retired" : "tag.revived";
    await group.record({ kind, nounId: after.id, data: { label } });
  }
  const changed = fields.filter((field) => field !== "isRetired");
  if (changed.length === 0) return;
  await group.record({
    kind: "tag.edited",
    nounId: after.id,
    data: {
      label,
      changed,
      before: changed.map((field) => printed(before[field])),
      after: changed.map((field) => printed(after[field])),
    },
  });
}

function printed(value: TagContent[TagField]): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  return Object.values(value).flat().join(" · ");
}

function withoutGaps<Edit extends object>(
  edit: Edit,
): { [Name in keyof Edit]: Exclude<Edit[Name], undefined> } {
  // What is undefined was not said; what is left has the type of the fields that were.
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as never;
}
