import { z } from "zod";
import { remark, replacement } from "#lib/annotations/body.ts";
import { REACTION_KINDS } from "#lib/annotations/reaction.ts";
import { passageSelectors, revisionNumber } from "#lib/annotations/selector.ts";
import { MENTION_STANCES } from "#lib/claims/stance.ts";
import { mayAnnotate, mayComment, maySeeAnnotations } from "#lib/permissions/annotations.ts";
import { mayEditDocuments } from "#lib/permissions/documents.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import { annotationView, claimView, commentView, person, reactionView, time, written } from "./view.ts";

const documentParams = groupParams.extend({ documentId: uuid });
const annotationParams = groupParams.extend({ annotationId: uuid });
const commentParams = groupParams.extend({ commentId: uuid });

/** Tags are a set: naming one twice says nothing more. */
const tagIds = z
  .array(uuid)
  .max(50)
  .transform((ids) => [...new Set(ids)]);

/** Key of a criterion in a rubric. */
const criterionKey = z.string().regex(/^[a-z0-9-]{1,40}$/u);

/** Why a passage is not accepted: it is not in the stored text, or not surely the one that was meant. */
export const PASSAGE_REFUSALS = ["quote_not_found", "quote_ambiguous", "quote_changed"] as const;

/**
 * Why nothing is written on a layer: there is none that the caller may write on, it is closed, or it belongs to a coding in which the caller
 * has not got this document, or is done with it; or the document is an essay that the caller does not review, or is done with.
 */
export const LAYER_REFUSALS = [
  "layer_not_found",
  "layer_closed",
  "coding_not_assigned",
  "coding_done",
  "sheet_not_yours",
  "sheet_done",
] as const;
/** Why tags are not given: one is no tag of the group, or is retired; or two of a set of which a passage has one. */
export const TAG_REFUSALS = ["tag_not_found", "tags_exclusive"] as const;

/** Where an annotation stands: its passage, its layer (null: the common one) or its author's own eyes alone, and its tags. */
const placed = z.strictObject({
  selectors: passageSelectors,
  revisionNumber,
  layerId: uuid.nullable().default(null),
  isPrivate: z.boolean().default(false),
  tagIds: tagIds.default([]),
  /** Of an essay: the criterion of its rubric that it is about. */
  criterion: criterionKey.nullable().optional(),
});

export const listAnnotations = operation({
  id: "annotations.list",
  method: "GET",
  path: "/groups/{groupId}/documents/{documentId}/annotations",
  access: maySeeAnnotations,
  params: documentParams,
  answer: z.object({ annotations: z.array(annotationView) }),
});

/** As many as stand around what one person sees; ids beyond it are asked for in a second call. */
export const MOST_BODIES = 100;

/** Some of a document's annotations with the claims they mention, by ids with commas between; what is gone is left out. */
export const readBodies = operation({
  id: "annotations.read",
  method: "GET",
  path: "/groups/{groupId}/documents/{documentId}/annotations/bodies",
  access: maySeeAnnotations,
  params: documentParams,
  query: z.strictObject({
    ids: z
      .string()
      .transform((ids) => ids.split(","))
      .pipe(z.array(uuid).min(1).max(MOST_BODIES)),
  }),
  answer: z.object({ annotations: z.array(annotationView), claims: z.array(claimView) }),
});

export const highlightPassage = operation({
  id: "annotations.create",
  method: "POST",
  path: "/groups/{groupId}/documents/{documentId}/annotations",
  access: mayAnnotate,
  params: documentParams,
  body: z.discriminatedUnion("kind", [
    placed.extend({ kind: z.literal("highlight") }),
    placed.extend({ kind: z.literal("comment"), text: remark }),
    placed.extend({ kind: z.literal("question"), text: remark }),
    placed.extend({ kind: z.literal("correction"), replacement, text: remark.nullable().default(null) }),
  ]),
  answer: annotationView,
  refusals: [...PASSAGE_REFUSALS, ...LAYER_REFUSALS, ...TAG_REFUSALS],
});

export const editAnnotation = operation({
  id: "annotations.edit",
  method: "PATCH",
  path: "/groups/{groupId}/annotations/{annotationId}",
  access: mayAnnotate,
  params: annotationParams,
  body: z.strictObject({
    /** null takes the reason of a suggested correction away; other remarks are deleted, never emptied. */
    text: remark.nullable().optional(),
    resolved: z.boolean().optional(),
    replacement: replacement.optional(),
    /** Of the mention of a claim: what the document says of it. Claims are shared work, so whoever may edit them may say so. */
    stance: z.enum(MENTION_STANCES).optional(),
    /** All its tags from now on. */
    tagIds: tagIds.optional(),
    /** On an essay: the criterion that it is about from now on, or none. */
    criterion: criterionKey.nullable().optional(),
    /** Where it stands from now on: publishing a private one, or moving it to another layer, by its author. */
    place: z.strictObject({ layerId: uuid.nullable(), isPrivate: z.boolean() }).optional(),
    /** Its place in the current revision: whoever annotates may show it for an annotation that has lost its own. */
    selectors: passageSelectors.optional(),
    revisionNumber,
  }),
  answer: annotationView,
  refusals: [
    ...["no_words_here", "no_stance_here", "claim_on_common_layer", "layer_blind"],
    ...[...PASSAGE_REFUSALS, ...LAYER_REFUSALS, ...TAG_REFUSALS],
  ],
  ifMatch: true,
});

