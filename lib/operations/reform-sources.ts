import { z } from "zod";
import { mayEditReforms, maySeeReforms } from "#lib/permissions/reforms.ts";
import { reformSourceDraft, reformSourceEdit } from "#lib/reforms/reform-source.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { reformParams } from "./reforms.ts";
import { written } from "./view.ts";

const sourceParams = groupParams.extend({ reformSourceId: uuid });

export const reformSourceView = z.object({
  id: uuid,
  reformId: uuid,
  referenceId: uuid,
  title: z.string(),
  authors: z.string(),
  year: z.number().int().nullable(),
  /** BCP 47 tag of the work. */
  language: z.string().nullable(),
  locator: z.string().nullable(),
  quote: z.string().nullable(),
  note: z.string().nullable(),
  version,
});
export type ReformSourceView = z.infer<typeof reformSourceView>;

export const listReformSources = operation({
  id: "reform_sources.list",
  method: "GET",
  path: "/groups/{groupId}/reforms/{reformId}/sources",
  access: maySeeReforms,
  params: reformParams,
  answer: z.object({ sources: z.array(reformSourceView) }),
});

export const attachReformSource = operation({
  id: "reform_sources.attach",
  method: "POST",
  path: "/groups/{groupId}/reforms/{reformId}/sources",
  access: mayEditReforms,
  params: reformParams,
  body: reformSourceDraft,
  answer: reformSourceView,
});

export const editReformSource = operation({
  id: "reform_sources.edit",
  method: "PATCH",
  path: "/groups/{groupId}/reform-sources/{reformSourceId}",
  access: mayEditReforms,
  params: sourceParams,
  body: reformSourceEdit,
  answer: reformSourceView,
  ifMatch: true,
});

export const detachReformSource = operation({
  id: "reform_sources.detach",
  method: "DELETE",
  path: "/groups/{groupId}/reform-sources/{reformSourceId}",
  access: mayEditReforms,
  params: sourceParams,
  answer: written,
});

export const restoreReformSource = operation({
  id: "reform_sources.restore",
  method: "POST",
  path: "/groups/{groupId}/reform-sources/{reformSourceId}/restore",
  access: mayEditReforms,
  params: sourceParams,
  answer: reformSourceView,
});
