import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AssignmentTable } from "#components/assignments/assignment-table.tsx";
import { OwnAssignments } from "#components/assignments/own-assignments.tsx";
import { ZoneNote } from "#components/assignments/zone-time.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { mayPlanAssignments, maySeeRubrics } from "#lib/permissions/assignments.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listAssignments } from "#lib/server/queries/assignments.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assignments"))("title") };
}

export default async function AssignmentsPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const deleted = (await searchParams)["state"] === "deleted";
  const words = await getTranslations("assignments");
  const privacy = await getTranslations("privacy");
  const read = await readGroup(groupId, (group) => assignmentsOf(group, deleted));
  const { assignments, timeZone, mayPlan, seesRubrics, isStudent } = read;
  const now = new Date().toISOString();
  const set = mayPlan ? (
    <ButtonLink look="main" href={`/groups/${groupId}/assignments/new`}>
      {words("set")}
    </ButtonLink>
  ) : null;
  const rubrics = seesRubrics ? (
    <ButtonLink href={`/groups/${groupId}/rubrics`}>{words("rubrics")}</ButtonLink>
  ) : null;
  const isEmpty = assignments.length === 0;
  return (
    <Page
      title={words("title")}
      lead={isEmpty ? words("lead") : <ZoneNote timeZone={timeZone} at={now} />}
      actions={
        <>
          {rubrics}
          {isEmpty ? null : set}
        </>
      }
    >
      {isEmpty ? (
        <EmptyState title={words(deleted ? "empty.deleted" : "empty.title")} action={deleted ? null : set}>
          {words(deleted ? "empty.deletedText" : mayPlan ? "empty.text" : "empty.member")}
        </EmptyState>
      ) : isStudent ? (
        <OwnAssignments {...{ groupId, assignments, timeZone, now }} />
      ) : (
        <AssignmentTable {...{ groupId, assignments, timeZone, now }} />
      )}
      {mayPlan ? (
        <p className="pt-6 text-label">
          <TextLink href={`/groups/${groupId}/assignments${deleted ? "" : "?state=deleted"}`}>
            {words(deleted ? "toAll" : "toDeleted")}
          </TextLink>
          {" · "}
          <TextLink href={`/groups/${groupId}/personal-data`}>{privacy("title")}</TextLink>
        </p>
      ) : null}
      {isStudent ? (
        <p className="pt-6 text-label">
          <TextLink prefetch={false} download href={`/api/v1/groups/${groupId}/own-data`}>
            {privacy("ownData")}
          </TextLink>
        </p>
      ) : null}
    </Page>
  );
}

async function assignmentsOf(group: InGroup, deleted: boolean) {
  const mayPlan = mayPlanAssignments(group.actor);
  const listed = await listAssignments(group, deleted && mayPlan ? { state: "deleted" } : {});
  return listed.ok
    ? accept({
        ...listed.value,
        mayPlan,
        seesRubrics: maySeeRubrics(group.actor),
        isStudent: group.actor.role === "student",
      })
    : listed;
}
