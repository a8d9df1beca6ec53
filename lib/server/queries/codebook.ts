import { inTreeOrder } from "#lib/codebook/tag-tree.ts";
import type { TagsetView, TagView } from "#lib/operations/codebook.ts";
import { maySeeCodebook } from "#lib/permissions/codebook.ts";
import { compareByTime } from "#lib/reforms/reform-tree.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { definitionsOf, tagFieldsOf } from "../records/codebook.ts";
import { labelsOf, reformFieldsOf } from "../records/reform.ts";
import { countUses, type Uses } from "./tag-uses.ts";

const TAGSET_INCLUDE = {
  tags: { where: { deletedAt: null }, orderBy: [{ position: "asc" }, { createdAt: "asc" }] },
  versions: { select: { number: true }, orderBy: { number: "desc" }, take: 1 },
} satisfies Prisma.TagsetInclude;
type TagsetRow = Prisma.TagsetGetPayload<{ include: typeof TAGSET_INCLUDE }>;

const NO_USES: Uses = new Map();

/** The whole codebook. Without counts where nobody looks at them: the reader opens faster. */
export async function showCodebook(
  group: InGroup,
  { counted = true }: { readonly counted?: boolean } = {},
): Promise<Result<{ tagsets: TagsetView[] }, "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeCodebook(actor)) return refuse("not_allowed");
  const rows = await db.tagset.findMany({
    where: { groupId: actor.groupId, deletedAt: null },
    include: TAGSET_INCLUDE,
    orderBy: [{ position: "asc" }, { createdAt: "asc" }],
  });
  const uses = counted ? await countUses(group) : NO_USES;
  const tagsets: TagsetView[] = [];
  for (const row of rows) {
    const tags = row.source === "reforms" ? await reformTags(group, row.id, uses) : ownTags(row, uses);
    tagsets.push(tagsetView(row, tags));
  }
  return accept({ tagsets });
}

export async function showTagset(
  group: InGroup,
  tagsetId: string,
): Promise<Result<TagsetView, "not_found" | "not_allowed">> {
  const codebook = await showCodebook(group);
  if (!codebook.ok) return codebook;
  const found = codebook.value.tagsets.find(({ id }) => id === tagsetId);
  return found === undefined ? refuse("not_found") : accept(found);
}

function tagsetView(row: TagsetRow, tags: TagView[]): TagsetView {
  const { id, source, isExclusive, version, versions } = row;
  return {
    ...{ id, source, isExclusive, version, tags },
    labels: labelsOf(row),
    definitions: definitionsOf(row),
    latestVersion: versions[0]?.number ?? null,
  };
}

function ownTags(row: TagsetRow, uses: Uses): TagView[] {
  const tags = row.tags.map((tag) => ({
    ...tagFieldsOf(tag),
    tagsetId: row.id,
    dates: [],
    mergedIntoId: tag.mergedIntoId,
    uses: uses.get(tag.id) ?? 0,
    version: tag.version,
  }));
  return inTreeOrder(tags);
}

/** The register as tags: oldest first on every level, as it is shown in its own room. */
async function reformTags({ db, actor }: InGroup, tagsetId: string, uses: Uses): Promise<TagView[]> {
  const rows = await db.reform.findMany({ where: { groupId: actor.groupId, deletedAt: null } });
  const reforms = rows.map((row) => ({ ...reformFieldsOf(row), parent: null, parentId: row.parentId }));
  const tags = reforms.sort(compareByTime).map((reform): TagView => {
    const { id, parentId, slug: code, labels, aliases, descriptions: definitions, dates, version } = reform;
    return {
      ...{ id, tagsetId, parentId, code, labels, aliases, definitions, dates, version },
      ...{ examples: {}, colour: null, shortcut: null, isRetired: false, mergedIntoId: null },
      uses: uses.get(id) ?? 0,
    };
  });
  return inTreeOrder(tags);
}
