import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { draftOf } from "#components/assignments/assignment-draft.ts";
import { AssignmentForm } from "#components/assignments/assignment-form.tsx";
import { titleOf } from "#components/assignments/title-of.ts";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Page } from "#components/ui/page.tsx";
import { accept } from "#lib/result.ts";
import { showAssignment } from "#lib/server/queries/assignments.ts";
import { readGroup } from "#app/_edge/page.ts";
import { pageLocale } from "../../page-locale.ts";
import { assignmentChoices } from "../../assignment-choices.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assignments"))("editTitle") };
}

export default async function EditAssignmentPage({ params }: Props) {
  const { groupId, assignmentId } = await params;
  const words = await getTranslations("assignments");
  const { assignment, choices } = await readGroup(groupId, async (group) => {
    const offered = await assignmentChoices(group);
    const shown = await showAssignment(group, assignmentId);
    if (!offered.ok) return offered;
    return shown.ok ? accept({ assignment: shown.value, choices: offered.value }) : shown;
  });
  const title = titleOf(assignment.titles, await pageLocale());
  return (
    <Page title={words("editTitle")} lead={<span lang={title.lang}>{title.text}</span>} width="narrow">
      <PageCrumb label={words("editTitle")} />
      <AssignmentForm {...{ groupId, choices, assignment }} first={draftOf(assignment)} />
    </Page>
  );
}
