import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { EssayScreen } from "#components/essay/essay-screen.tsx";
import { EssayStart } from "#components/essay/essay-start.tsx";
import { EssayTask } from "#components/essay/essay-task.tsx";
import { maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import type { MaterialView } from "#lib/operations/assignments.ts";
import type { DraftText } from "#lib/operations/drafts.ts";
import type { SubmissionView } from "#lib/operations/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { EssayTaskView } from "#lib/reviews/essay-task.ts";
import type { InGroup } from "#lib/server/database.ts";
import { findStyleTitle } from "#lib/server/gateways/printer/printer.ts";
import { materialsOf } from "#lib/server/queries/assignment-materials.ts";
import { readDraft } from "#lib/server/queries/drafts.ts";
import { readTask } from "#lib/server/queries/essay-task.ts";
import { showSubmission } from "#lib/server/queries/submissions.ts";
import { isId, readGroup, signedIn } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
}

const read = cache((groupId: string, assignmentId: string) =>
  readGroup(groupId, (group) => essayOf(group, assignmentId)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { groupId, assignmentId } = await params;
  if (!isId(assignmentId)) return {};
  const { task } = await read(groupId, assignmentId);
  const words = await getTranslations("essays");
  const locale = await getLocale();
  return { title: words("pageTitle", { title: inLocale(task.titles, locale) }) };
}

export default async function EssayPage({ params }: Props) {
  const { groupId, assignmentId } = await params;
  if (!isId(assignmentId)) notFound();
  const { userId } = await signedIn();
  const { task, submission, draft, materials } = await read(groupId, assignmentId);
  const styleTitle = task.citationStyle === null ? null : await findStyleTitle(task.citationStyle);
  const drawn = <EssayTask {...{ groupId, task, styleTitle }} locale={await getLocale()} />;
  if (submission === null) return <EssayStart {...{ groupId, assignmentId, task: drawn }} />;
  const start = {
    ...{ groupId, submissionId: submission.id, userId, version: submission.version },
    ...{ savedAt: submission.savedAt, words: submission.words, content: draft?.content ?? null },
  };
  return <EssayScreen {...{ start, submission, materials, assignment: task, task: drawn }} />;
}

function inLocale(texts: Readonly<Partial<Record<string, string>>>, locale: string): string {
  return texts[locale] ?? Object.values(texts).find((text) => text !== undefined) ?? "—";
}

interface OwnEssay {
  readonly task: EssayTaskView;
  /** Null before it was opened for the first time. */
  readonly submission: SubmissionView | null;
  readonly draft: DraftText | null;
  readonly materials: readonly MaterialView[];
}

async function essayOf(group: InGroup, assignmentId: string): Promise<Result<OwnEssay>> {
  if (!maySeeOwnEssays(group.actor)) return refuse("not_found");
  const task = await readTask(group, assignmentId);
  if (!task.ok) return task;
  const submission = await showSubmission(group, { assignmentId });
  if (!submission.ok) return accept({ task: task.value, submission: null, draft: null, materials: [] });
  const draft = await readDraft(group, submission.value.id);
  const materials = await materialsOf(group, assignmentId);
  return accept({
    ...{ task: task.value, submission: submission.value, materials },
    draft: draft.ok ? draft.value : null,
  });
}
