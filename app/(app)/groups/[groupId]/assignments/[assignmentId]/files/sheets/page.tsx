import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RubricSheets } from "#components/review/rubric-sheets.tsx";
import { classResults } from "#lib/server/queries/class-results.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
  readonly searchParams: Promise<{ empty?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("feedbackFiles.sheet"))("title") };
}

/** Sheets of the rubric for paper, one for each essay. */
export default async function SheetsPage({ params, searchParams }: Props) {
  const { groupId, assignmentId } = await params;
  const isEmpty = (await searchParams).empty !== undefined;
  const { assignment, rubric, results } = await readGroup(groupId, (group) =>
    classResults(group, assignmentId),
  );
  return <RubricSheets {...{ assignment, rubric, isEmpty }} results={[...results]} />;
}
