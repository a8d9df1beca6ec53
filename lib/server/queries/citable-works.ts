import type { CitableWork } from "#lib/operations/essays.ts";
import { maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { shortNameOf, workNameOf } from "../records/reference.ts";
import { typedWords } from "./typed-words.ts";

/** As many as a list to choose from shows; the rest is found by more letters. */
const MOST_OFFERED = 40;

/** Works that a student may cite: descriptions alone, nothing of what the group notes beside them. */
export async function citableWorks(
  group: InGroup,
  assignmentId: string,
  search: string,
): Promise<Result<{ works: CitableWork[] }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  const { groupId } = actor;
  if (!maySeeOwnEssays(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId, id: assignmentId }, deletedAt: null };
  const assignment = await db.assignment.findUnique({ where, select: { materials: true } });
  if (assignment === null) return refuse("not_found");
  const given = assignment.materials.flatMap(({ referenceId }) => referenceId ?? []);
  const found = {
    ...{ groupId, deletedAt: null },
    AND: typedWords(search).map((word) => ({
      OR: [
        { title: word },
        { authors: word },
        ...(/^\d{4}$/u.test(word.contains) ? [{ year: Number(word.contains) }] : []),
      ],
    })),
  };
  const asked = { select: SHOWN, orderBy: ORDER, take: MOST_OFFERED };
  const materials = await db.reference.findMany({ where: { ...found, id: { in: given } }, ...asked });
  const others = await db.reference.findMany({ where: { ...found, id: { notIn: given } }, ...asked });
  const isMaterial = new Set(given);
  const works = [...materials, ...others].slice(0, MOST_OFFERED).map((row) => ({
    ...workNameOf(row),
    shortName: shortNameOf(row),
    language: row.language,
    isMaterial: isMaterial.has(row.id),
  }));
  return accept({ works });
}

const SHOWN = { id: true, title: true, authors: true, year: true, language: true } as const;
const ORDER = [
  { authors: "asc" },
  { title: "asc" },
  { year: "asc" },
] satisfies Prisma.ReferenceOrderByWithRelationInput[];
