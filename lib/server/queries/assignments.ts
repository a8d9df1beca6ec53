import type { z } from "zod";
import type {
  AssignmentCard,
  AssignmentView,
  listAssignments as listOperation,
} from "#lib/operations/assignments.ts";
import type { InLanguages } from "#lib/languages/language-tag.ts";
import { maySeeAssignments, maySeePlans } from "#lib/permissions/assignments.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Assignment } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { rubricVersionOf, termsOf, textsOf, timeOf } from "../records/assignment.ts";
import { ownPartsOf, ownReviewsOf, progressOf } from "./assignment-progress.ts";
import { materialsOf } from "./assignment-materials.ts";
import { peopleById, personOf } from "./people.ts";

/** Those that can still be handed in first, the earliest due before the others; what has no due time after them, what is over last. */
export async function listAssignments(
  group: InGroup,
  { state }: z.infer<typeof listOperation.query> = {},
): Promise<Result<{ assignments: AssignmentCard[]; timeZone: string }, "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeAssignments(actor)) return refuse("not_allowed");
  const isDeleted = state === "deleted";
  if (isDeleted && !maySeePlans(actor)) return refuse("not_allowed");
  const rows = await db.assignment.findMany({
    where: {
      groupId: actor.groupId,
      deletedAt: isDeleted ? { not: null } : null,
      ...(maySeePlans(actor) ? {} : { publishedAt: { not: null } }),
    },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { createdAt: "desc" }],
  });
  const now = new Date();
  const cards = await cardsOf(group, rows, now);
  return accept({ assignments: inOrder(cards, now), timeZone: await timeZoneOf(group) });
}

function inOrder(cards: readonly AssignmentCard[], now: Date): AssignmentCard[] {
  const isOver = (card: AssignmentCard): boolean => {
    const end = [card.own?.dueAt ?? card.dueAt, card.lateUntil].filter((time) => time !== null);
    return end.length > 0 && end.every((time) => Date.parse(time) < now.getTime());
  };
  const running = cards.filter((card) => !isOver(card));
  return [...running, ...cards.filter(isOver).reverse()];
}

async function cardsOf(group: InGroup, rows: readonly Assignment[], now: Date): Promise<AssignmentCard[]> {
  const parts = await partsOf(group, rows, now);
  return rows.map((row) => ({
    id: row.id,
    titles: textsOf(row.titles),
    opensAt: timeOf(row.opensAt),
    dueAt: timeOf(row.dueAt),
    lateUntil: timeOf(row.lateUntil),
    publishedAt: timeOf(row.publishedAt),
    isTeam: row.isTeam,
    ...parts(row.id),
    createdAt: row.createdAt.toISOString(),
    deletedAt: timeOf(row.deletedAt),
    version: row.version,
  }));
}

type Parts = Pick<AssignmentCard, "own" | "progress" | "reviews">;

/** What of each assignment concerns the one who asks. */
async function partsOf(
  group: InGroup,
  rows: readonly Assignment[],
  now: Date,
): Promise<(id: string) => Parts> {
  const isStudent = group.actor.role === "student";
  const ids = rows.map(({ id }) => id);
  const own = isStudent ? await ownPartsOf(group, rows, now) : null;
  const progress = maySeePlans(group.actor) ? await progressOf(group, rows) : null;
  const reviews = isStudent ? null : await ownReviewsOf(group, ids);
  return (id) => ({
    own: own?.get(id) ?? null,
    progress: progress?.get(id) ?? null,
    reviews: reviews?.get(id) ?? null,
  });
}

/** A deleted assignment is found only when it is asked for on purpose: its page offers to restore it. */
export async function showAssignment(
  group: InGroup,
  assignmentId: string,
  { deletedToo = false }: { readonly deletedToo?: boolean } = {},
): Promise<Result<AssignmentView, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeAssignments(actor)) return refuse("not_allowed");
  const row = await db.assignment.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: assignmentId } },
  });
  if (row === null || !isShown(group, row, deletedToo)) return refuse("not_found");
  const parts = await partsOf(group, [row], new Date());
  return accept({
    id: row.id,
    ...termsOf(row),
    rubric: await rubricOf(group, row.rubricVersionId),
    materials: await materialsOf(group, row.id),
    students: maySeePlans(actor) ? await studentsOf(group, row.id) : null,
    ...parts(row.id),
    timeZone: await timeZoneOf(group),
    publishedAt: timeOf(row.publishedAt),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    deletedAt: timeOf(row.deletedAt),
    version: row.version,
  });
}

/** What the assignment is called, for whoever sees it (a deleted one: those who plan, who may restore it), else null. */
export async function titlesOfAssignment(
  group: InGroup,
  assignmentId: string,
): Promise<Result<InLanguages | null, never>> {
  const { db, actor } = group;
  if (!maySeeAssignments(actor)) return accept(null);
  const row = await db.assignment.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: assignmentId } },
    select: { titles: true, deletedAt: true, publishedAt: true },
  });
  return accept(row !== null && isShown(group, row, true) ? textsOf(row.titles) : null);
}

function isShown(
  { actor }: InGroup,
  row: Pick<Assignment, "deletedAt" | "publishedAt">,
  deletedToo: boolean,
): boolean {
  if (maySeePlans(actor)) return row.deletedAt === null || deletedToo;
  return row.deletedAt === null && row.publishedAt !== null;
}

/** The version that the assignment keeps. Students do not see rubrics, and so not how many versions there are after theirs. */
async function rubricOf({ db, actor }: InGroup, versionId: string | null): Promise<AssignmentView["rubric"]> {
  if (versionId === null) return null;
  const row = await db.rubricVersion.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: versionId } },
  });
  if (row === null) return null;
  const whole = await db.rubric.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: row.rubricId } },
    select: { lastVersionNumber: true },
  });
  const author = personOf(await peopleById(db, [row.createdById]), row.createdById);
  return {
    ...rubricVersionOf(row, author),
    rubricId: row.rubricId,
    newestNumber: whole?.lastVersionNumber ?? row.number,
  };
}

/** Those whom it is for by name, by name. */
async function studentsOf({ db, actor }: InGroup, assignmentId: string): Promise<AssignmentView["students"]> {
  const rows = await db.assignmentStudent.findMany({ where: { groupId: actor.groupId, assignmentId } });
  const people = await peopleById(
    db,
    rows.map(({ userId }) => userId),
  );
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, "kk"));
}

export async function timeZoneOf({ db, actor }: InGroup): Promise<string> {
  const { timeZone } = await db.group.findUniqueOrThrow({
    where: { id: actor.groupId },
    select: { timeZone: true },
  });
  return timeZone;
}
