import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CodingTable } from "#components/codings/coding-table.tsx";
import { MyCodings } from "#components/codings/my-codings.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { mayPlanCodings } from "#lib/permissions/codings.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listCodings } from "#lib/server/queries/codings.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("codings"))("title") };
}

export default async function CodingsPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const deleted = (await searchParams)["state"] === "deleted";
  const words = await getTranslations("codings");
  const { codings, userId, mayPlan } = await readGroup(groupId, (group) => codingsOf(group, deleted));
  const plan = mayPlan ? (
    <ButtonLink look="main" href={`/groups/${groupId}/codings/new`}>
      {words("plan")}
    </ButtonLink>
  ) : null;
  const isEmpty = codings.length === 0;
  return (
    <Page title={words("title")} lead={words("lead")} actions={isEmpty ? null : plan}>
      {isEmpty ? (
        <EmptyState title={words(deleted ? "empty.deleted" : "empty.title")} action={deleted ? null : plan}>
          {words(deleted ? "empty.deletedText" : mayPlan ? "empty.text" : "empty.member")}
        </EmptyState>
      ) : (
        <>
          {deleted ? null : <MyCodings {...{ groupId, codings, userId }} />}
          <CodingTable {...{ groupId, codings, userId }} />
        </>
      )}
      {mayPlan ? (
        <p className="pt-6 text-label">
          <TextLink href={`/groups/${groupId}/codings${deleted ? "" : "?state=deleted"}`}>
            {words(deleted ? "toAll" : "toDeleted")}
          </TextLink>
        </p>
      ) : null}
    </Page>
  );
}

async function codingsOf(group: InGroup, deleted: boolean) {
  const mayPlan = mayPlanCodings(group.actor);
  const listed = await listCodings(group, deleted && mayPlan ? { state: "deleted" } : {});
  return listed.ok ? accept({ ...listed.value, userId: group.actor.userId, mayPlan }) : listed;
}
