import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { copyOf, EMPTY_DRAFT } from "#components/assignments/assignment-draft.ts";
import { AssignmentForm } from "#components/assignments/assignment-form.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Page } from "#components/ui/page.tsx";
import { accept } from "#lib/result.ts";
import { showAssignment } from "#lib/server/queries/assignments.ts";
import { readGroup } from "#app/_edge/page.ts";
import { assignmentChoices } from "../assignment-choices.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assignments"))("set") };
}

/** A new assignment; `?from=` another one begins with everything that one says but its dates. */
export default async function NewAssignmentPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const { from } = await searchParams;
  const words = await getTranslations("assignments");
  const { choices, first } = await readGroup(groupId, async (group) => {
    const offered = await assignmentChoices(group);
    if (!offered.ok || typeof from !== "string")
      return offered.ok ? accept({ choices: offered.value, first: EMPTY_DRAFT }) : offered;
    const model = await showAssignment(group, from);
    return model.ok ? accept({ choices: offered.value, first: copyOf(model.value) }) : model;
  });
  return (
    <Page title={words("set")} lead={words("setLead")} width="narrow">
      <PageCrumb label={words("set")} />
      <AssignmentForm
        {...{ groupId, choices, first }}
        assignment={null}
        source={typeof from === "string" ? from : ""}
      />
    </Page>
  );
}
