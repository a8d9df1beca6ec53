import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { cache, Suspense } from "react";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { listCodings } from "#lib/server/queries/codings.ts";
import { CodingStrip } from "#components/codings/coding-strip.tsx";
import { CompareButton } from "#components/compare/compare-button.tsx";
import { HistoryLink } from "#components/history/history-link.tsx";
import { CheckLink } from "#components/integrity/check-link.tsx";
import { FirstText } from "#components/reader/first-text.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { readGroup } from "#app/_edge/page.ts";
import { deliverAnnotations, deliverSurroundings, deliverText, joinView } from "./deliver-view.ts";
import { ReadingRoom } from "./reading-room.tsx";

interface Props {
  readonly params: Promise<{ groupId: string; documentId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Asked by the title and by the page: the whole text is read once. */
const readText = cache((groupId: string, documentId: string) =>
  readGroup(groupId, (group) => deliverText(group, documentId)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { groupId, documentId } = await params;
  const { document } = await readText(groupId, documentId);
  return { title: document.title };
}

/** The text is there in a moment and is shown at once; what the group says about it takes as long as there is much of it. */
export default async function DocumentPage({ params, searchParams }: Props) {
  const { groupId, documentId } = await params;
  const codingId = (await searchParams)["coding"];
  const { document, content } = await readText(groupId, documentId);
  return (
    <>
      <PageCrumb label={document.title} lang={document.language} />
      <CompareButton groupId={groupId} documentId={documentId} revisionNumber={document.revisionNumber} />
      <CheckLink groupId={groupId} documentId={documentId} />
      <HistoryLink groupId={groupId} documentId={documentId} />
      <Suspense fallback={<FirstText {...{ document, content }} />}>
        <Annotated {...{ groupId, documentId, codingId }} />
      </Suspense>
    </>
  );
}

interface AnnotatedProps {
  readonly groupId: string;
  readonly documentId: string;
  readonly codingId: string | string[] | undefined;
}

async function Annotated({ groupId, documentId, codingId }: AnnotatedProps) {
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const text = await readText(groupId, documentId);
  // Transactions on connections of their own: none waits for the others.
  const [noted, surroundings, { codings }] = await Promise.all([
    readGroup(groupId, (group) => deliverAnnotations(group, text.document)),
    readGroup(groupId, deliverSurroundings),
    readGroup(groupId, (group) => listCodings(group, { mine: "yes", documentId, state: "running" })),
  ]);
  const view = joinView(text, noted, surroundings);
  const coding = codings.find(({ id }) => id === codingId) ?? codings[0];
  return (
    <>
      {coding === undefined ? null : (
        <CodingStrip
          key={coding.id}
          {...{ groupId, documentId, coding }}
          userId={view.viewer.userId}
          isCoding={coding.id === codingId}
        />
      )}
      <ReadingRoom
        delivery={view}
        groupId={groupId}
        looksAfterGroup={view.viewer.looksAfterGroup}
        interfaceLocale={interfaceLocale}
      />
    </>
  );
}