export const deleteAnnotation = operation({
  id: "annotations.delete",
  method: "DELETE",
  path: "/groups/{groupId}/annotations/{annotationId}",
  access: mayAnnotate,
  params: annotationParams,
  answer: written,
  refusals: LAYER_REFUSALS,
});

export const restoreAnnotation = operation({
  id: "annotations.restore",
  method: "POST",
  path: "/groups/{groupId}/annotations/{annotationId}/restore",
  access: mayAnnotate,
  params: annotationParams,
  answer: annotationView,
  refusals: LAYER_REFUSALS,
});

export const replyToAnnotation = operation({
  id: "annotations.reply",
  method: "POST",
  path: "/groups/{groupId}/annotations/{annotationId}/comments",
  access: mayComment,
  params: annotationParams,
  body: z.strictObject({ text: remark }),
  answer: commentView,
});

export const editComment = operation({
  id: "comments.edit",
  method: "PATCH",
  path: "/groups/{groupId}/comments/{commentId}",
  access: mayComment,
  params: commentParams,
  body: z.strictObject({ text: remark }),
  answer: commentView,
  ifMatch: true,
});

export const deleteComment = operation({
  id: "comments.delete",
  method: "DELETE",
  path: "/groups/{groupId}/comments/{commentId}",
  access: mayComment,
  params: commentParams,
  answer: written,
});

export const restoreComment = operation({
  id: "comments.restore",
  method: "POST",
  path: "/groups/{groupId}/comments/{commentId}/restore",
  access: mayComment,
  params: commentParams,
  answer: commentView,
});

const reacted = z.strictObject({ kind: z.enum(REACTION_KINDS), isGiven: z.boolean() });
const reactions = z.object({ reactions: z.array(reactionView) });

/** Gives a reaction of one's own to an annotation, or takes it back. Doing either twice is no error. */
export const reactToAnnotation = operation({
  id: "annotations.react",
  method: "PUT",
  path: "/groups/{groupId}/annotations/{annotationId}/reactions",
  access: mayComment,
  params: annotationParams,
  body: reacted,
  answer: reactions,
});

export const reactToComment = operation({
  id: "comments.react",
  method: "PUT",
  path: "/groups/{groupId}/comments/{commentId}/reactions",
  access: mayComment,
  params: commentParams,
  body: reacted,
  answer: reactions,
});

/** A wording of a remark: who gave it and when. */
export const wordingView = z.object({ at: time, by: person.nullable(), text: z.string() });
export type WordingView = z.infer<typeof wordingView>;
const remarkWordings = z.object({ wordings: z.array(wordingView) });

/** All wordings of a remark, the newest first. */
export const listAnnotationWordings = operation({
  id: "annotations.wordings",
  method: "GET",
  path: "/groups/{groupId}/annotations/{annotationId}/wordings",
  access: maySeeAnnotations,
  params: annotationParams,
  answer: remarkWordings,
});

export const listCommentWordings = operation({
  id: "comments.wordings",
  method: "GET",
  path: "/groups/{groupId}/comments/{commentId}/wordings",
  access: maySeeAnnotations,
  params: commentParams,
  answer: remarkWordings,
});

/** Why the text is not corrected as it was suggested. */
export const DECISION_REFUSALS = [
  "no_correction",
  "decided_already",
  "correction_without_place",
  "document_not_imported",
  "correction_spans_blocks",
  "import_not_stored",
] as const;

/**
 * Answers a suggested correction. Accepted, it is made a correction of the document's import: the document gets a new revision, to which
 * all annotations follow. Declined, it says why. Either resolves it.
 */
export const decideCorrection = operation({
  id: "annotations.decide",
  method: "POST",
  path: "/groups/{groupId}/annotations/{annotationId}/decision",
  access: mayEditDocuments,
  params: annotationParams,
  body: z.discriminatedUnion("decision", [
    z.strictObject({ decision: z.literal("accepted") }),
    z.strictObject({ decision: z.literal("declined"), note: remark }),
  ]),
  answer: z.object({
    annotation: annotationView,
    /** The revision that the document got; null when nothing was changed in its text. */
    revisionNumber: z.number().int().nullable(),
  }),
  refusals: [...DECISION_REFUSALS, "quote_changed", "import_not_ready", "text_empty", "block_not_found"],
  ifMatch: true,
});
