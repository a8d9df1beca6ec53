import type { CodedTagset } from "#lib/operations/codings.ts";
import type { InGroup } from "./database.ts";
import { labelsOf } from "./records/reform.ts";

/** The tagsets as they stand now, tags that are retired left out; null when one of them is not there. */
export async function snapshotTagsets(
  group: InGroup,
  tagsetIds: readonly string[],
): Promise<CodedTagset[] | null> {
  const { db, actor } = group;
  const wanted = [...new Set(tagsetIds)];
  const rows = await db.tagset.findMany({
    where: { groupId: actor.groupId, id: { in: wanted }, deletedAt: null },
    include: {
      tags: { where: { deletedAt: null, retiredAt: null }, orderBy: [{ position: "asc" }, { id: "asc" }] },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  if (rows.length < wanted.length) return null;
  const reforms = rows.some(({ source }) => source === "reforms") ? await reformTags(group) : [];
  return rows.map((row) => ({
    tagsetId: row.id,
    source: row.source,
    labels: labelsOf(row),
    isExclusive: row.isExclusive,
    tags:
      row.source === "reforms"
        ? reforms
        : row.tags.map((tag) => ({ id: tag.id, parentId: tag.parentId, labels: labelsOf(tag) })),
  }));
}

async function reformTags({ db, actor: { groupId } }: InGroup): Promise<CodedTagset["tags"]> {
  const rows = await db.reform.findMany({
    where: { groupId, deletedAt: null },
    select: { id: true, parentId: true, labelKk: true, labelRu: true, labelEn: true },
    orderBy: [{ startDate: "asc" }, { slug: "asc" }],
  });
  return rows.map((row) => ({ id: row.id, parentId: row.parentId, labels: labelsOf(row) }));
}
