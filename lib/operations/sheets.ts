import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { mayModerate, maySeeReviews, mayReview } from "#lib/permissions/reviews.ts";
import { outcome } from "#lib/reviews/outcome.ts";
import { decimal, rubric } from "#lib/reviews/rubric.ts";
import { SHEET_PARTS } from "#lib/reviews/sheet.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { person, time } from "./view.ts";

export const assignmentParams = groupParams.extend({ assignmentId: uuid });
/** `number`: by which reviewers know the essay within its assignment. */
export const essayParams = assignmentParams.extend({ number: z.coerce.number().int().min(1).max(1_000_000) });
const sheetParams = groupParams.extend({ sheetId: uuid });
const criterionKey = z.string().regex(/^[a-z0-9-]{1,40}$/u);
const count = z.number().int().min(0);

export const inLanguages = z.partialRecord(z.enum(LANGUAGES), z.string());

export const markView = z.object({
  criterion: z.string(),
  /** Key of the level that was chosen; null for other points. */
  level: z.string().nullable(),
  /** A decimal. */
  points: z.string(),
  /** Why it is not a level's. */
  reason: z.string(),
});
export type MarkView = z.infer<typeof markView>;

/** What one reviewer gives one essay. */
export const sheetView = z.object({
  id: uuid,
  part: z.enum(SHEET_PARTS),
  reviewer: person,
  marks: z.array(markView),
  /** What the marks add up to so far, and what could still come. */
  total: z.string(),
  open: z.string(),
  /** Told to the student when it is released. */
  overall: z.string(),
  /** Told to the other reviewers when both are done. */
  privateNote: z.string(),
  doneAt: time.nullable(),
  version,
});
export type SheetView = z.infer<typeof sheetView>;

export const outcomeView = outcome.omit({ earlier: true }).extend({
  reason: z.string(),
  decidedBy: person,
  decidedAt: time,
  version,
  earlier: z.array(z.object({ total: z.string(), reason: z.string(), decidedBy: person, decidedAt: time })),
});
export type OutcomeView = z.infer<typeof outcomeView>;

export const comparisonView = z.object({
  criterion: z.string(),
  points: z.array(z.string().nullable()),
  difference: z.string().nullable(),
  isWide: z.boolean(),
  mean: z.string().nullable(),
});

export const assignmentHeader = z.object({
  id: uuid,
  titles: inLanguages,
  /** How much a mark is told out of, and with how many decimals. */
  outOf: z.string(),
  decimals: z.number().int(),
  hidesStudents: z.boolean(),
  hidesReviewers: z.boolean(),
  reviewersPerEssay: z.number().int(),
  moderatedShare: z.number().int(),
  releaseAt: time.nullable(),
});
export type AssignmentHeader = z.infer<typeof assignmentHeader>;

/** An essay where it is one of many. */
export const essayLine = z.object({
  submissionId: uuid,
  number: z.number().int(),
  /** Null where the caller is not to learn whose it is. */
  authors: z.array(person).nullable(),
  teamName: z.string().nullable(),
  handedInAt: time,
  isLate: z.boolean(),
  /** The caller's own sheet of it. */
  own: z
    .object({
      id: uuid,
      part: z.enum(SHEET_PARTS),
      marked: count,
      total: z.string(),
      doneAt: time.nullable(),
    })
    .nullable(),
  /** All sheets of markers, and how many of them are done. */
  markers: count,
  markersDone: count,
  /** What it is given: decided, or of the markers together once all are done; null before, and while the caller still marks it. */
  outcome: z.string().nullable(),
  releasedAt: time.nullable(),
  /** Nothing but its marks is left of it. */
  isErased: z.boolean(),
});
export type EssayLine = z.infer<typeof essayLine>;

/** The essays of an assignment that were handed in and that the caller reviews; all for those who look after the group. */
export const listEssays = operation({
  id: "essays.list",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/essays",
  access: maySeeReviews,
  params: assignmentParams,
  answer: z.object({
    assignment: assignmentHeader,
    rubric,
    essays: z.array(essayLine),
    mayRelease: z.boolean(),
  }),
});

