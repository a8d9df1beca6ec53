import type { z } from "zod";
import {
  codedTagset,
  type AssignmentView,
  type CodingView,
  type listCodings as listOperation,
} from "#lib/operations/codings.ts";
import { mayLookIntoCoding, maySeeCodings } from "#lib/permissions/codings.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { peopleById, personOf } from "./people.ts";

const CODING_INCLUDE = {
  tagsets: { include: { tagset: { select: { position: true } } }, orderBy: { tagset: { position: "asc" } } },
  assignments: {
    where: { document: { deletedAt: null } },
    include: { document: { select: { id: true, title: true, language: true } } },
    orderBy: [{ document: { title: "asc" } }, { documentId: "asc" }, { userId: "asc" }],
  },
} satisfies Prisma.CodingInclude;
type CodingRow = Prisma.CodingGetPayload<{ include: typeof CODING_INCLUDE }>;

/** Codings: those that run before the closed ones, and of either the newest first. */
export async function listCodings(
  group: InGroup,
  { mine, documentId, state }: z.infer<typeof listOperation.query>,
): Promise<Result<{ codings: CodingView[] }, "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeCodings(actor)) return refuse("not_allowed");
  const assigned: Prisma.CodingAssignmentWhereInput = {
    ...(mine === undefined ? {} : { userId: actor.userId }),
    ...(documentId === undefined ? {} : { documentId }),
  };
  const rows = await db.coding.findMany({
    where: {
      groupId: actor.groupId,
      deletedAt: state === "deleted" ? { not: null } : null,
      ...(state === "running" ? { closedAt: null } : {}),
      ...(state === "closed" ? { closedAt: { not: null } } : {}),
      ...(Object.keys(assigned).length === 0 ? {} : { assignments: { some: assigned } }),
    },
    include: CODING_INCLUDE,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  rows.sort((one, other) => Number(one.closedAt !== null) - Number(other.closedAt !== null));
  return accept({ codings: await viewsOf(group, rows) });
}

/** A deleted coding is found only when it is asked for on purpose: its page offers to restore it. */
export async function showCoding(
  group: InGroup,
  codingId: string,
  { deletedToo = false }: { readonly deletedToo?: boolean } = {},
): Promise<Result<CodingView, "not_found" | "not_allowed">> {
  if (!maySeeCodings(group.actor)) return refuse("not_allowed");
  const row = await group.db.coding.findUnique({
    where: { groupId_id: { groupId: group.actor.groupId, id: codingId } },
    include: CODING_INCLUDE,
  });
  if (row === null || (row.deletedAt !== null && !deletedToo)) return refuse("not_found");
  const [view] = await viewsOf(group, [row]);
  return view === undefined ? refuse("not_found") : accept(view);
}

async function viewsOf(group: InGroup, rows: readonly CodingRow[]): Promise<CodingView[]> {
  const ids = rows.flatMap((row) => [row.createdById, ...row.assignments.map(({ userId }) => userId)]);
  const people = await peopleById(group.db, ids);
  const counts = await passageCounts(group, rows);
  return rows.map((row) => {
    const coderIds = [...new Set(row.assignments.map(({ userId }) => userId))];
    const mayLookInto = mayLookIntoCoding(group.actor, { closedAt: row.closedAt, coderIds });
    return {
      ...cardOf(row),
      documents: uniqueDocuments(row),
      coders: coderIds.map((id) => personOf(people, id)),
      assignments: row.assignments.map((assignment) =>
        assignmentView(assignment, {
          isSeen: mayLookInto || assignment.userId === group.actor.userId,
          passages: counts.get(`${row.layerId} ${assignment.documentId} ${assignment.userId}`) ?? 0,
        }),
      ),
      mayLookInto,
      author: personOf(people, row.createdById),
    };
  });
}

function cardOf(
  row: CodingRow,
): Omit<CodingView, "documents" | "coders" | "assignments" | "mayLookInto" | "author"> {
  const { id, name, instructions, dueDate, layerId, adjudicationLayerId, version } = row;
  return {
    ...{ id, name, instructions, dueDate, layerId, adjudicationLayerId, version },
    tagsets: row.tagsets.map(({ content }) => codedTagset.parse(content)),
    createdAt: row.createdAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}

function uniqueDocuments({ assignments }: CodingRow): CodingView["documents"] {
  return [...new Map(assignments.map(({ document }) => [document.id, document])).values()];
}

/** What of it leaves depends on whether the caller may look into the work. */
function assignmentView(
  { documentId, userId, startedAt, doneAt }: CodingRow["assignments"][number],
  { isSeen, passages }: { readonly isSeen: boolean; readonly passages: number },
): AssignmentView {
  return {
    ...{ documentId, userId },
    startedAt: startedAt?.toISOString() ?? null,
    doneAt: doneAt?.toISOString() ?? null,
    passages: isSeen ? passages : null,
  };
}

/** Passages by layer, document and coder, as far as the caller may see them. */
async function passageCounts(
  { db, actor: { groupId } }: InGroup,
  rows: readonly CodingRow[],
): Promise<ReadonlyMap<string, number>> {
  const counted = await db.annotation.groupBy({
    by: ["layerId", "documentId", "createdById"],
    where: { groupId, layerId: { in: rows.map(({ layerId }) => layerId) }, deletedAt: null },
    _count: { id: true },
  });
  return new Map(
    counted.map(({ layerId, documentId, createdById, _count }) => [
      `${layerId} ${documentId} ${createdById}`,
      _count.id,
    ]),
  );
}
