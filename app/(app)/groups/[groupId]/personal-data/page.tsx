import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PersonalDataPage } from "#components/privacy/personal-data-page.tsx";
import { showPersonalData } from "#lib/server/queries/personal-data.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("privacy"))("title") };
}

/** What is kept of students, for those who look after the group. */
export default async function PersonalData({ params }: Props) {
  const { groupId } = await params;
  const data = await readGroup(groupId, showPersonalData);
  return <PersonalDataPage {...{ groupId, data }} />;
}
