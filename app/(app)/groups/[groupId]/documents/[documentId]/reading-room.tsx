"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Language } from "#lib/languages/language-tag.ts";
import type { LiveChange } from "#lib/operations/live.ts";
import { useLive } from "#components/live/live-provider.tsx";
import { Readers } from "#components/live/readers.tsx";
import { usePresence } from "#components/live/use-presence.ts";
import { type ReaderDelivery, unpackView } from "#components/reader/delivery.ts";
import { Reader } from "#components/reader/reader.tsx";
import type { ReaderNews, ReaderView } from "#components/reader/reader-view.ts";
import { InBar } from "#components/shell/bar-slot.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { readerActions } from "./reader-actions.ts";
import { readerAnnotation, readerClaim } from "./reader-shapes.ts";
import { goToStart, startSeen } from "./seen-place.ts";

interface ReadingRoomProps {
  readonly delivery: ReaderDelivery;
  readonly groupId: string;
  readonly looksAfterGroup: boolean;
  readonly interfaceLocale: Language;
}

/** Gives the reader its document, the deeds that the API offers it, and what the others do meanwhile. */
export function ReadingRoom({ delivery, groupId, looksAfterGroup, interfaceLocale }: ReadingRoomProps) {
  const { shown, isOutdated, showNew } = useShownRevision(delivery);
  const view = useMemo(() => unpackView(shown), [shown]);
  const actions = useMemo(
    () => readerActions({ groupId, view, looksAfterGroup, interfaceLocale }),
    [groupId, view, looksAfterGroup, interfaceLocale],
  );
  const onNews = useNews({ view, looksAfterGroup, isOutdated: isOutdated.now, onCorrected: isOutdated.tell });
  const documentId = view.document.id;
  const { blocks } = view;
  usePresence({ groupId, documentId, startSeen: useCallback(() => startSeen(blocks), [blocks]) });
  return (
    <>
      <InBar>
        <Readers
          documentId={documentId}
          viewerId={view.viewer.userId}
          onGo={(start) => goToStart(blocks, start)}
        />
      </InBar>
      {isOutdated.now ? <NewRevision onShow={showNew} /> : null}
      <Reader view={view} actions={actions} interfaceLocale={interfaceLocale} onNews={onNews} />
    </>
  );
}

function NewRevision({ onShow }: { onShow: () => void }) {
  const words = useTranslations("live");
  return (
    <div className="sticky top-(--bar) z-10 px-4 py-2 md:px-6" data-screen-only>
      <Notice announced>
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {words("newRevision")}
          <Button onClick={onShow}>{words("showRevision")}</Button>
        </span>
      </Notice>
    </div>
  );
}

/**
 * The revision that is shown stays until the reader asks for the new one, whoever corrected the text and however often the page is read
 * anew: a form may be open on it. One's own correction is shown at once.
 */
function useShownRevision(delivery: ReaderDelivery) {
  const router = useRouter();
  const [shown, setShown] = useState(delivery);
  const [isCorrected, setCorrected] = useState(false);
  const isWanted = useRef(false);
  const { revisionId } = delivery.document;
  if (shown !== delivery && (shown.document.revisionId === revisionId || isWanted.current)) {
    if (shown.document.revisionId !== revisionId) {
      isWanted.current = false;
      setCorrected(false);
    }
    setShown(delivery);
  }
  const showNew = () => {
    isWanted.current = true;
    if (shown.document.revisionId === revisionId) router.refresh();
    else {
      isWanted.current = false;
      setCorrected(false);
      setShown(delivery);
    }
  };
  const tell = (change: LiveChange) => {
    if (change.actorId === shown.viewer.userId) showNew();
    else setCorrected(true);
  };
  return {
    shown,
    isOutdated: { now: isCorrected || shown.document.revisionId !== revisionId, tell },
    showNew,
  };
}

interface NewsOf {
  readonly view: ReaderView;
  readonly looksAfterGroup: boolean;
  readonly isOutdated: boolean;
  readonly onCorrected: (change: LiveChange) => void;
}

/** Passes what happens in this document on to the reader, in its shapes. */
function useNews({ view, looksAfterGroup, isOutdated, onCorrected }: NewsOf) {
  const router = useRouter();
  const hearers = useRef(new Set<(news: ReaderNews) => void>());
  useLive((message) => {
    if (message.kind === "reload" || message.kind === "reset") router.refresh();
    if (message.kind !== "change") return;
    const { change } = message;
    if (change.documentId === view.document.id && change.kind === "document.corrected") onCorrected(change);
    const viewer = { ...view.viewer, looksAfterGroup };
    const annotations = change.annotations
      .filter(({ documentId }) => documentId === view.document.id)
      // Places in a newer text mean nothing in this one: they come with it.
      .filter(() => !isOutdated)
      .map((annotation) => readerAnnotation(annotation, viewer));
    const news = { annotations, claims: change.claims.map(readerClaim), gone: change.gone };
    if (news.annotations.length + news.claims.length + news.gone.length === 0) return;
    for (const hear of hearers.current) hear(news);
  }, view.eventNumber);
  return useCallback((hear: (news: ReaderNews) => void) => {
    hearers.current.add(hear);
    return () => void hearers.current.delete(hear);
  }, []);
}
