import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CompareScreen } from "#components/compare/compare-screen.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { readGroup } from "#app/_edge/page.ts";
import { compareDocuments } from "./compare-documents.ts";

interface Props {
  readonly params: Promise<{ groupId: string; documentId: string; otherId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("compare");
  return { title: words("title") };
}

/** Two texts side by side: two documents, or one in two revisions (?left=1&right=2). */
export default async function ComparePage({ params, searchParams }: Props) {
  const { groupId, documentId, otherId } = await params;
  const query = await searchParams;
  const locale = await getLocale();
  const words = await getTranslations("compare");
  const compared = await readGroup(groupId, (group) =>
    compareDocuments(group, [
      { documentId, revision: revisionOf(query["left"]) },
      { documentId: otherId, revision: revisionOf(query["right"]) },
    ]),
  );
  return (
    <>
      <PageCrumb label={words("title")} />
      <CompareScreen groupId={groupId} {...compared} interfaceLocale={isLanguage(locale) ? locale : "en"} />
    </>
  );
}

function revisionOf(value: string | string[] | undefined): number | null {
  return typeof value === "string" && /^\d{1,6}$/u.test(value) ? Number(value) : null;
}
