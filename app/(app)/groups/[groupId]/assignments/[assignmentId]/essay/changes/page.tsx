import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangesPage } from "#components/revision/changes-page.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { compareOwnDrafts } from "#lib/server/queries/changes.ts";
import { showSubmission } from "#lib/server/queries/submissions.ts";
import { isId, readGroup } from "#app/_edge/page.ts";
import { comparedPair } from "../../compared-pair.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("revision");
  return { title: words("title") };
}

/** What changed between two states of one's own text. */
export default async function OwnChangesPage({ params, searchParams }: Props) {
  const { groupId, assignmentId } = await params;
  if (!isId(assignmentId)) notFound();
  const pair = comparedPair(await searchParams);
  const view = await readGroup(groupId, async (group) => {
    const own = await showSubmission(group, { assignmentId });
    return own.ok ? compareOwnDrafts(group, { submissionId: own.value.id, ...pair }) : own;
  });
  const words = await getTranslations("revision");
  const essay = `/groups/${groupId}/assignments/${assignmentId}/essay`;
  return (
    <>
      <PageCrumb label={words("title")} />
      <ChangesPage
        {...{ view }}
        address={`${essay}/changes`}
        lead={words("ownLead")}
        actions={<TextLink href={essay}>{words("backToText")}</TextLink>}
      />
    </>
  );
}
