import { z } from "zod";
import { remark } from "#lib/annotations/body.ts";
import { passageSelectors } from "#lib/annotations/selector.ts";
import { mayAnnotate, mayComment, maySeeAnnotations } from "#lib/permissions/annotations.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import { annotationView, commentView, written } from "./view.ts";

const documentParams = groupParams.extend({ documentId: uuid });
const annotationParams = groupParams.extend({ annotationId: uuid });
const commentParams = groupParams.extend({ commentId: uuid });

/** Why a passage is not accepted: it is not in the stored text, or not surely the one that was meant. */
export const PASSAGE_REFUSALS = ["quote_not_found", "quote_ambiguous", "quote_changed"] as const;

export const listAnnotations = operation({
  id: "annotations.list",
  method: "GET",
  path: "/groups/{groupId}/documents/{documentId}/annotations",
  access: maySeeAnnotations,
  params: documentParams,
  answer: z.object({ annotations: z.array(annotationView) }),
});

export const highlightPassage = operation({
  id: "annotations.create",
  method: "POST",
  path: "/groups/{groupId}/documents/{documentId}/annotations",
  access: mayAnnotate,
  params: documentParams,
  body: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("highlight"), selectors: passageSelectors }),
    z.strictObject({ kind: z.literal("comment"), selectors: passageSelectors, text: remark }),
    z.strictObject({ kind: z.literal("question"), selectors: passageSelectors, text: remark }),
  ]),
  answer: annotationView,
  refusals: PASSAGE_REFUSALS,
});

export const editAnnotation = operation({
  id: "annotations.edit",
  method: "PATCH",
  path: "/groups/{groupId}/annotations/{annotationId}",
  access: mayAnnotate,
  params: annotationParams,
  body: z.strictObject({
    text: remark.optional(),
    resolved: z.boolean().optional(),
    /** Its place in the current revision: whoever annotates may show it for an annotation that has lost its own. */
    selectors: passageSelectors.optional(),
  }),
  answer: annotationView,
  refusals: ["no_words_here", ...PASSAGE_REFUSALS],
  ifMatch: true,
});

export const deleteAnnotation = operation({
  id: "annotations.delete",
  method: "DELETE",
  path: "/groups/{groupId}/annotations/{annotationId}",
  access: mayAnnotate,
  params: annotationParams,
  answer: written,
});

export const restoreAnnotation = operation({
  id: "annotations.restore",
  method: "POST",
  path: "/groups/{groupId}/annotations/{annotationId}/restore",
  access: mayAnnotate,
  params: annotationParams,
  answer: annotationView,
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
