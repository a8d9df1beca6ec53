import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { titleOf } from "#components/assignments/title-of.ts";
import { EssayBoard } from "#components/review/essay-board.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { CLASS_PROBLEMS, type ClassProblem } from "#lib/reviews/class-problems.ts";
import { listClassFindings } from "#lib/server/queries/class-findings.ts";
import { listEssays } from "#lib/server/queries/essays.ts";
import { showModeration } from "#lib/server/queries/moderation.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const readEssays = cache((groupId: string, assignmentId: string) =>
  readGroup(groupId, (group) => listEssays(group, assignmentId)),
);

async function essaysOf({ params }: Props) {
  const { groupId, assignmentId } = await params;
  const locale = await getLocale();
  const listed = await readEssays(groupId, assignmentId);
  const title = titleOf(listed.assignment.titles, isLanguage(locale) ? locale : "en");
  return { groupId, assignmentId, listed, title };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await essaysOf(props);
  const words = await getTranslations("desk.list");
  return { title: words("title", { title: title.text }) };
}

/** The essays of an assignment: how far one's own reviewing is, and for who looks after the group the class, its moderation and the release. */
export default async function EssaysPage(props: Props) {
  const { groupId, assignmentId, listed } = await essaysOf(props);
  const words = await getTranslations("desk.list");
  const moderation = listed.mayRelease
    ? await readGroup(groupId, (group) => showModeration(group, assignmentId))
    : null;
  const { finding } = await props.searchParams;
  const problem = listed.mayRelease ? CLASS_PROBLEMS.find((one) => one === finding) : undefined;
  const found = problem === undefined ? null : await readFound(groupId, assignmentId, problem);
  return (
    <>
      <PageCrumb label={words("crumb")} />
      <EssayBoard {...{ groupId, listed, moderation, found }} />
    </>
  );
}

/** The essays that have one of the findings of the class's pictures. */
async function readFound(groupId: string, assignmentId: string, problem: ClassProblem) {
  const { problems } = await readGroup(groupId, (group) => listClassFindings(group, assignmentId));
  return { problem, numbers: problems.find((one) => one.problem === problem)?.numbers ?? [] };
}
