import { createHash } from "node:crypto";
import type { Node } from "prosemirror-model";
import { articleOfEssay, type EssayArticle } from "#lib/reviews/essay-article.ts";
import type { PrintedReferences } from "#lib/reviews/block-draft.ts";
import { languageOfEssay, titleOf } from "#lib/reviews/essay.ts";
import { assignmentName } from "./assignment-name.ts";
import type { InGroup } from "./database.ts";
import { writersNamed } from "./essay-writers.ts";
import { followAnnotations } from "./follow-annotations.ts";
import { followEntries } from "./follow-entries.ts";
import { articleRevision, type ArticleRevision } from "./records/revision.ts";
import { storeRevision } from "./revisions.ts";
import type { WrittenSubmission } from "./submissions.ts";

interface StoredEssay {
  readonly documentId: string;
  readonly title: string;
  /** Of the text, in hexadecimal: the receipt. */
  readonly sha256: string;
}

/**
 * Stores a text that is handed in as the next revision of its submission's document, which the first handing in makes. Annotations and tied
 * entries of the revision before follow.
 */
export async function storeEssay(
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
