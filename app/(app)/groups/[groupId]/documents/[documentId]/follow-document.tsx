"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLive } from "#components/live/live-provider.tsx";
import type { ReaderDelivery } from "#components/reader/delivery.ts";
import type { ReaderNews, ReaderView } from "#components/reader/reader-view.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { LiveChange } from "#lib/operations/live.ts";
import { readerAnnotation, readerClaim } from "./reader-shapes.ts";

/** Says that the text was corrected, and waits until it is wanted. */
export function NewRevision({ onShow }: { onShow: () => void }) {
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
export function useShownRevision(delivery: ReaderDelivery) {
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
  /** An earlier revision: its annotations are placed by the server, so that it is read anew. */
  readonly isEarlier?: boolean;
  readonly onCorrected: (change: LiveChange) => void;
}

/** Passes what happens in this document on to the reader, in its shapes. */
export function useNews({ view, looksAfterGroup, isOutdated, isEarlier = false, onCorrected }: NewsOf) {
  const router = useRouter();
  const readAnew = useReadAnew();
  const hearers = useRef(new Set<(news: ReaderNews) => void>());
  useLive((message) => {
    if (message.kind === "reload" || message.kind === "reset") router.refresh();
    if (message.kind !== "change") return;
    const { change } = message;
    // What came in a file may be thousands: the event tells one of them, and the page brings the others in outline.
    const isHere = change.documentId === view.document.id;
    if (isHere && (isEarlier || change.kind === "annotation.imported")) return readAnew();
    if (isHere && change.kind === "document.corrected") onCorrected(change);
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

/** Milliseconds in which several reasons to read the page anew are one. */
const READ_EVERY = 1_000;

/** Reads the page anew, once for all that happens within a moment. */
export function useReadAnew(): () => void {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      router.refresh();
    }, READ_EVERY);
  }, [router]);
}
