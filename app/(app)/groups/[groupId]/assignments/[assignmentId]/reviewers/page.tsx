import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AllocationDesk } from "#components/assignments/allocation-desk.tsx";
import { titleOf } from "#components/assignments/title-of.ts";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { accept } from "#lib/result.ts";
import { showAllocation } from "#lib/server/queries/allocation.ts";
import { showAssignment } from "#lib/server/queries/assignments.ts";
import { readGroup } from "#app/_edge/page.ts";
import { pageLocale } from "../../page-locale.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assignments.allocation"))("title") };
}

export default async function ReviewersPage({ params }: Props) {
  const { groupId, assignmentId } = await params;
  const words = await getTranslations("assignments.allocation");
  const { assignment, allocation } = await readGroup(groupId, async (group) => {
    const shown = await showAllocation(group, assignmentId);
    const of = await showAssignment(group, assignmentId);
    if (!of.ok) return of;
    return shown.ok ? accept({ assignment: of.value, allocation: shown.value }) : shown;
  });
  const title = titleOf(assignment.titles, await pageLocale());
  return (
    <Page
      title={words("title")}
      lead={<span lang={title.lang}>{title.text}</span>}
      actions={
        <ButtonLink href={`/groups/${groupId}/assignments/${assignmentId}`}>{words("back")}</ButtonLink>
      }
    >
      <PageCrumb label={words("title")} />
      <AllocationDesk {...{ groupId, assignmentId, allocation }} />
    </Page>
  );
}
