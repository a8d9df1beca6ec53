"use client";

import { useCallback, useMemo } from "react";
import type { Language } from "#lib/languages/language-tag.ts";
import { OthersVoice } from "#components/live/others-voice.tsx";
import { Readers } from "#components/live/readers.tsx";
import { usePresence } from "#components/live/use-presence.ts";
import { type ReaderDelivery, unpackView } from "#components/reader/delivery.ts";
import { Reader } from "#components/reader/reader.tsx";
import { InBar } from "#components/shell/bar-slot.tsx";
import { NewRevision, useNews, useShownRevision } from "./follow-document.tsx";
import { readerActions } from "./reader-actions.ts";
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
        <Readers documentId={documentId} onGo={(start) => goToStart(blocks, start)} />
      </InBar>
      {isOutdated.now ? <NewRevision onShow={showNew} /> : null}
      <OthersVoice
        documentId={documentId}
        viewerId={view.viewer.userId}
        members={view.members}
        eventNumber={view.eventNumber}
      />
      <Reader view={view} actions={actions} interfaceLocale={interfaceLocale} onNews={onNews} />
    </>
  );
}
