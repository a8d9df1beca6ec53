import { z } from "zod";
import { mayEditReferences, maySeeReferences } from "#lib/permissions/references.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import { person, time } from "./view.ts";

const attachmentParams = groupParams.extend({ attachmentId: uuid });

/** The text of a work: a file, or a document of the group. */
export const attachmentView = z.object({
  id: uuid,
  referenceId: uuid,
  /** Null for a file. */
  documentId: uuid.nullable(),
  name: z.string(),
  /** Null for a document. */
  mediaType: z.string().nullable(),
  /** Bytes; null for a document. */
  size: z.number().int().nullable(),
  author: person,
  createdAt: time,
});
export type AttachmentView = z.infer<typeof attachmentView>;

export const attachFile = operation({
  id: "attachments.attach_file",
  method: "POST",
  path: "/groups/{groupId}/references/{referenceId}/attachments",
  access: mayEditReferences,
  params: groupParams.extend({ referenceId: uuid }),
  upload: 50 * 1_048_576,
  answer: attachmentView,
  refusals: ["empty_file"],
});

export const attachDocument = operation({
  id: "attachments.attach_document",
  method: "POST",
  path: "/groups/{groupId}/references/{referenceId}/documents",
  access: mayEditReferences,
  params: groupParams.extend({ referenceId: uuid }),
  body: z.strictObject({ documentId: uuid }),
  answer: attachmentView,
});

/** Always as a download: nobody's file is opened in the platform's own address. */
export const downloadAttachment = operation({
  id: "attachments.download",
  method: "GET",
  path: "/groups/{groupId}/attachments/{attachmentId}",
  access: maySeeReferences,
  params: attachmentParams,
  refusals: ["attachment_is_document"],
});

export const detach = operation({
  id: "attachments.detach",
  method: "DELETE",
  path: "/groups/{groupId}/attachments/{attachmentId}",
  access: mayEditReferences,
  params: attachmentParams,
  answer: attachmentView,
});

export const restoreAttachment = operation({
  id: "attachments.restore",
  method: "POST",
  path: "/groups/{groupId}/attachments/{attachmentId}/restore",
  access: mayEditReferences,
  params: attachmentParams,
  answer: attachmentView,
});
