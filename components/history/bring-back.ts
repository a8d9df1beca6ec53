import type { Answered, useCall } from "#components/api/use-call.ts";
import * as annotations from "#lib/operations/annotations.ts";
import { restoreAssignment } from "#lib/operations/assignments.ts";
import { restoreAttachment } from "#lib/operations/attachments.ts";
import { restoreBibliography } from "#lib/operations/bibliographies.ts";
import * as claimValues from "#lib/operations/claim-values.ts";
import * as claims from "#lib/operations/claims.ts";
import { restoreTag, restoreTagset, unmergeTag } from "#lib/operations/codebook.ts";
import { restoreCoding } from "#lib/operations/codings.ts";
import { restoreCollection } from "#lib/operations/collections.ts";
import { restoreDocument } from "#lib/operations/documents.ts";
import { restoreLayer } from "#lib/operations/layers.ts";
import { restoreReference } from "#lib/operations/references.ts";
import { restoreReform } from "#lib/operations/reforms.ts";
import { restoreRubric } from "#lib/operations/rubrics.ts";

interface Tools {
  readonly call: ReturnType<typeof useCall>;
  readonly groupId: string;
}

type BringBack = (tools: Tools, id: string) => Promise<Answered<unknown>>;

/** What was taken away is there again, by the operation that each thing has for it. */
const BROUGHT_BACK: Readonly<Record<string, BringBack>> = {
  "document.deleted": ({ call, groupId }, documentId) =>
    call(restoreDocument, { params: { groupId, documentId } }),
  "annotation.deleted": ({ call, groupId }, annotationId) =>
    call(annotations.restoreAnnotation, { params: { groupId, annotationId } }),
  "comment.deleted": ({ call, groupId }, commentId) =>
    call(annotations.restoreComment, { params: { groupId, commentId } }),
  "claim.deleted": ({ call, groupId }, claimId) =>
    call(claims.restoreClaim, { params: { groupId, claimId } }),
  "source.detached": ({ call, groupId }, sourceId) =>
    call(claims.restoreSource, { params: { groupId, sourceId } }),
  "value.removed": ({ call, groupId }, valueId) =>
    call(claimValues.restoreValue, { params: { groupId, valueId } }),
  "layer.deleted": ({ call, groupId }, layerId) => call(restoreLayer, { params: { groupId, layerId } }),
  "reform.deleted": ({ call, groupId }, reformId) => call(restoreReform, { params: { groupId, reformId } }),
  "reference.deleted": ({ call, groupId }, referenceId) =>
    call(restoreReference, { params: { groupId, referenceId } }),
  "collection.deleted": ({ call, groupId }, collectionId) =>
    call(restoreCollection, { params: { groupId, collectionId } }),
  "attachment.detached": ({ call, groupId }, attachmentId) =>
    call(restoreAttachment, { params: { groupId, attachmentId } }),
  "bibliography.deleted": ({ call, groupId }, bibliographyId) =>
    call(restoreBibliography, { params: { groupId, bibliographyId } }),
  "tagset.deleted": ({ call, groupId }, tagsetId) => call(restoreTagset, { params: { groupId, tagsetId } }),
  "tag.deleted": ({ call, groupId }, tagId) => call(restoreTag, { params: { groupId, tagId } }),
  "tag.merged": ({ call, groupId }, tagId) => call(unmergeTag, { params: { groupId, tagId } }),
  "rubric.deleted": ({ call, groupId }, rubricId) => call(restoreRubric, { params: { groupId, rubricId } }),
  "assignment.deleted": ({ call, groupId }, assignmentId) =>
    call(restoreAssignment, { params: { groupId, assignmentId } }),
  "coding.deleted": ({ call, groupId }, codingId) => call(restoreCoding, { params: { groupId, codingId } }),
};

/** The way back from an event of this kind; null where the event takes nothing away. */
export function waysBack(kind: string): BringBack | null {
  return Object.hasOwn(BROUGHT_BACK, kind) ? (BROUGHT_BACK[kind] ?? null) : null;
}
