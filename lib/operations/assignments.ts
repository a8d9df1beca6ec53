import { z } from "zod";
import { BLOCK_TYPES } from "#lib/documents/block.ts";
import { BLOCK_LANGUAGES, LANGUAGES } from "#lib/languages/language-tag.ts";
import { mayPlanAssignments, maySeeAssignments } from "#lib/permissions/assignments.ts";
import { assignmentTerms, USUAL_TERMS } from "#lib/reviews/assignment.ts";
import { PHASES } from "#lib/reviews/assignment-phase.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { rubricVersionView } from "./rubrics.ts";
import { person, time, written } from "./view.ts";

export const assignmentParams = groupParams.extend({ assignmentId: uuid });
const texts = z.partialRecord(z.enum(LANGUAGES), z.string());

/** What students are given to read: a document or a work of the group. */
const material = z.union([z.strictObject({ documentId: uuid }), z.strictObject({ referenceId: uuid })]);
export type Material = z.infer<typeof material>;

/** What an assignment has beside its terms. */
const belongings = {
  rubricVersionId: uuid.nullable(),
  materials: z.array(material).max(200),
  /** Whom it is for, where it is not for everybody. */
  studentIds: z.array(uuid).max(1_000),
};

export const materialView = z.object({
  id: uuid,
  documentId: uuid.nullable(),
  referenceId: uuid.nullable(),
  /** Title of the document, short name of the work. */
  title: z.string(),
  /** "Нұрғалиева 2012"; empty for documents. */
  note: z.string(),
  /** Where the work is on the web: its DOI or address. */
  href: z.string().nullable(),
  /** BCP 47 tag. */
  language: z.string().nullable(),
  /** The work by which it is cited: itself, or the one whose text the document is; `shortName` as "Нұрғалиева 2012". */
  citeAs: z.object({ id: uuid, shortName: z.string() }).nullable(),
});
export type MaterialView = z.infer<typeof materialView>;

/** How the assignment stands for the one who asks, where that is a student. */
export const ownPart = z.object({
  phase: z.enum(PHASES),
  /** The own due time, with the extension. */
  dueAt: time.nullable(),
  extendedTo: time.nullable(),
  extensionReason: z.string(),
  submissionId: uuid.nullable(),
  handedInAt: time.nullable(),
  releasedAt: time.nullable(),
  /** Whether the caller agrees to the use of the essay in research, and whether all who write it do. */
  consent: z.object({ agrees: z.boolean(), isWhole: z.boolean() }),
});
export type OwnPart = z.infer<typeof ownPart>;

/** How far everybody has come, for who looks after it. */
export const progressView = z.object({
  /** Whom it is for. */
  students: z.number().int(),
  begun: z.number().int(),
  handedIn: z.number().int(),
  sheets: z.number().int(),
  sheetsDone: z.number().int(),
  marks: z.number().int(),
  released: z.number().int(),
});
export type ProgressView = z.infer<typeof progressView>;

const ofTerms = {
  titles: texts,
  tasks: texts,
  opensAt: time.nullable(),
  dueAt: time.nullable(),
  lateUntil: time.nullable(),
  releaseAt: time.nullable(),
  isTeam: z.boolean(),
  mayHandInAgain: z.boolean(),
  hidesStudents: z.boolean(),
  hidesReviewers: z.boolean(),
  reviewersPerEssay: z.number().int(),
  moderatedShare: z.number().int(),
  citationStyle: z.string().nullable(),
  fewestWords: z.number().int().nullable(),
  mostWords: z.number().int().nullable(),
  outOf: z.string(),
  decimals: z.number().int(),
  isForEverybody: z.boolean(),
  secondLookDays: z.number().int().nullable(),
  retentionMonths: z.number().int().nullable(),
  keepsMarks: z.boolean(),
};

export const assignmentCard = z.object({
  id: uuid,
  titles: texts,
  opensAt: time.nullable(),
  dueAt: time.nullable(),
  lateUntil: time.nullable(),
  publishedAt: time.nullable(),
  isTeam: z.boolean(),
  /** Null for everybody but students. */
  own: ownPart.nullable(),
  /** Null but for who looks after it. */
  progress: progressView.nullable(),
  /** Essays that the caller reviews, and how many of them are done; null where there are none. */
  reviews: z.object({ all: z.number().int(), done: z.number().int() }).nullable(),
  createdAt: time,
  deletedAt: time.nullable(),
  version,
});
export type AssignmentCard = z.infer<typeof assignmentCard>;

export const assignmentView = z.object({
  id: uuid,
  ...ofTerms,
  /** The version of the rubric that it keeps. */
  rubric: rubricVersionView.extend({ rubricId: uuid, newestNumber: z.number().int() }).nullable(),
  materials: z.array(materialView),
  /** Whom it is for, where it is not for everybody; null for students and reviewers. */
  students: z.array(person).nullable(),
  own: ownPart.nullable(),
  progress: progressView.nullable(),
  reviews: assignmentCard.shape.reviews,
  /** IANA name of the group's time zone, in which its dates are shown. */
  timeZone: z.string(),
  publishedAt: time.nullable(),
  createdAt: time,
  updatedAt: time,
  /** Set while it is deleted: it is then shown only to be restored. */
  deletedAt: time.nullable(),
  version,
});
export type AssignmentView = z.infer<typeof assignmentView>;

const PLAN_REFUSALS = [
  "terms_contradict",
  "rubric_not_found",
  "rubric_unfit",
  "material_not_found",
  "student_not_found",
] as const;

