import { findDuplicates } from "#lib/citations/duplicates.ts";
import type { DuplicateSet } from "#lib/operations/merges.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { formsOf } from "../records/reference.ts";
import { LINE_INCLUDE, lineOf } from "./reference-lines.ts";

/** Works of the library that look like one, the surest sets first. What somebody told apart is not offered again. */
export async function listDuplicates({
  db,
  actor,
}: InGroup): Promise<Result<{ sets: DuplicateSet[] }, "not_allowed">> {
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const rows = await db.reference.findMany({
    where: { groupId, deletedAt: null },
    select: { id: true, csl: true, romanised: true, translated: true },
  });
  const distinctions = await db.referenceDistinction.findMany({
    where: { groupId },
    select: { oneId: true, otherId: true },
  });
  const sets = findDuplicates(
    rows.map((row) => ({ id: row.id, ...formsOf(row) })),
    distinctions.map(({ oneId, otherId }) => [oneId, otherId]),
  );
  const works = await worksById(
    db,
    groupId,
    sets.flatMap(({ ids }) => ids),
  );
  return accept({
    sets: sets.map(({ ids, because, similarity }) => ({
      works: ids.flatMap((id) => works.get(id) ?? []),
      because,
      similarity,
    })),
  });
}

async function worksById(
  db: InGroup["db"],
  groupId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DuplicateSet["works"][number]>> {
  const rows = await db.reference.findMany({
    where: { groupId, id: { in: [...ids] } },
    include: LINE_INCLUDE,
  });
  return new Map(rows.map((row) => [row.id, { ...lineOf(row), ...formsOf(row) }]));
}
