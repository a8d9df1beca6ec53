import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FilesRoom } from "#components/review/files-room.tsx";
import { maySeeModeration } from "#lib/permissions/reviews.ts";
import { refuse } from "#lib/result.ts";
import { findReviewAssignment } from "#lib/server/review-sheets.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("feedbackFiles.room"))("title") };
}

/** What leaves the platform of an assignment, for those who look after the group. */
export default async function FilesPage({ params }: Props) {
  const { groupId, assignmentId } = await params;
  const { header } = await readGroup(groupId, (group) =>
    maySeeModeration(group.actor)
      ? findReviewAssignment(group, assignmentId)
      : Promise.resolve(refuse("not_found")),
  );
  return <FilesRoom {...{ groupId, assignmentId }} titles={header.titles} />;
}
