import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FeedbackPage } from "#components/review/feedback-page.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { toldQuery } from "#lib/operations/feedback.ts";
import { previewFeedback } from "#lib/server/queries/preview-feedback.ts";
import { showTalk } from "#lib/server/queries/feedback-talk.ts";
import { showOutcome } from "#lib/server/queries/review-desk.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string; number: string }>;
  readonly searchParams: Promise<{ revision?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("feedback");
  return { title: words("mark") };
}

/** What a student reads, or will, for those who look after the group. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { groupId, assignmentId, number: typed } = await params;
  const number = /^[1-9]\d{0,5}$/u.test(typed) ? Number(typed) : notFound();
  const { revision } = toldQuery.safeParse(await searchParams).data ?? {};
  const feedback = await readGroup(groupId, (group) =>
    previewFeedback(group, { assignmentId, number, revision }),
  );
  const { submissionId, tellings, revisionNumber, newDraftAt } = feedback;
  const [newest] = tellings;
  // An earlier revision is read; the talk is about the one that stands, once it is released.
  const isOpen =
    newDraftAt === null && newest?.revisionNumber === revisionNumber && newest.releasedAt !== null;
  const talk = !isOpen ? null : await readGroup(groupId, (group) => showTalk(group, submissionId));
  const decidable =
    talk?.secondLook.mayDecide === true
      ? await readGroup(groupId, (group) => showOutcome(group, submissionId))
      : null;
  return (
    <>
      <PageCrumb label={feedback.title} lang={feedback.language} />
      <FeedbackPage {...{ groupId, feedback, number, talk, decidable }} />
    </>
  );
}
