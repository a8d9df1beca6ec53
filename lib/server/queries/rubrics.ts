import type { z } from "zod";
import type { listRubrics as listOperation, RubricCard, RubricView } from "#lib/operations/rubrics.ts";
import { mayKeepRubrics, maySeeRubrics } from "#lib/permissions/assignments.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { rubric, rubricFaults, type Rubric } from "#lib/reviews/rubric.ts";
import type { InGroup } from "../database.ts";
import { rubricVersionOf, textsOf, timeOf } from "../records/assignment.ts";
import { peopleById, personOf } from "./people.ts";

/** The bank, the one changed last first. */
export async function listRubrics(
  { db, actor }: InGroup,
  { state }: z.infer<typeof listOperation.query> = {},
): Promise<Result<{ rubrics: RubricCard[] }, "not_allowed">> {
  if (!maySeeRubrics(actor) || (state === "deleted" && !mayKeepRubrics.roles.includes(actor.role)))
    return refuse("not_allowed");
  const rows = await db.rubric.findMany({
    where: { groupId: actor.groupId, deletedAt: state === "deleted" ? { not: null } : null },
    include: {
      versions: { orderBy: { number: "desc" }, take: 1 },
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
  });
  const uses = await usesOf(
    { db, actor },
    rows.map(({ id }) => id),
  );
  return accept({
    rubrics: rows.flatMap((row) => {
      const [newest] = row.versions;
      if (newest === undefined) return [];
      const content = rubric.parse(newest.content);
      return [
        {
          id: row.id,
          names: textsOf(row.names),
          criteria: content.criteria.length,
          isFit: rubricFaults(content).length === 0,
          number: newest.number,
          versionId: newest.id,
          assignments: uses.filter(({ rubricId }) => rubricId === row.id).length,
          updatedAt: row.updatedAt.toISOString(),
          deletedAt: timeOf(row.deletedAt),
          version: row.version,
        },
      ];
    }),
  });
}

interface Use {
  readonly rubricId: string;
  readonly assignmentId: string;
  readonly titles: unknown;
  readonly number: number;
}

/** Assignments that keep a version of these rubrics. */
async function usesOf(
  { db, actor }: Pick<InGroup, "db" | "actor">,
  rubricIds: readonly string[],
): Promise<Use[]> {
  const rows = await db.assignment.findMany({
    where: { groupId: actor.groupId, deletedAt: null, rubricVersion: { rubricId: { in: [...rubricIds] } } },
    select: { id: true, titles: true, rubricVersion: { select: { rubricId: true, number: true } } },
    orderBy: { createdAt: "desc" },
  });
  return rows.flatMap(({ id, titles, rubricVersion }) =>
    rubricVersion === null ? [] : [{ ...rubricVersion, assignmentId: id, titles }],
  );
}

/** A deleted rubric is found only when it is asked for on purpose. */
export async function showRubric(
  group: InGroup,
  rubricId: string,
  {
    number,
    deletedToo = false,
  }: { readonly number?: number | undefined; readonly deletedToo?: boolean } = {},
): Promise<Result<RubricView, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeRubrics(actor)) return refuse("not_allowed");
  const row = await db.rubric.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: rubricId } },
    include: {
      versions: {
        select: { number: true, createdById: true, createdAt: true },
        orderBy: { number: "desc" },
      },
    },
  });
  if (row === null || (row.deletedAt !== null && !deletedToo)) return refuse("not_found");
  const shown = await db.rubricVersion.findUnique({
    where: { rubricId_number: { rubricId, number: number ?? row.lastVersionNumber } },
  });
  if (shown === null) return refuse("not_found");
  const people = await peopleById(db, [shown.createdById, ...row.versions.map((one) => one.createdById)]);
  return accept({
    id: row.id,
    shown: rubricVersionOf(shown, personOf(people, shown.createdById)),
    newestNumber: row.lastVersionNumber,
    uses: (await usesOf(group, [rubricId])).map(({ assignmentId, titles, number: used }) => ({
      ...{ assignmentId, titles: textsOf(titles), number: used },
    })),
    versions: row.versions.map((one) => ({
      number: one.number,
      author: personOf(people, one.createdById),
      createdAt: one.createdAt.toISOString(),
    })),
    deletedAt: timeOf(row.deletedAt),
    version: row.version,
  });
}

/** The rubrics of the bank by which essays can be marked, with what their newest versions say. */
export async function listFitRubrics({
  db,
  actor,
}: InGroup): Promise<
  Result<
    { rubrics: (Pick<RubricCard, "id" | "names" | "number" | "versionId"> & { content: Rubric })[] },
    "not_allowed"
  >
> {
  if (!maySeeRubrics(actor)) return refuse("not_allowed");
  const rows = await db.rubric.findMany({
    where: { groupId: actor.groupId, deletedAt: null },
    include: { versions: { orderBy: { number: "desc" }, take: 1 } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
  });
  return accept({
    rubrics: rows.flatMap(({ id, names, versions: [newest] }) => {
      if (newest === undefined) return [];
      const content = rubric.parse(newest.content);
      const { number, id: versionId } = newest;
      return rubricFaults(content).length > 0
        ? []
        : [{ ...{ id, number, versionId, content }, names: textsOf(names) }];
    }),
  });
}