export const deskView = z.object({
  assignment: assignmentHeader,
  rubric,
  essay: z.object({
    submissionId: uuid,
    number: z.number().int(),
    documentId: uuid,
    title: z.string(),
    language: z.string(),
    authors: z.array(person).nullable(),
    teamName: z.string().nullable(),
    handedInAt: time,
    lateReason: z.string().nullable(),
    /** Which handing in is shown. */
    revisionNumber: z.number().int(),
    words: count,
    releasedAt: time.nullable(),
  }),
  /** The caller's own; null for who looks after the group and does not review it. */
  sheet: sheetView.nullable(),
  /** The layer of the caller's comments on essays of this assignment. */
  layerId: uuid.nullable(),
  /** The others' sheets, once the caller may see them. */
  others: z.array(sheetView),
  /** How many markers there are beside the caller, and how many of them are done. */
  otherMarkers: count,
  otherMarkersDone: count,
  /** The markers side by side in the order of `comparedSheetIds`, once all are done and the caller may see it. */
  comparison: z.array(comparisonView).nullable(),
  comparedSheetIds: z.array(uuid),
  /** What the markers give together; null while it is not seen. */
  proposed: outcome.nullable(),
  outcome: outcomeView.nullable(),
  /** Numbers of the essays before and after it, and of the next that the caller has not done. */
  previous: z.number().int().nullable(),
  next: z.number().int().nullable(),
  nextOpen: z.number().int().nullable(),
  /** Of the caller's sheets in this assignment; of all essays where the caller has none. */
  of: count,
  done: count,
  mayDecide: z.boolean(),
  /** Whose it is is not told while one marks, but may be asked. */
  mayNameWriters: z.boolean(),
});
export type DeskView = z.infer<typeof deskView>;

/** Names the writers of an essay to a lecturer who marks it without knowing them; the history says so. */
export const nameWriters = operation({
  id: "essays.name_writers",
  method: "POST",
  path: "/groups/{groupId}/submissions/{submissionId}/writers",
  access: mayModerate,
  params: groupParams.extend({ submissionId: uuid }),
  answer: z.object({ authors: z.array(person) }),
});

/** All that the review desk shows beside the text. */
export const showSheet = operation({
  id: "sheets.show",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/essays/{number}",
  access: maySeeReviews,
  params: essayParams,
  answer: deskView,
});

/** A reason is longer than a word and shorter than a letter. */
export const reason = z.string().trim().normalize("NFC").max(2_000);

/** Marks one criterion: by a level, by other points with a reason, or takes the mark away again (null). */
export const markCriterion = operation({
  id: "sheets.mark",
  method: "PUT",
  path: "/groups/{groupId}/sheets/{sheetId}/marks/{criterion}",
  access: mayReview,
  params: sheetParams.extend({ criterion: criterionKey }),
  body: z.union([
    z.strictObject({ level: criterionKey }),
    z.strictObject({ points: decimal, reason: reason.default("") }),
    z.strictObject({ points: z.null() }),
  ]),
  answer: sheetView,
  refusals: [
    "criterion_not_found",
    "level_not_found",
    "mark_out_of_range",
    "reason_missing",
    "sheet_done",
    "essay_released",
  ],
});

const words = z.string().normalize("NFC").max(20_000);

/** The words of a sheet: what the student will read, and the note among reviewers. */
export const editSheet = operation({
  id: "sheets.edit",
  method: "PATCH",
  path: "/groups/{groupId}/sheets/{sheetId}",
  access: mayReview,
  params: sheetParams,
  body: z.strictObject({ overall: words.optional(), privateNote: words.optional() }),
  answer: sheetView,
  refusals: ["sheet_done", "essay_released"],
  ifMatch: true,
});

/** Says that the marking of this essay is finished: from now on the other markers see it once they are done too. Twice is no error. */
export const finishSheet = operation({
  id: "sheets.finish",
  method: "POST",
  path: "/groups/{groupId}/sheets/{sheetId}/finish",
  access: mayReview,
  params: sheetParams,
  answer: sheetView,
  refusals: ["marks_missing", "essay_released"],
});

/** Goes on marking. Not once another marker's marks may have been seen, nor after the release. */
export const reopenSheet = operation({
  id: "sheets.reopen",
  method: "POST",
  path: "/groups/{groupId}/sheets/{sheetId}/reopen",
  access: mayReview,
  params: sheetParams,
  answer: sheetView,
  refusals: ["essay_released", "other_marker_done", "essay_decided"],
});

export const markChange = z.object({
  criterion: z.string(),
  level: z.string().nullable(),
  /** Null: the mark was taken away again. */
  points: z.string().nullable(),
  reason: z.string(),
  by: person,
  at: time,
});
export type MarkChange = z.infer<typeof markChange>;

/** Every mark that a sheet ever had, the newest first. */
export const listMarks = operation({
  id: "sheets.marks",
  method: "GET",
  path: "/groups/{groupId}/sheets/{sheetId}/marks",
  access: maySeeReviews,
  params: sheetParams,
  answer: z.object({ marks: z.array(markChange) }),
});
