import { z } from "zod";
import { essayJson } from "#lib/reviews/essay.ts";
import type { EssayJson } from "#lib/reviews/essay-schema.ts";
import { DRAFT_ORIGINS } from "#lib/reviews/sheet.ts";
import { mayWriteEssays, maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import { operation, version } from "./operation.ts";
import { submissionParams } from "./submissions.ts";
import { person, time } from "./view.ts";

/** A text of a hundred pages with its citations is about a megabyte. */
const LARGEST_TEXT = 8 * 1_048_576;

const draftLine = z.object({
  /** Order among the states that are kept, from 1. */
  number: z.number().int().min(1),
  origin: z.enum(DRAFT_ORIGINS),
  words: z.number().int(),
  author: person,
  createdAt: time,
  updatedAt: time,
});
export type DraftLine = z.infer<typeof draftLine>;

const draftText = draftLine.extend({
  /** lib/reviews/essay-schema.ts */
  content: z.custom<EssayJson>(),
  /** Of the submission's text, for If-Match. */
  version,
});
export type DraftText = z.infer<typeof draftText>;

const saved = z.object({ version, number: z.number().int().min(1), words: z.number().int(), savedAt: time });

/**
 * Saves the text. States that follow each other within minutes are one; `isKeptApart` begins a new one, so that what stands there now stays
 * in the history as it is. Refused with version_conflict where another window was faster: nothing is written over.
 */
export const saveDraft = operation({
  id: "drafts.save",
  method: "PUT",
  path: "/groups/{groupId}/submissions/{submissionId}/draft",
  access: mayWriteEssays,
  params: submissionParams,
  body: z.strictObject({ content: essayJson, isKeptApart: z.boolean().default(false) }),
  answer: saved,
  refusals: [],
  ifMatch: true,
  largestJson: LARGEST_TEXT,
});

/** The newest state of the text; not found while nothing was saved. */
export const showDraft = operation({
  id: "drafts.show",
  method: "GET",
  path: "/groups/{groupId}/submissions/{submissionId}/draft",
  access: maySeeOwnEssays,
  params: submissionParams,
  answer: draftText,
});

/** The states that are kept, newest first. */
export const listDrafts = operation({
  id: "drafts.list",
  method: "GET",
  path: "/groups/{groupId}/submissions/{submissionId}/drafts",
  access: maySeeOwnEssays,
  params: submissionParams,
  answer: z.object({ drafts: z.array(draftLine) }),
});

const draftParams = submissionParams.extend({ number: z.coerce.number().int().min(1).max(1_000_000) });

export const readDraft = operation({
  id: "drafts.read",
  method: "GET",
  path: "/groups/{groupId}/submissions/{submissionId}/drafts/{number}",
  access: maySeeOwnEssays,
  params: draftParams,
  answer: draftText,
});

/** Makes an earlier state the newest again; what stood there before stays in the history. */
export const restoreDraft = operation({
  id: "drafts.restore",
  method: "POST",
  path: "/groups/{groupId}/submissions/{submissionId}/drafts/{number}/restore",
  access: mayWriteEssays,
  params: draftParams,
  answer: saved,
  ifMatch: true,
});
