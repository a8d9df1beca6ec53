import { compareTagsets, isSame } from "#lib/codebook/compare.ts";
import { tagsetContent, type TagsetContent } from "#lib/codebook/tagset.ts";
import { mayEditCodebook } from "#lib/permissions/codebook.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { areUsed, contentOf, nameOf, openTagset, type OpenTagset } from "../codebook.ts";
import type { InGroup } from "../database.ts";
import { showTagset } from "../queries/codebook.ts";
import { definitionColumns, labelColumns, tagColumns } from "../records/codebook.ts";
import { hasStackedTags } from "../stacked-tags.ts";

/** Gives a tagset as it stands the next number. The same state twice is refused: two numbers would say that something changed. */
export async function publishCodebook(
  group: InGroup,
  tagsetId: string,
  note: string,
): Promise<Result<number, "not_found" | "not_allowed" | "nothing_changed">> {
  const { db, actor } = group;
  if (!mayEditCodebook(actor)) return refuse("not_allowed");
  const tagset = await openTagset(group, tagsetId);
  if (tagset === null) return refuse("not_found");
  const shown = await showTagset(group, tagsetId);
  if (!shown.ok) return shown;
  // Parsing leaves out what a version does not hold: counts, versions of rows.
  const content = tagsetContent.parse(shown.value);
  const last = await db.codebookVersion.findFirst({
    where: { groupId: actor.groupId, tagsetId },
    orderBy: { number: "desc" },
  });
  if (last !== null && isSame(compareTagsets(tagsetContent.parse(last.content), content)))
    return refuse("nothing_changed", { number: last.number });
  const number = (last?.number ?? 0) + 1;
  const { groupId, userId: createdById } = actor;
  await db.codebookVersion.create({ data: { groupId, tagsetId, number, note, content, createdById } });
  await group.record({
    kind: "tagset.published",
    nounId: tagsetId,
    data: { label: nameOf(tagset), number, note },
  });
  return accept(number);
}

type RevertRefusal = "not_found" | "not_allowed" | "tagset_built_in" | "nothing_changed" | "tags_stacked";

/** Makes a tagset again what a version of it was, as a new state: nothing that was published changes, and no passage loses a tag. */
export async function revertCodebook(
  group: InGroup,
  tagsetId: string,
  number: number,
): Promise<Result<null, RevertRefusal>> {
  const { db, actor } = group;
  if (!mayEditCodebook(actor)) return refuse("not_allowed");
  const tagset = await openTagset(group, tagsetId);
  if (tagset === null) return refuse("not_found");
  const version = await db.codebookVersion.findUnique({
    where: { tagsetId_number: { tagsetId, number }, groupId: actor.groupId },
  });
  if (version === null) return refuse("not_found");
  if (tagset.source === "reforms") return refuse("tagset_built_in");
  const wanted = tagsetContent.parse(version.content);
  if (isSame(compareTagsets(contentOf(tagset), wanted))) return refuse("nothing_changed", { number });
  if (wanted.isExclusive && !tagset.isExclusive && (await hasStackedTags(group, tagsetId)))
    return refuse("tags_stacked");
  await putAside(group, tagset, wanted);
  await bringBack(group, tagset, wanted);
  await db.tagset.update({
    where: { groupId_id: { groupId: actor.groupId, id: tagsetId } },
    data: {
      ...labelColumns(wanted.labels),
      ...definitionColumns(wanted.definitions),
      isExclusive: wanted.isExclusive,
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  await group.record({ kind: "tagset.reverted", nounId: tagsetId, data: { label: nameOf(tagset), number } });
  return accept(null);
}

/** Tags that the version does not have: away where nothing was ever given them, else retired at the root, where their branch was. */
async function putAside(group: InGroup, tagset: OpenTagset, wanted: TagsetContent): Promise<void> {
  const { db, actor } = group;
  const kept = new Set(wanted.tags.map(({ id }) => id));
  const later = tagset.tags.filter(({ id }) => !kept.has(id));
  for (const { id, mergedIntoId, retiredAt } of later) {
    const stays =
      mergedIntoId !== null ||
      tagset.tags.some((other) => other.mergedIntoId === id) ||
      (await areUsed(group, [id]));
    await db.tag.update({
      where: { groupId_id: { groupId: actor.groupId, id } },
      data: {
        ...(stays ? { retiredAt: retiredAt ?? new Date() } : { deletedAt: new Date() }),
        parentId: null,
        position: wanted.tags.length,
        shortcut: null,
        version: { increment: 1 },
      },
    });
  }
}

/** Tags as the version has them. Their codes pass through their ids, since two may have exchanged theirs. */
async function bringBack(group: InGroup, tagset: OpenTagset, wanted: TagsetContent): Promise<void> {
  const { db, actor } = group;
  const { groupId } = actor;
  const ids = wanted.tags.map(({ id }) => id);
  const codes = wanted.tags.map(({ code }) => code);
  const holders = await db.tag.findMany({
    where: { groupId, tagsetId: tagset.id, OR: [{ id: { in: ids } }, { code: { in: codes } }] },
    select: { id: true },
  });
  for (const { id } of holders)
    await db.tag.update({ where: { groupId_id: { groupId, id } }, data: { code: id } });
  for (const [position, { id, parentId, code, isRetired, ...words }] of wanted.tags.entries()) {
    const merged = isRetired ? {} : { mergedIntoId: null };
    await db.tag.update({
      where: { groupId_id: { groupId, id } },
      data: {
        ...tagColumns(words),
        ...{ parentId, code, position, deletedAt: null, ...merged },
        retiredAt: isRetired ? (tagset.tags.find((tag) => tag.id === id)?.retiredAt ?? new Date()) : null,
        updatedAt: new Date(),
        version: { increment: 1 },
      },
    });
  }
}
