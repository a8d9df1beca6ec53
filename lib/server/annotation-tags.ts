import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "./database.ts";

type TagRefusal = "tag_not_found" | "tags_exclusive";

/** Tags of the codebook and reforms of the register, told apart. */
interface Given {
  readonly tagIds: readonly string[];
  readonly reformIds: readonly string[];
}

/**
 * Gives an annotation exactly these tags. Ids of the codebook and of the register of reforms stand in one list. A retired tag that the
 * annotation has already may stay; given anew, it is refused, but where what was coded earlier is decided about (`retiredToo`).
 */
export async function setTags(
  group: InGroup,
  annotationId: string,
  ids: readonly string[],
  { retiredToo = false }: { readonly retiredToo?: boolean } = {},
): Promise<Result<null, TagRefusal>> {
  const { db, actor } = group;
  const { groupId, userId: createdById } = actor;
  const had = await db.annotationTag.findMany({ where: { groupId, annotationId } });
  const hadIds = had.map(({ tagId, reformId }) => tagId ?? reformId ?? "");
  const given = await tellApart(group, ids, retiredToo ? ids : hadIds);
  if (!given.ok) return given;
  const lost = had.filter((_, at) => !ids.includes(hadIds[at] ?? "")).map(({ id }) => id);
  if (lost.length > 0) await db.annotationTag.deleteMany({ where: { groupId, id: { in: lost } } });
  const isNew = (id: string) => !hadIds.includes(id);
  const row = { groupId, annotationId, createdById };
  const data = [
    ...given.value.tagIds.filter(isNew).map((tagId) => ({ ...row, tagId })),
    ...given.value.reformIds.filter(isNew).map((reformId) => ({ ...row, reformId })),
  ];
  if (data.length > 0) await db.annotationTag.createMany({ data });
  return accept(null);
}

async function tellApart(
  { db, actor: { groupId } }: InGroup,
  ids: readonly string[],
  /** Those that may be retired. */
  kept: readonly string[],
): Promise<Result<Given, TagRefusal>> {
  if (ids.length === 0) return accept({ tagIds: [], reformIds: [] });
  const wanted = { groupId, id: { in: [...ids] }, deletedAt: null };
  const tags = await db.tag.findMany({
    where: { ...wanted, tagset: { deletedAt: null } },
    select: { id: true, retiredAt: true, tagset: { select: { id: true, isExclusive: true } } },
  });
  const reforms = await db.reform.findMany({ where: wanted, select: { id: true } });
  const known = [...tags.filter(({ id, retiredAt }) => retiredAt === null || kept.includes(id)), ...reforms];
  if (known.length < ids.length) return refuse("tag_not_found");
  const exclusive = tags.filter(({ tagset }) => tagset.isExclusive).map(({ tagset }) => tagset.id);
  if (new Set(exclusive).size < exclusive.length) return refuse("tags_exclusive");
  return accept({ tagIds: tags.map(({ id }) => id), reformIds: reforms.map(({ id }) => id) });
}

/** The ids of its tags and reforms in the order in which they were given. */
export async function tagsOf({ db, actor: { groupId } }: InGroup, annotationId: string): Promise<string[]> {
  const rows = await db.annotationTag.findMany({
    where: { groupId, annotationId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ tagId, reformId }) => tagId ?? reformId ?? []);
}
