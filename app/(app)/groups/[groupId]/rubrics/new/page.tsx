import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { draftOf, emptyRubric } from "#components/rubrics/rubric-draft.ts";
import { RubricEditor } from "#components/rubrics/rubric-editor.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Page } from "#components/ui/page.tsx";
import { mayKeepRubrics } from "#lib/permissions/assignments.ts";
import { accept, refuse } from "#lib/result.ts";
import { STARTER_RUBRICS } from "#lib/reviews/starter-rubrics.ts";
import { showRubric } from "#lib/server/queries/rubrics.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rubrics"))("write") };
}

type Given = string | string[] | undefined;

function sourceOf(...given: readonly Given[]): string {
  return given.find((one) => typeof one === "string")?.toString() ?? "";
}

/** A new rubric: empty, or after another one (`?from=`) or one of those on offer (`?starter=`), or a file that was read (`?source=file`). */
export default async function NewRubricPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const { from, starter, source } = await searchParams;
  const words = await getTranslations("rubrics");
  const first = await readGroup(groupId, async (group) => {
    if (!mayKeepRubrics(group.actor)) return refuse("not_found");
    const offered = STARTER_RUBRICS.find(({ key }) => key === starter);
    if (offered !== undefined) return accept(draftOf(offered.content));
    if (typeof from !== "string") return accept(emptyRubric());
    const model = await showRubric(group, from);
    return model.ok ? accept(draftOf(model.value.shown.content)) : model;
  });
  return (
    <Page title={words("write")} width="wide">
      <PageCrumb label={words("write")} />
      <RubricEditor groupId={groupId} rubric={null} first={first} source={sourceOf(from, starter, source)} />
    </Page>
  );
}
