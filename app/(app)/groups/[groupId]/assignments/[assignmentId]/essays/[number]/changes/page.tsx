import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangesPage } from "#components/revision/changes-page.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { compareHandedIn } from "#lib/server/queries/changes.ts";
import { readGroup } from "#app/_edge/page.ts";
import { comparedPair } from "../../../compared-pair.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string; number: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("revision");
  return { title: words("title") };
}

/** What changed between two handings in of an essay, for who reviews it. */
export default async function EssayChangesPage({ params, searchParams }: Props) {
  const { groupId, assignmentId, number: typed } = await params;
  const number = /^[1-9]\d{0,5}$/u.test(typed) ? Number(typed) : notFound();
  const pair = comparedPair(await searchParams);
  const view = await readGroup(groupId, (group) => compareHandedIn(group, { assignmentId, number, ...pair }));
  const words = await getTranslations("revision");
  const desk = await getTranslations("desk");
  const essay = `/groups/${groupId}/assignments/${assignmentId}/essays/${String(number)}`;
  return (
    <>
      <PageCrumb label={words("title")} />
      <ChangesPage
        {...{ view }}
        address={`${essay}/changes`}
        lead={desk("title", { number })}
        actions={<TextLink href={essay}>{words("backToEssay")}</TextLink>}
      />
    </>
  );
}
