import type { FeedbackView } from "#lib/operations/feedback.ts";
import { mayWriteEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { jsonOfEssay } from "#lib/reviews/essay.ts";
import { takeSuggestion as takenOver } from "#lib/reviews/take-suggestion.ts";
import { describePassage } from "#lib/annotations/describe.ts";
import { indexText } from "#lib/languages/text-unit.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import type { InGroup } from "../database.ts";
import { writeDraft } from "../drafts.ts";
import { newestText } from "../queries/essay-text.ts";
import { showFeedback } from "../queries/feedback.ts";
import { ownSubmission } from "../submissions.ts";

interface Taken {
  readonly submissionId: string;
  readonly version: number;
  readonly number: number;
  /** State of the history with the text before. */
  readonly earlier: number;
}

/**
 * Takes a released suggestion over into the student's own text. Of two windows that write at once the lock lets the second see what the first
 * did; a window that is open notices that there is a newer text, as with every other one.
 */
export async function takeSuggestion(
  group: InGroup,
  { assignmentId, annotationId }: { readonly assignmentId: string; readonly annotationId: string },
): Promise<
  Result<Taken, "not_found" | "not_allowed" | "no_suggestion" | "suggestion_unfit" | "version_conflict">
> {
  const { db, actor } = group;
  if (!mayWriteEssays(actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { assignmentId }, { isLocked: true });
  if (!own.ok) return own;
  const told = await showFeedback(group, assignmentId);
  if (!told.ok) return told;
  const remark = told.value.remarks.find(({ id }) => id === annotationId);
  if (remark === undefined) return refuse("not_found");
  const { replacement, start, end } = remark;
  if (replacement === null) return refuse("no_suggestion");
  const { id: submissionId, textVersion: expectedVersion } = own.value;
  const text = await newestText(group, submissionId);
  const handedIn = textOf(told.value);
  const selectors = describePassage(indexText(handedIn), [start, end]);
  const essay = text === null ? null : takenOver(text.essay, handedIn, { selectors, replacement });
  if (essay === null) return refuse("suggestion_unfit");
  const earlier = await newestNumber(group, submissionId);
  const written = await writeDraft(group, {
    ...{ submissionId, expectedVersion, content: jsonOfEssay(essay) },
    ...{ origin: "written", isKeptApart: true },
  });
  if (!written.ok) return written;
  await withAllAnnotations(group, () =>
    db.annotation.update({
      where: { groupId_id: { groupId: actor.groupId, id: annotationId } },
      data: { writerFollowUp: "addressed" },
      select: { id: true },
    }),
  );
  return accept({ submissionId, version: written.value.version, number: written.value.number, earlier });
}

/** The text of the handing in that was told of: its blocks joined by line feeds, as positions count it. */
function textOf({ blocks }: FeedbackView): string {
  return blocks.map(({ text }) => text).join("\n");
}

async function newestNumber({ db, actor }: InGroup, submissionId: string): Promise<number> {
  const { number } = await db.draft.findFirstOrThrow({
    where: { groupId: actor.groupId, submissionId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return number;
}