/** What is to be done before what is done; of the former the earliest due first. */
export const listAssignments = operation({
  id: "assignments.list",
  method: "GET",
  path: "/groups/{groupId}/assignments",
  access: maySeeAssignments,
  params: groupParams,
  query: z.strictObject({ state: z.enum(["deleted"]).optional() }),
  answer: z.object({ assignments: z.array(assignmentCard), timeZone: z.string() }),
});

/** Nobody but those who look after the group sees it before it is published. */
export const createAssignment = operation({
  id: "assignments.create",
  method: "POST",
  path: "/groups/{groupId}/assignments",
  access: mayPlanAssignments,
  params: groupParams,
  body: z.strictObject({
    titles: assignmentTerms.titles,
    tasks: assignmentTerms.tasks,
    opensAt: assignmentTerms.opensAt.default(USUAL_TERMS.opensAt),
    dueAt: assignmentTerms.dueAt.default(USUAL_TERMS.dueAt),
    lateUntil: assignmentTerms.lateUntil.default(USUAL_TERMS.lateUntil),
    releaseAt: assignmentTerms.releaseAt.default(USUAL_TERMS.releaseAt),
    isTeam: assignmentTerms.isTeam.default(USUAL_TERMS.isTeam),
    mayHandInAgain: assignmentTerms.mayHandInAgain.default(USUAL_TERMS.mayHandInAgain),
    hidesStudents: assignmentTerms.hidesStudents.default(USUAL_TERMS.hidesStudents),
    hidesReviewers: assignmentTerms.hidesReviewers.default(USUAL_TERMS.hidesReviewers),
    reviewersPerEssay: assignmentTerms.reviewersPerEssay.default(USUAL_TERMS.reviewersPerEssay),
    moderatedShare: assignmentTerms.moderatedShare.default(USUAL_TERMS.moderatedShare),
    citationStyle: assignmentTerms.citationStyle.default(USUAL_TERMS.citationStyle),
    fewestWords: assignmentTerms.fewestWords.default(USUAL_TERMS.fewestWords),
    mostWords: assignmentTerms.mostWords.default(USUAL_TERMS.mostWords),
    outOf: assignmentTerms.outOf.default(USUAL_TERMS.outOf),
    decimals: assignmentTerms.decimals.default(USUAL_TERMS.decimals),
    isForEverybody: assignmentTerms.isForEverybody.default(USUAL_TERMS.isForEverybody),
    secondLookDays: assignmentTerms.secondLookDays.default(USUAL_TERMS.secondLookDays),
    retentionMonths: assignmentTerms.retentionMonths.default(USUAL_TERMS.retentionMonths),
    keepsMarks: assignmentTerms.keepsMarks.default(USUAL_TERMS.keepsMarks),
    rubricVersionId: belongings.rubricVersionId.default(null),
    materials: belongings.materials.default([]),
    studentIds: belongings.studentIds.default([]),
  }),
  answer: assignmentView,
  refusals: PLAN_REFUSALS,
});

export const showAssignment = operation({
  id: "assignments.show",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}",
  access: maySeeAssignments,
  params: assignmentParams,
  answer: assignmentView,
});

export const materialBlock = z.object({
  key: z.string(),
  type: z.enum(BLOCK_TYPES),
  language: z.enum(BLOCK_LANGUAGES),
  level: z.number().int().nullable(),
  label: z.string().nullable(),
  text: z.string(),
});
export type MaterialBlock = z.infer<typeof materialBlock>;

/** The words of a document that is given to read, without what the group has marked or said in it; of a work there are none. */
export const readMaterial = operation({
  id: "assignments.read_material",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/materials/{materialId}",
  access: maySeeAssignments,
  params: assignmentParams.extend({ materialId: uuid }),
  answer: z.object({
    title: z.string(),
    language: z.enum(BLOCK_LANGUAGES),
    blocks: z.array(materialBlock),
  }),
});

/** What is left out stays. What students and reviewers rely on cannot be changed any more once they do (lib/reviews/assignment.ts). */
export const editAssignment = operation({
  id: "assignments.edit",
  method: "PATCH",
  path: "/groups/{groupId}/assignments/{assignmentId}",
  access: mayPlanAssignments,
  params: assignmentParams,
  body: z
    .strictObject({
      ...assignmentTerms,
      tasks: assignmentTerms.tasks.unwrap(),
      ...belongings,
    })
    .partial(),
  answer: assignmentView,
  refusals: [...PLAN_REFUSALS, "change_too_late", "student_has_begun", "rubric_in_use"],
  ifMatch: true,
});

/** From now on students see it, and those whom it is for are told. Twice is no error. */
export const publishAssignment = operation({
  id: "assignments.publish",
  method: "POST",
  path: "/groups/{groupId}/assignments/{assignmentId}/publish",
  access: mayPlanAssignments,
  params: assignmentParams,
  answer: assignmentView,
  refusals: ["rubric_unfit", "due_is_over"],
});

/** Students no longer see it. Not once one of them has begun to write. */
export const unpublishAssignment = operation({
  id: "assignments.unpublish",
  method: "POST",
  path: "/groups/{groupId}/assignments/{assignmentId}/unpublish",
  access: mayPlanAssignments,
  params: assignmentParams,
  answer: assignmentView,
  refusals: ["essays_begun"],
});

/** With its essays and everything said of them, until it is restored. */
export const deleteAssignment = operation({
  id: "assignments.delete",
  method: "DELETE",
  path: "/groups/{groupId}/assignments/{assignmentId}",
  access: mayPlanAssignments,
  params: assignmentParams,
  answer: written,
});

export const restoreAssignment = operation({
  id: "assignments.restore",
  method: "POST",
  path: "/groups/{groupId}/assignments/{assignmentId}/restore",
  access: mayPlanAssignments,
  params: assignmentParams,
  answer: assignmentView,
});
