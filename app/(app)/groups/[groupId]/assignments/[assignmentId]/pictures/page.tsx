import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClassPicturesPage } from "#components/review/class-pictures.tsx";
import { listClassFindings } from "#lib/server/queries/class-findings.ts";
import { showClassPictures } from "#lib/server/queries/class-pictures.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("classPictures"))("title") };
}

/** The class in pictures, for those who look after the group: for everybody else there is no such page. */
export default async function PicturesPage({ params }: Props) {
  const { groupId, assignmentId } = await params;
  const pictures = await readGroup(groupId, (group) => showClassPictures(group, assignmentId));
  const findings = await readGroup(groupId, (group) => listClassFindings(group, assignmentId));
  return <ClassPicturesPage {...{ groupId, pictures, findings }} />;
}
