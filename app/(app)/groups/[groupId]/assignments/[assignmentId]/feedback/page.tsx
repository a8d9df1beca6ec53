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
import { showSubmission } from "#lib/server/queries/submissions.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
}

/** Null before the release, as where there is no essay: a student learns from this page only what was released. */
const readFeedback = cache((groupId: string, assignmentId: string) =>
  readGroup(groupId, async (group) => {
    const found = await showFeedback(group, assignmentId);
    const own = await showSubmission(group, { assignmentId });
    const mayHandIn = own.ok && own.value.mayHandIn;
    return accept(found.ok ? { feedback: found.value, mayHandIn } : null);
  }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { groupId, assignmentId } = await params;
  const read = await readFeedback(groupId, assignmentId);
  const words = await getTranslations("feedback");
  return { title: read === null ? words("none") : words("title", { title: read.feedback.title }) };
}

/** What a student was told about the own essay. */
export default async function OwnFeedbackPage({ params }: Props) {
  const { groupId, assignmentId } = await params;
  const read = await readFeedback(groupId, assignmentId);
  const words = await getTranslations("feedback");
  if (read === null)
    return (
      <Page title={words("mark")}>
        <EmptyState title={words("none")}>{words("noneText")}</EmptyState>
      </Page>
    );
  const { feedback, mayHandIn } = read;
  // While a new draft is with its reviewers there is nothing to talk about: what was told stays, and is read.
  const talk = await readGroup(groupId, async (group) => {
    const found = await showTalk(group, feedback.submissionId);
    return accept(found.ok ? found.value : null);
  });
  return (
    <>
      <PageCrumb label={feedback.title} lang={feedback.language} />
      <FeedbackPage
        {...{ groupId, feedback, talk }}
        number={null}
        revising={{ groupId, assignmentId, mayHandIn }}
      />
    </>
  );
}
