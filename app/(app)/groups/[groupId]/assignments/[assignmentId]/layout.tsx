import type { ReactNode } from "react";
import { titleOf } from "#components/assignments/title-of.ts";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { titlesOfAssignment } from "#lib/server/queries/assignments.ts";
import { readGroup } from "#app/_edge/page.ts";
import { pageLocale } from "../page-locale.ts";

interface AssignmentLayoutProps {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
  readonly children: ReactNode;
}

/** What lies under an assignment says so, and leads back to it. */
export default async function AssignmentLayout({ params, children }: AssignmentLayoutProps) {
  const { groupId, assignmentId } = await params;
  const titles = await readGroup(groupId, (group) => titlesOfAssignment(group, assignmentId));
  // Each page decides for itself what there is to see.
  if (titles === null) return children;
  const title = titleOf(titles, await pageLocale());
  return (
    <>
      <PageCrumb
        label={title.text}
        href={`/groups/${groupId}/assignments/${assignmentId}`}
        lang={title.lang}
      />
      {children}
    </>
  );
}
