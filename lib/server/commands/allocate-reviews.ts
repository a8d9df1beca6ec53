import type { z } from "zod";
import type { allocateReviews as byHand, shareReviews as drawn } from "#lib/operations/allocation.ts";
import { mayPlanAssignments, REVIEWING_ROLES } from "#lib/permissions/assignments.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { shareEvenly, type EssayToReview, type Pairing } from "#lib/reviews/allocation.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import { assignmentName } from "../assignment-name.ts";
import type { InGroup } from "../database.ts";
import { notify } from "../notify.ts";
import { sheetsOf, type SheetRow } from "../queries/allocation.ts";
import { textsOf } from "../records/assignment.ts";

/** Sheets of markers of the essays that were handed in, with who must not review them. */
interface Allocated {
  readonly name: string;
  readonly essays: readonly EssayToReview[];
  readonly sheets: readonly SheetRow[];
}

type HandRefusal = "reviewer_unfit" | "reviewer_has_marked" | "essay_not_found";

/** Sets who marks these essays. Whoever has begun to mark one keeps it, and nobody reviews the own essay. */
export async function allocateReviews(
  group: InGroup,
  assignmentId: string,
  { essays: wanted }: z.infer<typeof byHand.body>,
): Promise<Result<null, "not_found" | "not_allowed" | HandRefusal>> {
  const found = await allocatedOf(group, assignmentId);
  if (!found.ok) return found;
  const { essays, sheets } = found.value;
  const byId = new Map(essays.map((essay) => [essay.id, essay]));
  const added: Pairing[] = [];
  const removed: SheetRow[] = [];
  for (const { submissionId, reviewerIds } of wanted) {
    const essay = byId.get(submissionId);
    if (essay === undefined) return refuse("essay_not_found");
    if (reviewerIds.some((id) => essay.closedTo.includes(id))) return refuse("reviewer_unfit");
    const own = sheets.filter((sheet) => sheet.submissionId === submissionId);
    removed.push(...own.filter((one) => one.part === "marker" && !reviewerIds.includes(one.reviewerId)));
    const taken = own.map(({ reviewerId }) => reviewerId);
    for (const reviewer of new Set(reviewerIds))
      if (!taken.includes(reviewer)) added.push({ essay: submissionId, reviewer });
  }
  if (removed.some(({ hasBegun }) => hasBegun)) return refuse("reviewer_has_marked");
  if (!(await areFit(group, added))) return refuse("reviewer_unfit");
  await group.db.reviewSheet.deleteMany({
    where: { groupId: group.actor.groupId, id: { in: removed.map(({ id }) => id) } },
  });
  await give(group, { assignmentId, name: found.value.name, added, removed: removed.length });
  return accept(null);
}

/** Draws markers for the essays that have too few of them. */
export async function shareReviews(
  group: InGroup,
  assignmentId: string,
  { reviewerIds, perEssay, random }: z.infer<typeof drawn.body> & { readonly random: () => number },
): Promise<Result<null, "not_found" | "not_allowed" | "reviewer_unfit" | "nothing_to_share">> {
  const found = await allocatedOf(group, assignmentId);
  if (!found.ok) return found;
  const reviewers = [...new Set(reviewerIds)];
  const added = shareEvenly({ essays: found.value.essays, reviewers, perEssay, random });
  if (added.length === 0) return refuse("nothing_to_share");
  if (!(await areFit(group, added))) return refuse("reviewer_unfit");
  await give(group, { assignmentId, name: found.value.name, added, removed: 0 });
  return accept(null);
}

/** The essays stand still until the end of the transaction: two who plan at once do not both give one away. */
async function allocatedOf(
  group: InGroup,
  assignmentId: string,
): Promise<Result<Allocated, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayPlanAssignments(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  await db.$queryRaw`SELECT 1 FROM assignments WHERE group_id = ${groupId}::uuid AND id = ${assignmentId}::uuid FOR UPDATE`;
  const row = await db.assignment.findUnique({
    where: { groupId_id: { groupId, id: assignmentId }, deletedAt: null },
  });
  if (row === null) return refuse("not_found");
  const submissions = await db.submission.findMany({
    where: { groupId, assignmentId, handedInAt: { not: null } },
    select: { id: true },
    orderBy: { number: "asc" },
  });
  // Whose it is decides who may not have it, and is not told.
  const authors = await withAllAnnotations(group, () =>
    db.submissionAuthor.findMany({ where: { groupId, assignmentId } }),
  );
  const ids = submissions.map(({ id }) => id);
  // A mark that is being given waits, or is waited for: its sheet is not taken away.
  await withAllAnnotations(
    group,
    () => db.$queryRaw`
      SELECT 1 FROM review_sheets WHERE group_id = ${groupId}::uuid AND submission_id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`,
  );
  const sheets = await sheetsOf(group, ids);
  const essays = submissions.map(({ id }) => ({
    id,
    reviewers: sheets
      .filter((one) => one.submissionId === id && one.part === "marker")
      .map(({ reviewerId }) => reviewerId),
    closedTo: [
      ...authors.filter((one) => one.submissionId === id).map(({ userId }) => userId),
      // One sheet each: whoever moderates an essay does not mark it as well.
      ...sheets
        .filter((one) => one.submissionId === id && one.part === "moderator")
        .map(({ reviewerId }) => reviewerId),
    ],
  }));
  return accept({ name: assignmentName({ titles: textsOf(row.titles) }), essays, sheets });
}

async function areFit({ db, actor }: InGroup, added: readonly Pairing[]): Promise<boolean> {
  const wanted = [...new Set(added.map(({ reviewer }) => reviewer))];
  const fit = await db.membership.count({
    where: { groupId: actor.groupId, userId: { in: wanted }, role: { in: [...REVIEWING_ROLES] } },
  });
  return fit === wanted.length;
}

interface Given {
  readonly assignmentId: string;
  readonly name: string;
  readonly added: readonly Pairing[];
  readonly removed: number;
}

/** A layer for their comments is made with the sheet, by the database. */
async function give(group: InGroup, { assignmentId, name, added, removed }: Given): Promise<void> {
  if (added.length + removed === 0) return;
  const { db, actor } = group;
  await db.reviewSheet.createMany({
    data: added.map(({ essay, reviewer }) => ({
      ...{ groupId: actor.groupId, submissionId: essay, reviewerId: reviewer },
    })),
  });
  const userIds = new Set(added.map(({ reviewer }) => reviewer));
  await notify(group, { kind: "reviews_given", userIds, assignmentId });
  await group.record({
    kind: "assignment.allocated",
    nounId: assignmentId,
    data: { name, given: added.length, taken: removed },
  });
}
