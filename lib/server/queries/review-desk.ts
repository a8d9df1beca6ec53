import type { DeskView, MarkChange, OutcomeView, SheetView } from "#lib/operations/sheets.ts";
import { mayModerate, maySeeModeration, maySeeReviews } from "#lib/permissions/reviews.ts";
import { compareSheets } from "#lib/reviews/compare-sheets.ts";
import { blockTypeOf } from "#lib/documents/block.ts";
import { countRunningWords } from "#lib/reviews/checked-essay.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Outcome } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { outcomeContentOf, type ReviewAssignment } from "../records/review.ts";
import {
  findReviewAssignment,
  findSheets,
  finishedMarkers,
  markedSheetOf,
  sheetViewOf,
} from "../review-sheets.ts";
import { authorsOf, countMarkers, findEssays, type ListedEssay, seenEssays } from "./essays.ts";
import { peopleById, personOf } from "./people.ts";

interface Address {
  readonly assignmentId: string;
  readonly number: number;
}

/** Everything that stands beside an essay on the review desk. */
export async function showDesk(
  group: InGroup,
  { assignmentId, number }: Address,
): Promise<Result<DeskView, "not_found" | "not_allowed">> {
  if (!maySeeReviews(group.actor)) return refuse("not_allowed");
  const found = await findReviewAssignment(group, assignmentId);
  if (!found.ok) return found;
  const assignment = found.value;
  const [essay] = await findEssays(group, assignment, { number });
  if (essay === undefined) return refuse("not_found");
  const text = await essayText(group, essay.row.id);
  if (text === null) return refuse("not_found");
  const authors = (await authorsOf(group, [essay.row.id])).get(essay.row.id) ?? null;
  const { row } = essay;
  return accept({
    assignment: assignment.header,
    rubric: assignment.rubric,
    essay: {
      ...{ submissionId: row.id, number, ...text, authors },
      teamName: authors === null ? null : row.teamName,
      handedInAt: (row.handedInAt ?? row.createdAt).toISOString(),
      ...{ lateReason: row.lateReason, releasedAt: row.releasedAt?.toISOString() ?? null },
    },
    layerId: await ownLayer(group, assignmentId),
    ...(await sheetsOf(group, essay, assignment)),
    ...(await neighboursOf(group, assignmentId, number)),
    mayDecide: mayModerate(group.actor) && !essay.isBlind,
    mayNameWriters: mayNameWriters(group, essay, assignment),
  });
}

/** A lecturer who marks an essay whose students are hidden is not told whose it is before the release, but may ask. */
function mayNameWriters(
  { actor }: InGroup,
  { row, sheets }: ListedEssay,
  { header }: ReviewAssignment,
): boolean {
  const own = sheets.find(({ row: sheet }) => sheet.reviewerId === actor.userId);
  return (
    maySeeModeration(actor) &&
    header.hidesStudents &&
    row.releasedAt === null &&
    own?.row.writersNamedAt === null
  );
}

async function essayText({ db, actor }: InGroup, submissionId: string) {
  const document = await db.document.findFirst({
    where: { groupId: actor.groupId, submissionId, deletedAt: null },
    select: { id: true, title: true, language: true, currentRevisionNumber: true },
  });
  if (document === null) return null;
  const { id: documentId, title, language, currentRevisionNumber: revisionNumber } = document;
  const words = await runningWords(db, { documentId, number: revisionNumber });
  return { documentId, title, language, revisionNumber, words };
}

/** As limits count them (lib/reviews/checked-essay.ts), from as little as they are counted by. */
async function runningWords(
  db: InGroup["db"],
  revision: { documentId: string; number: number },
): Promise<number> {
  const blocks = await db.block.findMany({
    where: { revision, startCodePoint: { not: null } },
    select: { key: true, type: true, text: true, startCodePoint: true },
  });
  const citations = await db.citation.findMany({
    where: { revision },
    select: { blockKey: true, startCodePoint: true, endCodePoint: true },
  });
  return countRunningWords({
    blocks: blocks.flatMap(({ type, startCodePoint: start, ...block }) => {
      const known = blockTypeOf(type);
      return start === null || known === null ? [] : [{ ...block, type: known, start }];
    }),
    citations: citations.map(({ blockKey, startCodePoint: start, endCodePoint: end }) => ({
      blockKey,
      start,
      end,
    })),
  });
}

async function ownLayer({ db, actor }: InGroup, assignmentId: string): Promise<string | null> {
  const layer = await db.layer.findUnique({
    where: { assignmentId_createdById: { assignmentId, createdById: actor.userId } },
    select: { id: true },
  });
  return layer?.id ?? null;
}

type Sheets = Pick<
  DeskView,
  | "sheet"
  | "others"
  | "otherMarkers"
  | "otherMarkersDone"
  | "comparison"
  | "comparedSheetIds"
  | "proposed"
  | "outcome"
>;

