import { createHash } from "node:crypto";
import { findDuplicatesByMarks, type DuplicateWorks } from "#lib/citations/duplicates.ts";
import type { DuplicateSet } from "#lib/operations/merges.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { formsOf } from "../records/reference.ts";
import { keyOf, readMarks } from "./known-works.ts";
import { LINE_INCLUDE, lineOf } from "./reference-lines.ts";

/** Works of the library that look like one, the surest sets first. What somebody told apart is not offered again. */
export async function listDuplicates(
  group: InGroup,
): Promise<Result<{ sets: DuplicateSet[] }, "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const sets = await setsOf(group);
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

/** Sets by group, with the works and the distinctions that they were found of: many pages count them, and few change anything. */
const found = new Map<string, { readonly of: string; readonly sets: readonly DuplicateWorks[] }>();
const MOST_FOUND = 50;

async function setsOf(group: InGroup): Promise<readonly DuplicateWorks[]> {
  const { db, actor } = group;
  const { groupId } = actor;
  const rows = await db.reference.findMany({
    where: { groupId, deletedAt: null },
    select: { id: true, version: true },
    orderBy: { id: "asc" },
  });
  const told = await db.referenceDistinction.findMany({
    where: { groupId },
    select: { oneId: true, otherId: true },
    orderBy: [{ oneId: "asc" }, { otherId: "asc" }],
  });
  const distinct = told.map(({ oneId, otherId }) => [oneId, otherId] as const);
  const of = createHash("sha256")
    .update(JSON.stringify([rows.map(keyOf), distinct]))
    .digest("base64");
  const known = found.get(groupId);
  if (known?.of === of) return known.sets;
  const marks = await readMarks(group, rows);
  const works = rows.flatMap((row) => {
    const read = marks.get(keyOf(row));
    return read === undefined ? [] : [{ id: row.id, marks: read }];
  });
  const sets = findDuplicatesByMarks(works, distinct);
  found.delete(groupId);
  found.set(groupId, { of, sets });
  for (const id of found.keys()) if (found.size > MOST_FOUND) found.delete(id);
  return sets;
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
