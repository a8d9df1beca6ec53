import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClassOverlaps } from "#components/checks/class-overlaps.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Page } from "#components/ui/page.tsx";
import { listOverlaps } from "#lib/server/queries/overlaps.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("checks.overlap"))("link") };
}

/** Which texts of a class share passages, for those who look after the group. */
export default async function OverlapsPage({ params }: Props) {
  const { groupId, assignmentId } = await params;
  const words = await getTranslations("checks.overlap");
  const first = await readGroup(groupId, (group) => listOverlaps(group, assignmentId));
  return (
    <Page title={words("link")} lead={words("lead")}>
      <PageCrumb label={words("link")} />
      <ClassOverlaps {...{ groupId, assignmentId, first }} />
    </Page>
  );
}
