import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportRubric } from "#components/rubrics/import-rubric.tsx";
import { RubricList } from "#components/rubrics/rubric-list.tsx";
import { StarterRubrics } from "#components/rubrics/starter-rubrics.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page, Section } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { mayKeepRubrics } from "#lib/permissions/assignments.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listRubrics } from "#lib/server/queries/rubrics.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rubrics"))("title") };
}

export default async function RubricsPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const deleted = (await searchParams)["state"] === "deleted";
  const words = await getTranslations("rubrics");
  const { rubrics, mayKeep } = await readGroup(groupId, (group) => rubricsOf(group, deleted));
  const write = mayKeep ? (
    <ButtonLink look="main" href={`/groups/${groupId}/rubrics/new`}>
      {words("write")}
    </ButtonLink>
  ) : null;
  return (
    <Page
      title={words("title")}
      lead={words("lead")}
      actions={
        <>
          <ButtonLink href={`/groups/${groupId}/assignments`}>{words("assignments")}</ButtonLink>
          {mayKeep ? <ImportRubric groupId={groupId} /> : null}
          {write}
        </>
      }
    >
      {rubrics.length === 0 ? (
        <EmptyState title={words(deleted ? "empty.deleted" : "empty.title")}>
          {words(deleted ? "empty.deletedText" : mayKeep ? "empty.text" : "empty.member")}
        </EmptyState>
      ) : (
        <RubricList groupId={groupId} rubrics={rubrics} />
      )}
      {mayKeep && !deleted ? (
        <div className="pt-8">
          <Section id="starters" title={words("starters.title")} lead={words("starters.lead")} screenOnly>
            <StarterRubrics groupId={groupId} />
          </Section>
        </div>
      ) : null}
      {mayKeep ? (
        <p className="pt-6 text-label">
          <TextLink href={`/groups/${groupId}/rubrics${deleted ? "" : "?state=deleted"}`}>
            {words(deleted ? "toAll" : "toDeleted")}
          </TextLink>
        </p>
      ) : null}
    </Page>
  );
}

async function rubricsOf(group: InGroup, deleted: boolean) {
  const mayKeep = mayKeepRubrics(group.actor);
  const listed = await listRubrics(group, deleted && mayKeep ? { state: "deleted" } : {});
  return listed.ok ? accept({ ...listed.value, mayKeep }) : listed;
}
