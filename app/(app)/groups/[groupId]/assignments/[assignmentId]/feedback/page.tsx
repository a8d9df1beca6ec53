import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { FeedbackPage } from "#components/review/feedback-page.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { accept } from "#lib/result.ts";
import { toldQuery } from "#lib/operations/feedback.ts";
import { showFeedback } from "#lib/server/queries/feedback.ts";
import { showTalk } from "#lib/server/queries/feedback-talk.ts";
import { showSubmission } from "#lib/server/queries/submissions.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
  readonly searchParams: Promise<{ revision?: string | string[] }>;
}

/** Null before the release, as where there is no essay: a student learns from this page only what was released. */
const readFeedback = cache((groupId: string, assignmentId: string, revision: number | undefined) =>
  readGroup(groupId, async (group) => {
    const found = await showFeedback(group, assignmentId, revision);
    const own = await showSubmission(group, { assignmentId });
    const mayHandIn = own.ok && own.value.mayHandIn;
    return accept(found.ok ? { feedback: found.value, mayHandIn } : null);
  }),
);

/** An address that was written by hand shows the newest. */
async function wantedOf({ params, searchParams }: Props) {
  const { revision } = toldQuery.safeParse(await searchParams).data ?? {};
  return { ...(await params), revision };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { groupId, assignmentId, revision } = await wantedOf(props);
  const read = await readFeedback(groupId, assignmentId, revision);
  const words = await getTranslations("feedback");
  return { title: read === null ? words("none") : words("title", { title: read.feedback.title }) };
}

/** What a student was told about the own essay. */
export default async function OwnFeedbackPage(props: Props) {
  const { groupId, assignmentId, revision } = await wantedOf(props);
  const read = await readFeedback(groupId, assignmentId, revision);
  const words = await getTranslations("feedback");
  if (read === null)
    return (
      <Page title={words("mark")}>
        <EmptyState title={words("none")}>{words("noneText")}</EmptyState>
      </Page>
    );
  const { feedback, mayHandIn } = read;
  const isNewest = feedback.revisionNumber === feedback.tellings[0]?.revisionNumber;
  // While a new draft is with its reviewers there is nothing to talk about: what was told stays, and is read.
  const talk = await readGroup(groupId, async (group) => {
    const found = isNewest ? await showTalk(group, feedback.submissionId) : null;
    return accept(found?.ok === true ? found.value : null);
  });
  return (
    <>
      <PageCrumb label={feedback.title} lang={feedback.language} />
      <FeedbackPage
        {...{ groupId, feedback, talk }}
        number={null}
        {...(isNewest && { revising: { groupId, assignmentId, mayHandIn } })}
      />
    </>
  );
}
