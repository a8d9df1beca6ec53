import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CodingForm } from "#components/codings/coding-form.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Page } from "#components/ui/page.tsx";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { mayPlanCodings } from "#lib/permissions/codings.ts";
import { accept, refuse } from "#lib/result.ts";
import { showCoding } from "#lib/server/queries/codings.ts";
import { readGroup } from "#app/_edge/page.ts";
import { codingChoices } from "../../coding-choices.ts";

interface Props {
  readonly params: Promise<{ groupId: string; codingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("codings"))("edit") };
}

export default async function EditCodingPage({ params }: Props) {
  const { groupId, codingId } = await params;
  const locale = await getLocale();
  const words = await getTranslations("codings");
  const { coding, choices } = await readGroup(groupId, async (group) => {
    if (!mayPlanCodings(group.actor)) return refuse("not_found");
    const shown = await showCoding(group, codingId);
    if (!shown.ok) return shown;
    const offered = await codingChoices(group, isLanguage(locale) ? locale : "en");
    return offered.ok ? accept({ coding: shown.value, choices: offered.value }) : offered;
  });
  return (
    <Page title={words("edit")} lead={coding.name} width="narrow">
      <PageCrumb label={coding.name} />
      <CodingForm groupId={groupId} choices={choices} coding={coding} />
    </Page>
  );
}
