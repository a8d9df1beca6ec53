import type { FeedbackView } from "#lib/operations/feedback.ts";
import type { ContentJson } from "#lib/documents/schema.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { timeZoneOf } from "./assignments.ts";
import { authorsOf } from "./essays.ts";
import { showFeedback } from "./feedback.ts";
import { previewFeedback, type PreviewedEssay } from "./preview-feedback.ts";

/** What a file of feedback is made of: what its page tells, and what of the essay and its writers the reader may see anyway. */
export interface FeedbackToWrite {
  readonly view: FeedbackView;
  /** The essay with its tables and emphases, which the page does without. */
  readonly content: ContentJson;
  /** Empty where the reader is not to learn them. */
  readonly writers: readonly string[];
  readonly timeZone: string;
}

/** The caller's own: `showFeedback` asks whether it is released, and this only what it has let through. */
export async function ownFeedbackFile(
  group: InGroup,
  assignmentId: string,
  revisionNumber?: number,
): Promise<Result<FeedbackToWrite, "not_found" | "not_allowed">> {
  const shown = await showFeedback(group, assignmentId, revisionNumber);
  return shown.ok ? withEssay(group, shown.value) : shown;
}

export async function essayFeedbackFile(
  group: InGroup,
  essay: PreviewedEssay,
): Promise<Result<FeedbackToWrite, "not_found" | "not_allowed" | "marking_open">> {
  const shown = await previewFeedback(group, essay);
  return shown.ok ? withEssay(group, shown.value) : shown;
}

async function withEssay(group: InGroup, view: FeedbackView): Promise<Result<FeedbackToWrite, "not_found">> {
  const { db, actor } = group;
  // Of the handing in that was told of: a newer one may be there already.
  const { submissionId, revisionNumber: number } = view;
  const document = await db.document.findFirst({
    where: { groupId: actor.groupId, submissionId },
    select: { id: true },
  });
  if (document === null) return refuse("not_found");
  const { id: documentId } = document;
  const revision = await db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId, number } },
    select: { content: true },
  });
  const authors = (await authorsOf(group, [submissionId])).get(submissionId) ?? [];
  return accept({
    view,
    // Written by the grammar of documents (lib/documents/schema.ts) when the essay was handed in.
    content: revision.content as unknown as ContentJson,
    writers: authors.map(({ name }) => name),
    timeZone: await timeZoneOf(group),
  });
}
