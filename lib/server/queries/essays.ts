import type { z } from "zod";
import type { EssayLine, listEssays as operation } from "#lib/operations/sheets.ts";
import { mayReleaseFeedback, maySeeModeration, maySeeReviews } from "#lib/permissions/reviews.ts";
import { addUp } from "#lib/reviews/mark.ts";
import { outcomeOfMarkers } from "#lib/reviews/outcome.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma, Submission } from "#prisma/client.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import type { InGroup } from "../database.ts";
import { givenOf, outcomeContentOf, type ReviewAssignment } from "../records/review.ts";
import {
  findReviewAssignment,
  findSheets,
  finishedMarkers,
  markedSheetOf,
  type StoredSheet,
} from "../review-sheets.ts";
import { peopleById, personOf } from "./people.ts";

/** How many markers an essay has, whoever asks: that there is a second one is known, what the second one gave is not. */
export interface MarkerCount {
  readonly all: number;
  readonly done: number;
}

/** An essay as the screens and the class's figures need it. */
export interface ListedEssay {
  readonly row: Submission;
  readonly sheets: readonly StoredSheet[];
  readonly markers: MarkerCount;
  readonly isBlind: boolean;
  readonly outcome: ReturnType<typeof outcomeContentOf> | null;
  readonly proposed: ReturnType<typeof outcomeContentOf> | null;
}

/** The essays of an assignment that were handed in and that the actor may see, by number. */
export async function findEssays(
  group: InGroup,
  assignment: ReviewAssignment,
  where: Prisma.SubmissionWhereInput = {},
): Promise<ListedEssay[]> {
  const { db, actor } = group;
  const rows = await db.submission.findMany({
    where: { AND: [seenEssays(group, assignment.header.id), where] },
    orderBy: { number: "asc" },
  });
  const ids = rows.map(({ id }) => id);
  const sheets = Map.groupBy(
    await findSheets(group, { submissionId: { in: ids } }),
    ({ row }) => row.submissionId,
  );
  const outcomes = await db.outcome.findMany({
    where: { groupId: actor.groupId, submissionId: { in: ids } },
  });
  const outcomeOf = new Map(outcomes.map((one) => [one.submissionId, outcomeContentOf(one.content)]));
  const markers = await countMarkers(group, ids);
  return rows.map((row) => {
    const seen = sheets.get(row.id) ?? [];
    const isBlind = seen.some(
      ({ row: sheet }) =>
        sheet.reviewerId === actor.userId && sheet.part === "marker" && sheet.doneAt === null,
    );
    const count = markers.get(row.id) ?? { all: 0, done: 0 };
    // Of sheets that are not done a reviewer sees nothing, not even that they are there.
    const finished = isBlind || count.done < count.all ? null : finishedMarkers(seen);
    return {
      ...{ row, isBlind, sheets: seen, markers: count },
      outcome: outcomeOf.get(row.id) ?? null,
      proposed: finished === null ? null : outcomeOfMarkers(assignment, finished.map(markedSheetOf)),
    };
  });
}

/** Which essays of an assignment were handed in and are for the actor. */
export function seenEssays(
  { actor }: Pick<InGroup, "actor">,
  assignmentId: string,
): Prisma.SubmissionWhereInput {
  return {
    ...{ groupId: actor.groupId, assignmentId, handedInAt: { not: null } },
    // Row-level security shows reviewers the essays of their sheets; one who also wrote one does not review it.
    ...(actor.role === "owner" || actor.role === "editor"
      ? {}
      : { sheets: { some: { reviewerId: actor.userId } } }),
  };
}

/** Counts alone leave here: who marks, and what, stays where row-level security keeps it. */
export async function countMarkers(
  group: InGroup,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, MarkerCount>> {
  const rows = await withAllAnnotations(group, () =>
    group.db.reviewSheet.findMany({
      where: { groupId: group.actor.groupId, submissionId: { in: [...submissionIds] }, part: "marker" },
      select: { submissionId: true, doneAt: true },
    }),
  );
  const of = Map.groupBy(rows, ({ submissionId }) => submissionId);
  return new Map(
    [...of].map(([id, all]) => [
      id,
      { all: all.length, done: all.filter(({ doneAt }) => doneAt !== null).length },
    ]),
  );
}

/** Names by essay, as far as the actor may learn them; essays of others are missing. */
export async function authorsOf(
  { db, actor }: InGroup,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, { id: string; name: string }[]>> {
  const rows = await db.submissionAuthor.findMany({
    where: { groupId: actor.groupId, submissionId: { in: [...submissionIds] } },
  });
  const people = await peopleById(
    db,
    rows.map(({ userId }) => userId),
  );
  const of = Map.groupBy(rows, ({ submissionId }) => submissionId);
  const named = (one: { readonly userId: string }) => personOf(people, one.userId);
  return new Map(
    [...of].map(([id, all]) => [
      id,
      all.map(named).sort((one, other) => one.name.localeCompare(other.name, "kk")),
    ]),
  );
}

export async function listEssays(
  group: InGroup,
  assignmentId: string,
): Promise<Result<z.infer<typeof operation.answer>, "not_found" | "not_allowed">> {
  if (!maySeeReviews(group.actor)) return refuse("not_allowed");
  const assignment = await findReviewAssignment(group, assignmentId);
  if (!assignment.ok) return assignment;
  const essays = await findEssays(group, assignment.value);
  if (essays.length === 0 && !maySeeModeration(group.actor)) return refuse("not_found");
  const authors = await authorsOf(
    group,
    essays.map(({ row }) => row.id),
  );
  return accept({
    assignment: assignment.value.header,
    rubric: assignment.value.rubric,
    essays: essays.map((essay) =>
      essayLineOf(group, { essay, assignment: assignment.value, authors: authors.get(essay.row.id) ?? null }),
    ),
    mayRelease: mayReleaseFeedback(group.actor),
  });
}

interface Lined {
  readonly essay: ListedEssay;
  readonly assignment: ReviewAssignment;
  readonly authors: { id: string; name: string }[] | null;
}

export function essayLineOf(
  { actor }: InGroup,
  { essay, assignment: { rubric, scale }, authors }: Lined,
): EssayLine {
  const { row, sheets, markers, outcome, proposed } = essay;
  const own = sheets.find(({ row: sheet }) => sheet.reviewerId === actor.userId);
  return {
    ...{
      submissionId: row.id,
      number: row.number,
      authors,
      teamName: authors === null ? null : row.teamName,
    },
    // Asked for by `findEssays`.
    handedInAt: (row.handedInAt ?? row.createdAt).toISOString(),
    isLate: row.lateReason !== null,
    own:
      own === undefined
        ? null
        : {
            ...{ id: own.row.id, part: own.row.part, marked: own.marks.length },
            total: addUp(rubric, givenOf(own.marks), scale).total,
            doneAt: own.row.doneAt?.toISOString() ?? null,
          },
    ...{ markers: markers.all, markersDone: markers.done },
    outcome: (outcome ?? proposed)?.total ?? null,
    releasedAt: row.releasedAt?.toISOString() ?? null,
    isErased: row.erasedAt !== null,
  };
}
