import { z } from "zod";
import { TAGSET_SOURCES } from "#lib/codebook/tagset.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { typedText } from "#lib/languages/typed-text.ts";
import { mayAnnotate } from "#lib/permissions/annotations.ts";
import { mayPlanCodings, maySeeCodings } from "#lib/permissions/codings.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { person, time, written } from "./view.ts";

const codingParams = groupParams.extend({ codingId: uuid });
const name = typedText(200);
/** UTF-16 units: a page of rules for the coders. */
const instructions = z.string().trim().normalize("NFC").max(10_000);
/** A day of the calendar, wherever the coder is. */
const dueDate = z.iso.date();
const labels = z.partialRecord(z.enum(LANGUAGES), z.string());

/** Who codes which document. Each pair once. */
const assignments = z
  .array(z.strictObject({ documentId: uuid, userId: uuid }))
  .min(1)
  .max(2_000)
  .transform((pairs) => [
    ...new Map(pairs.map((pair) => [`${pair.documentId} ${pair.userId}`, pair])).values(),
  ]);

/** A tagset as it stood when the coding began: what the coders were given to choose from. */
export const codedTagset = z.object({
  tagsetId: uuid,
  source: z.enum(TAGSET_SOURCES),
  labels,
  isExclusive: z.boolean(),
  /** In the order of the codebook; of reforms the ids are those of the register. */
  tags: z.array(z.object({ id: uuid, parentId: uuid.nullable(), labels })),
});
export type CodedTagset = z.infer<typeof codedTagset>;

export const assignmentView = z.object({
  documentId: uuid,
  userId: uuid,
  startedAt: time.nullable(),
  doneAt: time.nullable(),
  /** Passages coded so far; null while the caller may not look into the coder's work. */
  passages: z.number().int().nullable(),
});
export type AssignmentView = z.infer<typeof assignmentView>;

export const codingView = z.object({
  id: uuid,
  name: z.string(),
  instructions: z.string(),
  dueDate: z.string().nullable(),
  /** The blind layer on which everybody codes. */
  layerId: uuid,
  /** The layer of what was adjudicated, once there is something. */
  adjudicationLayerId: uuid.nullable(),
  tagsets: z.array(codedTagset),
  documents: z.array(z.object({ id: uuid, title: z.string(), language: z.string() })),
  coders: z.array(person),
  assignments: z.array(assignmentView),
  /** Whether the caller may see what was coded, the agreement and the differences. */
  mayLookInto: z.boolean(),
  author: person,
  createdAt: time,
  closedAt: time.nullable(),
  /** Set while it is deleted: it is then shown only to be restored. */
  deletedAt: time.nullable(),
  version,
});
export type CodingView = z.infer<typeof codingView>;

/** Why a coding cannot be planned so. */
const PLAN_REFUSALS = ["coder_unfit", "document_not_found", "tagset_not_found"] as const;

export const listCodings = operation({
  id: "codings.list",
  method: "GET",
  path: "/groups/{groupId}/codings",
  access: maySeeCodings,
  params: groupParams,
  query: z.strictObject({
    /** Those in which the caller codes. */
    mine: z.enum(["yes"]).optional(),
    documentId: uuid.optional(),
    state: z.enum(["running", "closed", "deleted"]).optional(),
  }),
  answer: z.object({ codings: z.array(codingView) }),
});

/** Plans a coding: its blind layer is made with it, and every coder is told. */
export const createCoding = operation({
  id: "codings.create",
  method: "POST",
  path: "/groups/{groupId}/codings",
  access: mayPlanCodings,
  params: groupParams,
  body: z.strictObject({
    name,
    instructions: instructions.default(""),
    dueDate: dueDate.nullable().default(null),
    tagsetIds: z.array(uuid).min(1).max(20),
    assignments,
  }),
  answer: codingView,
  refusals: PLAN_REFUSALS,
});

export const showCoding = operation({
  id: "codings.show",
  method: "GET",
  path: "/groups/{groupId}/codings/{codingId}",
  access: maySeeCodings,
  params: codingParams,
  answer: codingView,
});

/** What is left out stays. Whoever has coded already cannot be taken off the document: the work would be hidden and not lost. */
export const editCoding = operation({
  id: "codings.edit",
  method: "PATCH",
  path: "/groups/{groupId}/codings/{codingId}",
  access: mayPlanCodings,
  params: codingParams,
  body: z.strictObject({
    name: name.optional(),
    instructions: instructions.optional(),
    dueDate: dueDate.nullable().optional(),
    /** All assignments from now on. */
    assignments: assignments.optional(),
  }),
  answer: codingView,
  refusals: [...PLAN_REFUSALS, "coding_closed", "coder_has_coded"],
  ifMatch: true,
});

/** Nobody codes any more, and everybody sees what was coded. */
export const closeCoding = operation({
  id: "codings.close",
  method: "POST",
  path: "/groups/{groupId}/codings/{codingId}/close",
  access: mayPlanCodings,
  params: codingParams,
  answer: codingView,
});

/** Coding goes on, blind again; what was seen meanwhile was seen, and the history says so. Not once something was adjudicated. */
export const reopenCoding = operation({
  id: "codings.reopen",
  method: "POST",
  path: "/groups/{groupId}/codings/{codingId}/reopen",
  access: mayPlanCodings,
  params: codingParams,
  answer: codingView,
  refusals: ["coding_adjudicated"],
});

/** A coder is done with a document, or goes on with it. */
export const markCoded = operation({
  id: "codings.mark_done",
  method: "PUT",
  path: "/groups/{groupId}/codings/{codingId}/documents/{documentId}/done",
  access: mayAnnotate,
  params: codingParams.extend({ documentId: uuid }),
  body: z.strictObject({ done: z.boolean() }),
  answer: codingView,
  refusals: ["coding_closed"],
});

export const deleteCoding = operation({
  id: "codings.delete",
  method: "DELETE",
  path: "/groups/{groupId}/codings/{codingId}",
  access: mayPlanCodings,
  params: codingParams,
  answer: written,
});

export const restoreCoding = operation({
  id: "codings.restore",
  method: "POST",
  path: "/groups/{groupId}/codings/{codingId}/restore",
  access: mayPlanCodings,
  params: codingParams,
  answer: codingView,
});
