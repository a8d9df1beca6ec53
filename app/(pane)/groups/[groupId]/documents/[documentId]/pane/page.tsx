import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { ReadingPane } from "#app/(app)/groups/[groupId]/documents/[documentId]/reading-pane.tsx";
import { deliverEarlier } from "#app/(app)/groups/[groupId]/documents/[documentId]/deliver-earlier.ts";
import { deliverView } from "#app/(app)/groups/[groupId]/documents/[documentId]/deliver-view.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; documentId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export const metadata: Metadata = { robots: { index: false } };

/** One of two texts side by side: the whole reader, in a frame. An earlier revision is shown with what is found in it, read-only. */
export default async function PanePage({ params, searchParams }: Props) {
  const { groupId, documentId } = await params;
  const { revision } = await searchParams;
  const locale = await getLocale();
  const number = typeof revision === "string" && /^\d{1,6}$/u.test(revision) ? Number(revision) : null;
  const { view, looksAfterGroup } = await readGroup(groupId, (group) =>
    number === null ? deliverView(group, documentId) : deliverEarlier(group, documentId, number),
  );
  return (
    <ReadingPane
      delivery={view}
      groupId={groupId}
      looksAfterGroup={looksAfterGroup}
      interfaceLocale={isLanguage(locale) ? locale : "en"}
    />
  );
}