async function sheetsOf(group: InGroup, essay: ListedEssay, assignment: ReviewAssignment): Promise<Sheets> {
  const { db, actor } = group;
  const { sheets, markers } = essay;
  const decided = await db.outcome.findUnique({ where: { submissionId: essay.row.id } });
  const people = await peopleById(db, [
    ...sheets.map(({ row }) => row.reviewerId),
    decided?.decidedById ?? null,
    ...(decided === null ? [] : outcomeContentOf(decided.content).earlier.map((one) => one.decidedById)),
  ]);
  const views = sheets.map((sheet) => sheetViewOf(sheet, assignment, people));
  const sheet = views.find(({ reviewer }) => reviewer.id === actor.userId) ?? null;
  const isMarker = sheet?.part === "marker";
  const isMarkerDone = isMarker && sheet.doneAt !== null;
  const finished = essay.isBlind ? null : finishedMarkers(sheets);
  const compared = finished !== null && finished.length > 1 ? finished : null;
  return {
    sheet,
    others: views.filter(({ id }) => id !== sheet?.id),
    otherMarkers: markers.all - (isMarker ? 1 : 0),
    otherMarkersDone: markers.done - (isMarkerDone ? 1 : 0),
    comparison:
      compared === null
        ? null
        : compareSheets(assignment.rubric, compared.map(markedSheetOf)).map((one) => ({
            ...one,
            points: [...one.points],
          })),
    comparedSheetIds: compared?.map(({ row }) => row.id) ?? [],
    proposed: essay.proposed,
    outcome: decided === null ? null : outcomeViewOf(decided, people),
  };
}

/** What an essay was given, for whoever has decided it. */
export async function showOutcome(
  { db, actor }: InGroup,
  submissionId: string,
): Promise<Result<OutcomeView, "not_found">> {
  const row = await db.outcome.findUnique({
    where: { groupId_submissionId: { groupId: actor.groupId, submissionId } },
  });
  if (row === null) return refuse("not_found");
  const { earlier } = outcomeContentOf(row.content);
  const people = await peopleById(db, [row.decidedById, ...earlier.map(({ decidedById }) => decidedById)]);
  return accept(outcomeViewOf(row, people));
}

export function outcomeViewOf(
  row: Outcome,
  people: ReadonlyMap<string, { id: string; name: string }>,
): OutcomeView {
  const { earlier, ...content } = outcomeContentOf(row.content);
  return {
    ...content,
    earlier: earlier.map(({ total, reason, decidedById, decidedAt }) => ({
      ...{ total, reason, decidedAt },
      decidedBy: personOf(people, decidedById),
    })),
    ...{ reason: row.reason, version: row.version },
    decidedBy: personOf(people, row.decidedById),
    decidedAt: row.decidedAt.toISOString(),
  };
}

/** Essays are gone through by number: the own ones, or all where one looks after the group and has none. */
async function neighboursOf(
  group: InGroup,
  assignmentId: string,
  here: number,
): Promise<Pick<DeskView, "previous" | "next" | "nextOpen" | "of" | "done">> {
  const { db, actor } = group;
  const all = await db.submission.findMany({
    where: { ...seenEssays(group, assignmentId), erasedAt: null },
    orderBy: { number: "asc" },
    select: {
      number: true,
      id: true,
      sheets: { where: { reviewerId: actor.userId }, select: { doneAt: true } },
    },
  });
  const own = all.filter(({ sheets }) => sheets.length > 0);
  const counted = own.length > 0 ? own : all;
  const markers =
    own.length > 0
      ? null
      : await countMarkers(
          group,
          all.map(({ id }) => id),
        );
  const isOpen = ({ id, sheets: [sheet] }: (typeof all)[number]) => {
    if (markers === null) return sheet?.doneAt === null;
    const count = markers.get(id);
    return count !== undefined && count.done < count.all;
  };
  const before = counted.filter(({ number }) => number < here);
  const after = counted.filter(({ number }) => number > here);
  return {
    previous: before.at(-1)?.number ?? null,
    next: after[0]?.number ?? null,
    nextOpen: [...after, ...before].find(isOpen)?.number ?? null,
    of: counted.length,
    done: counted.filter((essay) => !isOpen(essay)).length,
  };
}

/** A sheet that the actor sees. */
export async function showSheet(group: InGroup, sheetId: string): Promise<Result<SheetView, "not_found">> {
  const [sheet] = await findSheets(group, { id: sheetId });
  if (sheet === undefined) return refuse("not_found");
  const { assignmentId } = await group.db.submission.findUniqueOrThrow({
    where: { groupId_id: { groupId: group.actor.groupId, id: sheet.row.submissionId } },
    select: { assignmentId: true },
  });
  const assignment = await findReviewAssignment(group, assignmentId);
  if (!assignment.ok) return assignment;
  const people = await peopleById(group.db, [sheet.row.reviewerId]);
  return accept(sheetViewOf(sheet, assignment.value, people));
}

/** Every mark that a sheet ever had, the newest first; of a sheet that the actor does not see there is none. */
export async function listMarks(
  group: InGroup,
  sheetId: string,
): Promise<Result<{ marks: MarkChange[] }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReviews(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: sheetId } };
  const sheet = await db.reviewSheet.findUnique({ where, select: { reviewerId: true } });
  if (sheet === null) return refuse("not_found");
  // Among markers only what was given in the end is compared; the way there is for its marker and who looks after the group.
  if (sheet.reviewerId !== actor.userId && !maySeeModeration(actor)) return refuse("not_allowed");
  const rows = await db.criterionMark.findMany({
    where: { groupId: actor.groupId, sheetId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const people = await peopleById(
    db,
    rows.map(({ createdById }) => createdById),
  );
  return accept({
    marks: rows.map(({ criterion, level, points, reason, createdById, createdAt }) => ({
      ...{ criterion, level, reason, points: points?.toFixed() ?? null },
      by: personOf(people, createdById),
      at: createdAt.toISOString(),
    })),
  });
}
