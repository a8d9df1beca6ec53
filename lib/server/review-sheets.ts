import type { MarkView, SheetView } from "#lib/operations/sheets.ts";
import type { PersonView } from "#lib/operations/view.ts";
import type { MarkedSheet } from "#lib/reviews/compare-sheets.ts";
import { addUp } from "#lib/reviews/mark.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma, ReviewSheet } from "#prisma/client.ts";
import type { InGroup } from "./database.ts";
import { personOf } from "./queries/people.ts";
import { givenOf, markOf, reviewAssignmentOf, type ReviewAssignment } from "./records/review.ts";

/** A sheet with the marks that it has now, in no order. */
export interface StoredSheet {
  readonly row: ReviewSheet;
  readonly marks: readonly MarkView[];
}

/** The assignment with the rubric by which its essays are marked. */
export async function findReviewAssignment(
  { db, actor }: Pick<InGroup, "db" | "actor">,
  assignmentId: string,
): Promise<Result<ReviewAssignment, "not_found">> {
  const row = await db.assignment.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: assignmentId }, deletedAt: null },
    include: { rubricVersion: { select: { content: true } } },
  });
  return row === null ? refuse("not_found") : accept(reviewAssignmentOf(row));
}

/** The sheets that the actor sees, by age, with their marks: row-level security leaves out what is hidden. */
export async function findSheets(
  { db, actor }: Pick<InGroup, "db" | "actor">,
  where: Prisma.ReviewSheetWhereInput,
): Promise<StoredSheet[]> {
  const { groupId } = actor;
  const rows = await db.reviewSheet.findMany({
    where: { AND: [{ groupId }, where] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  // The newest mark of each criterion is the one that counts (criterion_marks is only written on).
  const newest = await db.criterionMark.findMany({
    where: { groupId, sheetId: { in: rows.map(({ id }) => id) } },
    distinct: ["sheetId", "criterion"],
    orderBy: [{ sheetId: "asc" }, { criterion: "asc" }, { createdAt: "desc" }, { id: "desc" }],
  });
  const marksOf = Map.groupBy(newest, ({ sheetId }) => sheetId);
  return rows.map((row) => ({
    row,
    marks: (marksOf.get(row.id) ?? []).flatMap((mark) => markOf(mark) ?? []),
  }));
}

export function sheetViewOf(
  { row, marks }: StoredSheet,
  { rubric, scale }: ReviewAssignment,
  people: ReadonlyMap<string, PersonView>,
): SheetView {
  const { total, open } = addUp(rubric, givenOf(marks), scale);
  const { id, part, overall, privateNote, version } = row;
  return {
    ...{ id, part, overall, privateNote, version, total, open },
    reviewer: personOf(people, row.reviewerId),
    marks: [...marks],
    doneAt: row.doneAt?.toISOString() ?? null,
  };
}

export function markedSheetOf({ row, marks }: StoredSheet): MarkedSheet {
  return { sheetId: row.id, marks: givenOf(marks) };
}

/** The markers' sheets of an essay when all of them are done; null while somebody still marks, or nobody was asked to. */
export function finishedMarkers(sheets: readonly StoredSheet[]): readonly StoredSheet[] | null {
  const markers = sheets.filter(({ row }) => row.part === "marker");
  return markers.length > 0 && markers.every(({ row }) => row.doneAt !== null) ? markers : null;
}
