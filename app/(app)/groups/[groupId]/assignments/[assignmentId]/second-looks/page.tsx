import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SecondLookBoard } from "#components/review/second-look-board.tsx";
import { listSecondLooks } from "#lib/server/queries/second-looks.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("talk.board"))("title") };
}

/** The trail of second looks at the essays of an assignment, for those who decide them. */
export default async function SecondLooksPage({ params }: Props) {
  const { groupId, assignmentId } = await params;
  const listed = await readGroup(groupId, (group) => listSecondLooks(group, assignmentId));
  return <SecondLookBoard {...{ groupId, listed }} />;
}
