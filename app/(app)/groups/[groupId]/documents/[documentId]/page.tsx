import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { accept } from "#lib/result.ts";
import { listCodings } from "#lib/server/queries/codings.ts";
import { CodingStrip } from "#components/codings/coding-strip.tsx";
import { CompareButton } from "#components/compare/compare-button.tsx";
import { HistoryLink } from "#components/history/history-link.tsx";
import { CheckLink } from "#components/integrity/check-link.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { readGroup } from "#app/_edge/page.ts";
import { deliverView } from "./deliver-view.ts";
import { ReadingRoom } from "./reading-room.tsx";

interface Props {
  readonly params: Promise<{ groupId: string; documentId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Asked by the title and by the page: the whole text is read once. */
const read = cache((groupId: string, documentId: string) =>
  readGroup(groupId, async (group) => {
    const delivered = await deliverView(group, documentId);
    if (!delivered.ok) return delivered;
    const codings = await listCodings(group, { mine: "yes", documentId, state: "running" });
    if (!codings.ok) return codings;
    return accept({ ...delivered.value, codings: codings.value.codings });
  }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { groupId, documentId } = await params;
  const { view } = await read(groupId, documentId);
  return { title: view.document.title };
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const { groupId, documentId } = await params;
  const codingId = (await searchParams)["coding"];
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const { view, looksAfterGroup, codings } = await read(groupId, documentId);
  const coding = codings.find(({ id }) => id === codingId) ?? codings[0];
  return (
    <>
      <PageCrumb label={view.document.title} lang={view.document.language} />
      <CompareButton
        groupId={groupId}
        documentId={documentId}
        revisionNumber={view.document.revisionNumber}
      />
      <CheckLink groupId={groupId} documentId={documentId} />
      {coding === undefined ? null : (
        <CodingStrip
          key={coding.id}
          {...{ groupId, documentId, coding }}
          userId={view.viewer.userId}
          isCoding={coding.id === codingId}
        />
      )}
      <HistoryLink groupId={groupId} documentId={documentId} />
      <ReadingRoom
        delivery={view}
        groupId={groupId}
        looksAfterGroup={looksAfterGroup}
        interfaceLocale={interfaceLocale}
      />
    </>
  );
}
