import type { z } from "zod";
import { tagsetContent } from "#lib/codebook/tagset.ts";
import type { CodebookVersionView, showCodebookVersion } from "#lib/operations/codebook-versions.ts";
import { maySeeCodebook } from "#lib/permissions/codebook.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { peopleById, personOf } from "./people.ts";

/** The published versions of a tagset, the newest first. */
export async function listCodebookVersions(
  group: InGroup,
  tagsetId: string,
): Promise<Result<{ versions: CodebookVersionView[] }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeCodebook(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: tagsetId }, deletedAt: null };
  if ((await db.tagset.findUnique({ where, select: { id: true } })) === null) return refuse("not_found");
  const rows = await db.codebookVersion.findMany({
    where: { groupId: actor.groupId, tagsetId },
    omit: { content: true },
    orderBy: { number: "desc" },
  });
  const people = await peopleById(
    db,
    rows.map(({ createdById }) => createdById),
  );
  const versions = rows.map(({ id, number, note, createdById, createdAt }) => ({
    ...{ id, number, note, author: personOf(people, createdById) },
    createdAt: createdAt.toISOString(),
  }));
  return accept({ versions });
}

export async function showVersion(
  group: InGroup,
  tagsetId: string,
  number: number,
): Promise<Result<z.infer<typeof showCodebookVersion.answer>, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeCodebook(actor)) return refuse("not_allowed");
  const row = await db.codebookVersion.findUnique({
    where: { tagsetId_number: { tagsetId, number }, groupId: actor.groupId },
  });
  if (row === null) return refuse("not_found");
  const people = await peopleById(db, [row.createdById]);
  return accept({
    ...{ id: row.id, number, note: row.note, author: personOf(people, row.createdById) },
    createdAt: row.createdAt.toISOString(),
    content: tagsetContent.parse(row.content),
  });
}
