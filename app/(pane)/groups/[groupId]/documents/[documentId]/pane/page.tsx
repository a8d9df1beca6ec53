import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { LiveProvider } from "#components/live/live-provider.tsx";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { accept } from "#lib/result.ts";
import { followsOf } from "#app/(app)/groups/[groupId]/follows.ts";
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
  const { view, looksAfterGroup, isEarlier, follows } = await readGroup(groupId, async (group) => {
    const follows = await followsOf(group);
    const current = await deliverView(group, documentId);
    const isEarlier = current.ok && number !== null && number !== current.value.view.document.revisionNumber;
    const shown = isEarlier ? await deliverEarlier(group, current.value, number) : current;
    return shown.ok ? accept({ ...shown.value, isEarlier, follows }) : shown;
  });
  const pane = (
    <ReadingPane
      delivery={view}
      groupId={groupId}
      looksAfterGroup={looksAfterGroup}
      interfaceLocale={isLanguage(locale) ? locale : "en"}
      isEarlier={isEarlier}
    />
  );
  // A frame is a window of its own, and hears the group through the browser's one connection (group-live.ts).
  return follows === null ? (
    pane
  ) : (
    <LiveProvider groupId={groupId} {...follows}>
      {pane}
    </LiveProvider>
  );
}
