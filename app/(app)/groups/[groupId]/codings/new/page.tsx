import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CodingForm } from "#components/codings/coding-form.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Page } from "#components/ui/page.tsx";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { mayPlanCodings } from "#lib/permissions/codings.ts";
import { refuse } from "#lib/result.ts";
import { readGroup } from "#app/_edge/page.ts";
import { codingChoices } from "../coding-choices.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("codings"))("plan") };
}

export default async function NewCodingPage({ params }: Props) {
  const { groupId } = await params;
  const locale = await getLocale();
  const words = await getTranslations("codings");
  const choices = await readGroup(groupId, async (group) =>
    mayPlanCodings(group.actor)
      ? codingChoices(group, isLanguage(locale) ? locale : "en")
      : refuse("not_found"),
  );
  return (
    <Page title={words("plan")} lead={words("planLead")} width="narrow">
      <PageCrumb label={words("plan")} />
      <CodingForm groupId={groupId} choices={choices} coding={null} />
    </Page>
  );
}
