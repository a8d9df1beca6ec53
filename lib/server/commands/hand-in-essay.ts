import { createHash } from "node:crypto";
import type { Node } from "prosemirror-model";
import { mayWriteEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { articleOfEssay, type EssayArticle } from "#lib/reviews/essay-article.ts";
import type { PrintedReferences } from "#lib/reviews/block-draft.ts";
import { isEmptyEssay, jsonOfEssay, languageOfEssay, titleOf } from "#lib/reviews/essay.ts";
import type { Submission } from "#prisma/client.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import { assignmentName } from "../assignment-name.ts";
import type { InGroup } from "../database.ts";
import { writeDraft } from "../drafts.ts";
import { followAnnotations } from "../follow-annotations.ts";
import { followEntries } from "../follow-entries.ts";
import { notify } from "../notify.ts";
import { enqueueComparison, type ComparisonJob } from "../jobs.ts";
import { readFeedback } from "../queries/feedback.ts";
import { newestText } from "../queries/essay-text.ts";
import { articleRevision, type ArticleRevision } from "../records/revision.ts";
import { storeRevision } from "../revisions.ts";
import { writersNamed } from "../essay-writers.ts";
import { beginNextRound } from "../told-feedback.ts";
import {
  handingInRefusal,
  ownSubmission,
  phaseOf,
  type HandingInRefusal,
  type WrittenSubmission,
} from "../submissions.ts";

interface HandingIn {
  readonly submissionId: string;
  /** Of the text that is handed in. */
  readonly expectedVersion: number;
  readonly lateReason: string;
  /** When the request came in, by the server's clock. */
  readonly moment: Date;
  /** Printed before, from the text of the same version. */
  readonly printed: PrintedReferences;
}

type HandInRefusal =
  HandingInRefusal | "not_found" | "not_allowed" | "version_conflict" | "late_reason_missing" | "essay_empty";

/**
 * Hands in an essay: its text becomes a revision of the submission's document, and the receipt is the digest of that revision. What is said
 * of an earlier one follows. Handed in is exactly the text that its writer has seen, or nothing.
 */
export async function handInEssay(
  group: InGroup,
  wanted: HandingIn,
): Promise<Result<{ documentId: string }, HandInRefusal>> {
  if (!mayWriteEssays(group.actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: wanted.submissionId }, { isLocked: true });
  if (!own.ok) return own;
  const submission = own.value;
  const refusal = handingInRefusal(submission, wanted.moment);
  if (refusal !== null) return refuse(refusal);
  const isLate = phaseOf(submission, wanted.moment) === "late";
  if (isLate && wanted.lateReason === "") return refuse("late_reason_missing");
  if (submission.textVersion !== wanted.expectedVersion)
    return refuse("version_conflict", { current: submission.textVersion });
  const text = await newestText(group, wanted.submissionId);
  if (text === null || isEmptyEssay(text.essay)) return refuse("essay_empty");
  const marked = await writeDraft(group, {
    ...wanted,
    content: jsonOfEssay(text.essay),
    ...{ origin: "handed_in", fileId: text.fileId },
  });
  if (!marked.ok) return marked;
  const told = await keepTold(group, submission);
  if (!told.ok) return told;
  const stored = await storeEssay(group, submission, { essay: text.essay, printed: wanted.printed });
  await group.db.submission.update({
    where: { groupId_id: { groupId: group.actor.groupId, id: submission.id } },
    data: {
      ...{ handedInAt: wanted.moment, lateReason: isLate ? wanted.lateReason : null, receipt: stored.sha256 },
      ...{ updatedAt: wanted.moment, version: { increment: 1 } },
    },
  });
  await group.record({
    ...({ kind: "essay.handed_in", nounId: submission.id, documentId: stored.documentId } as const),
    isUnsigned: submission.assignment.hidesStudents,
    data: { title: stored.title, number: submission.number, isLate },
  });
  await enqueueComparison(group.db, comparisonOf(group, submission.assignmentId));
  return accept({ documentId: stored.documentId });
}

function comparisonOf({ actor: { groupId, userId } }: InGroup, assignmentId: string): ComparisonJob {
  return { groupId, userId, assignmentId };
}

/** After a release: what its student was told of the handing in before stays as it is, whatever is said of the new one. */
async function keepTold(
  group: InGroup,
  { id: submissionId }: WrittenSubmission,
): Promise<Result<null, "not_found">> {
  const where = { groupId_id: { groupId: group.actor.groupId, id: submissionId } };
  const row = await group.db.submission.findUniqueOrThrow({ where });
  const { releasedAt } = row;
  if (releasedAt === null) return accept(null);
  const told = await readFeedback(group, row);
  if (!told.ok) return told;
  await beginNextRound(group, { submissionId, releasedAt, view: told.value });
  await tellMarkers(group, row);
  return accept(null);
}

/** Those who marked the draft before have another to mark. The notice names nobody: whose essay it is they may not know. */
async function tellMarkers(
  group: InGroup,
  { id: submissionId, assignmentId, number }: Submission,
): Promise<void> {
  const sheets = await withAllAnnotations(group, () =>
    group.db.reviewSheet.findMany({
      where: { groupId: group.actor.groupId, submissionId, part: "marker" },
      select: { reviewerId: true },
    }),
  );
  const userIds = sheets.map(({ reviewerId }) => reviewerId);
  await notify(group, {
    kind: "draft_handed_in",
    userIds,
    assignmentId,
    isUnsigned: true,
    data: { essay: number },
  });
}

interface StoredEssay {
  readonly documentId: string;
  readonly title: string;
  readonly sha256: string;
}

async function storeEssay(
  group: InGroup,
  submission: WrittenSubmission,
  { essay, printed }: { readonly essay: Node; readonly printed: PrintedReferences },
): Promise<StoredEssay> {
  const { db, actor } = group;
  const language = languageOfEssay(essay);
  const title = titleOf(essay) || titleOfAssignment(submission, language);
  const article = articleOfEssay(essay, printed, {
    name: title,
    sha256: digestOf(JSON.stringify(essay)),
    language,
  });
  const revision = revisionOf(article);
  const card = { title, authors: await writersNamed(db, submission), language };
  const { document } = submission;
  const documentId = document?.id ?? (await makeDocument(group, submission, card));
  const number = (document?.currentRevisionNumber ?? 0) + 1;
  const createdById = submission.assignment.createdById;
  const revisionId = await storeRevision(group, { documentId, number, createdById }, revision);
  if (document !== null)
    await follow(group, {
      documentId,
      number: document.currentRevisionNumber,
      revisionId,
      text: revision.text,
    });
  await tieEntries(group, revisionId, article);
  const where = { groupId_id: { groupId: actor.groupId, id: documentId } };
  const data = { ...card, currentRevisionNumber: number, deletedAt: null, updatedAt: new Date() };
  await db.document.update({ where, data: { ...data, version: { increment: 1 } } });
  return { documentId, title, sha256: digestOf(revision.text) };
}

function revisionOf(article: EssayArticle): ArticleRevision {
  const part = { ...article.part, emphasis: article.emphasis };
  return articleRevision(part, 0, Array.from(article.raw.text));
}

function digestOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** An essay without a title is called as its assignment, in the language in which it is written. */
function titleOfAssignment({ assignment }: WrittenSubmission, language: string): string {
  const titles = assignment.titles as Record<string, string>; // By language, at least one (lib/operations/assignments.ts).
  return titles[language] ?? assignmentName({ titles });
}

async function makeDocument(
  { db, actor: { groupId } }: InGroup,
  { id: submissionId, assignment }: WrittenSubmission,
  card: { readonly title: string; readonly authors: string; readonly language: string },
): Promise<string> {
  const made = await db.document.create({
    data: { groupId, kind: "essay", submissionId, ...card, createdById: assignment.createdById },
    select: { id: true },
  });
  return made.id;
}

interface Followed {
  readonly documentId: string;
  /** Of the revision before. */
  readonly number: number;
  readonly revisionId: string;
  readonly text: string;
}

async function follow(group: InGroup, { documentId, number, revisionId, text }: Followed): Promise<void> {
  const before = await group.db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId, number } },
    select: { id: true },
  });
  await followEntries(group, { from: before.id, to: revisionId });
  await followAnnotations(group, { documentId, from: before.id, to: { id: revisionId, text } });
}

/** The printed list was made of works of the library: each entry is tied to its own, so that nobody has to find them again. */
async function tieEntries(
  { db, actor: { groupId } }: InGroup,
  revisionId: string,
  article: EssayArticle,
): Promise<void> {
  const ties = JSON.stringify([...article.references].map(([key, work]) => ({ key, work })));
  await db.$executeRaw`
    UPDATE reference_entries AS entry SET reference_id = tie.work
    FROM jsonb_to_recordset(${ties}::jsonb) AS tie(key text, work uuid)
    WHERE entry.group_id = ${groupId}::uuid AND entry.revision_id = ${revisionId}::uuid AND entry.key = tie.key`;
}
