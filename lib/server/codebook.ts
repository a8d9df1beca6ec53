import { inTreeOrder } from "#lib/codebook/tag-tree.ts";
import type { TagContent, TagsetContent } from "#lib/codebook/tagset.ts";
import { LANGUAGES, type InLanguages } from "#lib/languages/language-tag.ts";
import { refuse, type Result } from "#lib/result.ts";
import type { Tag, Tagset } from "#prisma/client.ts";
import { withAllAnnotations } from "./all-annotations.ts";
import type { InGroup } from "./database.ts";
import { lockGroup } from "./group-lock.ts";
import { definitionsOf, tagFieldsOf } from "./records/codebook.ts";
import { labelsOf } from "./records/reform.ts";

/** A tagset as its commands judge it: with all its tags, the group's tree locked. */
export type OpenTagset = Tagset & { readonly tags: readonly Tag[] };

/** Opens a tagset for changing: of two who change one tagset the second waits, and then sees what the first did. */
export async function openTagset(group: InGroup, tagsetId: string): Promise<OpenTagset | null> {
  await lockGroup(group);
  return group.db.tagset.findUnique({
    where: { groupId_id: { groupId: group.actor.groupId, id: tagsetId }, deletedAt: null },
    include: { tags: { where: { deletedAt: null }, orderBy: [{ position: "asc" }, { createdAt: "asc" }] } },
  });
}

/** A tag with its tagset, opened for changing; also one that was deleted, where it is to come back. */
export async function openTag(
  group: InGroup,
  tagId: string,
  { deletedToo = false }: { readonly deletedToo?: boolean } = {},
): Promise<{ readonly tag: Tag; readonly tagset: OpenTagset } | null> {
  await lockGroup(group);
  const tag = await group.db.tag.findUnique({
    where: { groupId_id: { groupId: group.actor.groupId, id: tagId } },
  });
  if (tag === null || (tag.deletedAt !== null && !deletedToo)) return null;
  const tagset = await openTagset(group, tag.tagsetId);
  return tagset === null ? null : { tag, tagset };
}

/** What an event calls a tag: the history outlives the row. */
export function nameOf({ labelKk, labelRu, labelEn }: Pick<Tag, "labelKk" | "labelRu" | "labelEn">): string {
  return labelKk ?? labelRu ?? labelEn ?? "";
}

type NameRefusal = "tag_exists" | "shortcut_taken";

/**
 * Whether a tag may be called so and have this key: among the tags of one parent a label in one language is one tag's, in the tagset a key
 * is. Retired tags keep their names and lose their keys. Null: it may.
 */
export function findClash(
  tags: readonly Tag[],
  wanted: Pick<TagContent, "id" | "parentId" | "labels" | "shortcut" | "isRetired">,
): Result<never, NameRefusal> | null {
  const others = tags.filter(({ id }) => id !== wanted.id);
  const siblings = others.filter((tag) => tag.parentId === wanted.parentId && tag.mergedIntoId === null);
  const twin = siblings.find((tag) => sharesLabel(tagFieldsOf(tag).labels, wanted.labels));
  if (twin !== undefined) return refuse("tag_exists", { tagId: twin.id, label: nameOf(twin) });
  const held = others.find(
    (tag) => tag.shortcut !== null && tag.shortcut === wanted.shortcut && tag.retiredAt === null,
  );
  if (held === undefined || wanted.isRetired) return null;
  return refuse("shortcut_taken", { key: held.shortcut ?? "", label: nameOf(held) });
}

export function sharesLabel(one: InLanguages, other: InLanguages): boolean {
  return LANGUAGES.some((language) => {
    const [mine, theirs] = [one[language], other[language]];
    return mine !== undefined && mine.toLocaleLowerCase(language) === theirs?.toLocaleLowerCase(language);
  });
}

/** Whether anything was ever given one of the tags: annotations that were deleted, private or blind too. */
export async function areUsed(group: InGroup, tagIds: readonly string[]): Promise<boolean> {
  const { db, actor } = group;
  if (tagIds.length === 0) return false;
  const wanted = { groupId: actor.groupId, tagId: { in: [...tagIds] } };
  const uses = await withAllAnnotations(group, () => db.annotationTag.count({ where: wanted }));
  return uses > 0;
}

/** The tagset as it stands, in the shape of versions and files. Not for the set of reforms: its tags are no rows. */
export function contentOf(tagset: OpenTagset): TagsetContent {
  const { id, source, isExclusive } = tagset;
  const tags = inTreeOrder(tagset.tags.map(tagFieldsOf)).map(({ depth: _, ...tag }) => tag);
  return { id, source, isExclusive, labels: labelsOf(tagset), definitions: definitionsOf(tagset), tags };
}
