import { refuse, accept, type Result } from "#lib/result.ts";
import type { Prisma, Submission } from "#prisma/client.ts";
import { withAllAnnotations } from "./all-annotations.ts";
import type { InGroup } from "./database.ts";

/** An essay of which something was told, with what its talk depends on. */
export interface TalkedEssay {
  readonly row: Submission;
  readonly assignment: {
    readonly id: string;
    readonly hidesStudents: boolean;
    readonly hidesReviewers: boolean;
    readonly secondLookDays: number | null;
  };
  readonly documentId: string | null;
  readonly authorIds: ReadonlySet<string>;
  readonly reviewerIds: ReadonlySet<string>;
  readonly isAuthor: boolean;
}

/** An essay that the actor may talk about: its feedback is released. */
export interface ReleasedEssay extends TalkedEssay {
  readonly row: Submission & { readonly releasedAt: Date };
}

/**
 * The essay once its feedback is released, for its writers, its reviewers and those who look after the group: row-level security shows it to
 * nobody else. Before the release there is nothing to talk about. `isLocked`: held until the end of the transaction.
 */
export async function findReleasedEssay(
  group: InGroup,
  submissionId: string,
  { isLocked = false } = {},
): Promise<Result<ReleasedEssay, "not_found">> {
  const found = await findTalkedEssay(group, submissionId, { isLocked });
  if (!found.ok) return found;
  const { row } = found.value;
  const { releasedAt } = row;
  return releasedAt === null ? refuse("not_found") : accept({ ...found.value, row: { ...row, releasedAt } });
}

/** The same also while a next draft is reviewed: for the trail of what was asked and decided before. */
export async function findTalkedEssay(
  group: InGroup,
  submissionId: string,
  { isLocked = false } = {},
): Promise<Result<TalkedEssay, "not_found">> {
  const { db, actor } = group;
  const { groupId } = actor;
  const where = { groupId_id: { groupId, id: submissionId } };
  if (isLocked)
    await db.$queryRaw`SELECT 1 FROM submissions WHERE group_id = ${groupId}::uuid AND id = ${submissionId}::uuid FOR UPDATE`;
  const found = await db.submission.findUnique({
    where,
    include: {
      assignment: {
        select: {
          id: true,
          hidesStudents: true,
          hidesReviewers: true,
          secondLookDays: true,
          deletedAt: true,
        },
      },
      document: { select: { id: true } },
    },
  });
  if (found === null || found.erasedAt !== null) return refuse("not_found");
  const { assignment, document, ...row } = found;
  if (assignment.deletedAt !== null) return refuse("not_found");
  const { authors, sheets } = await partsOf(group, submissionId);
  const isAuthor = authors.has(actor.userId);
  // Who became a student after having reviewed speaks about the own essays only.
  if (actor.role === "student" && !isAuthor) return refuse("not_found");
  return accept({
    ...{ row, assignment, documentId: document?.id ?? null, isAuthor },
    ...{ authorIds: authors, reviewerIds: sheets },
  });
}

/** Who wrote and who reviewed it: what of it somebody is told, `speakerOf` says. */
function partsOf(group: InGroup, submissionId: string) {
  const { db, actor } = group;
  const where = { groupId: actor.groupId, submissionId };
  return withAllAnnotations(group, async () => {
    const authors = await db.submissionAuthor.findMany({ where, select: { userId: true } });
    const sheets = await db.reviewSheet.findMany({ where, select: { reviewerId: true } });
    return {
      authors: new Set(authors.map(({ userId }) => userId)),
      sheets: new Set(sheets.map(({ reviewerId }) => reviewerId)),
    };
  });
}

/** Of an essay the comments that its student is told: those of reviewers who are done, in the text as it is now, nothing private. */
export function toldRemarks(
  groupId: string,
  documentId: string,
  told: { readonly revision: number; readonly reviewerIds: readonly string[] },
): Prisma.AnnotationWhereInput {
  return {
    ...{ groupId, documentId, deletedAt: null, isPrivate: false, lostBecause: null },
    revision: { number: told.revision },
    layer: { assignmentId: { not: null }, createdById: { in: [...told.reviewerIds] } },
  };
}
