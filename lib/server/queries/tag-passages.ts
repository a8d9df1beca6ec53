import type { z } from "zod";
import { branchOfTag } from "#lib/codebook/tag-tree.ts";
import type { listTagPassages as operation, TagPassage, TagView } from "#lib/operations/codebook.ts";
import { maySeeCodebook } from "#lib/permissions/codebook.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { showCodebook } from "./codebook.ts";
import { peopleById, personOf } from "./people.ts";
import { usedTags } from "./tag-uses.ts";

/** Passages on a page of them. */
const PAGE = 100;

/** A tag of the codebook (or a reform) as one looks at it: with its tagset's words. */
export async function showTag(
  group: InGroup,
  tagId: string,
): Promise<Result<TagView, "not_found" | "not_allowed">> {
  const codebook = await showCodebook(group);
  if (!codebook.ok) return codebook;
  const tag = codebook.value.tagsets.flatMap(({ tags }) => tags).find(({ id }) => id === tagId);
  return tag === undefined ? refuse("not_found") : accept(tag);
}

/** The passages of a tag, perhaps with those of the tags below it, by document and in the order of the text. */
export async function listTagPassages(
  group: InGroup,
  tagId: string,
  { branch, offset }: z.infer<typeof operation.query>,
): Promise<Result<z.infer<typeof operation.answer>, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeCodebook(actor)) return refuse("not_allowed");
  const codebook = await showCodebook(group, { counted: false });
  if (!codebook.ok) return codebook;
  const tagset = codebook.value.tagsets.find(({ tags }) => tags.some(({ id }) => id === tagId));
  if (tagset === undefined) return refuse("not_found");
  const ids = branch === "yes" ? [...branchOfTag(tagset.tags, tagId)] : [tagId];
  const found = await db.$queryRaw<{ id: string; total: bigint }[]>`
    WITH used AS (${usedTags(actor.groupId)})
    SELECT a.id, count(*) OVER () AS total
    FROM annotations a JOIN documents d ON d.id = a.document_id
    WHERE a.id IN (SELECT annotation_id FROM used WHERE used.id IN (${uuids(ids)}))
    ORDER BY d.title, d.id, a.start_code_point, a.end_code_point DESC, a.id
    LIMIT ${PAGE} OFFSET ${offset}`;
  const passages = await passagesOf(
    group,
    found.map(({ id }) => id),
  );
  return accept({ passages, total: Number(found[0]?.total ?? 0) });
}

async function passagesOf({ db, actor }: InGroup, ids: readonly string[]): Promise<TagPassage[]> {
  const rows = await db.annotation.findMany({
    where: { groupId: actor.groupId, id: { in: [...ids] } },
    include: { document: { select: { title: true, language: true } } },
  });
  const people = await peopleById(
    db,
    rows.map(({ createdById }) => createdById),
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = known.get(id);
    if (row === undefined) return [];
    const { documentId, document, prefix, exact, suffix, kind, layerId } = row;
    const { title: documentTitle, language: documentLanguage } = document;
    return [
      {
        ...{
          annotationId: id,
          documentId,
          documentTitle,
          documentLanguage,
          prefix,
          exact,
          suffix,
          kind,
          layerId,
        },
        author: personOf(people, row.createdById),
        createdAt: row.createdAt.toISOString(),
      },
    ];
  });
}

function uuids(ids: readonly string[]): Prisma.Sql {
  return Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`));
}
