import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { FeedbackPage } from "#components/review/feedback-page.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { accept } from "#lib/result.ts";
import { showFeedback } from "#lib/server/queries/feedback.ts";
import { showTalk } from "#lib/server/queries/feedback-talk.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
}

/** Null before the release, as where there is no essay: a student learns from this page only what was released. */
const readFeedback = cache((groupId: string, assignmentId: string) =>
  readGroup(groupId, async (group) => {
    const found = await showFeedback(group, assignmentId);
    return accept(found.ok ? found.value : null);
  }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { groupId, assignmentId } = await params;
  const feedback = await readFeedback(groupId, assignmentId);
  const words = await getTranslations("feedback");
  return { title: feedback === null ? words("none") : words("title", { title: feedback.title }) };
}

/** What a student was told about the own essay. */
export default async function OwnFeedbackPage({ params }: Props) {
  const { groupId, assignmentId } = await params;
  const feedback = await readFeedback(groupId, assignmentId);
  const words = await getTranslations("feedback");
  if (feedback === null)
    return (
      <Page title={words("mark")}>
        <EmptyState title={words("none")}>{words("noneText")}</EmptyState>
      </Page>
    );
  const talk = await readGroup(groupId, (group) => showTalk(group, feedback.submissionId));
  return (
    <>
      <PageCrumb label={feedback.title} lang={feedback.language} />
      <FeedbackPage {...{ groupId, feedback, talk }} number={null} />
    </>
  );
}
