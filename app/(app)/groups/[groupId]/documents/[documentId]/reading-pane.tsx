"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { usePresence } from "#components/live/use-presence.ts";
import { type ReaderDelivery, unpackView } from "#components/reader/delivery.ts";
import { Reader } from "#components/reader/reader.tsx";
import type { ReaderView } from "#components/reader/reader-view.ts";
import type { ReaderActions } from "#components/reader/reader-actions.ts";
import { askForShared, jumpBeside, onShared } from "#components/compare/pane-messages.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { accept } from "#lib/result.ts";
import { NewRevision, useNews, useShownRevision } from "./follow-document.tsx";
import { readerActions } from "./reader-actions.ts";
import { startSeen } from "./seen-place.ts";

interface ReadingPaneProps {
  readonly delivery: ReaderDelivery;
  readonly groupId: string;
  readonly looksAfterGroup: boolean;
  readonly interfaceLocale: Language;
  /** Not the text as it is now: what stands in it is found by the server. */
  readonly isEarlier: boolean;
}

/** The reader beside another one: claims that both mention lead across, and what others do appears in either. */
export function ReadingPane(props: ReadingPaneProps) {
  const { delivery, groupId, looksAfterGroup, interfaceLocale, isEarlier } = props;
  const { shown, isOutdated, showNew } = useShownRevision(delivery);
  const view = useMemo(() => unpackView(shown), [shown]);
  const documentId = view.document.id;
  const { blocks } = view;
  const onNews = useNews({
    ...{ view, looksAfterGroup, isEarlier },
    isOutdated: isOutdated.now,
    onCorrected: isOutdated.tell,
  });
  usePresence({ groupId, documentId, startSeen: useCallback(() => startSeen(blocks), [blocks]) });
  const actions = useMemo(() => {
    const all = readerActions({ groupId, view, looksAfterGroup, interfaceLocale });
    return { ...all, readBodies: inPlace(all.readBodies, view) };
  }, [groupId, view, looksAfterGroup, interfaceLocale]);
  const [shared, setShared] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const stop = onShared((claimIds) => setShared(new Set(claimIds)));
    askForShared();
    return stop;
  }, []);
  const beside = useMemo(() => ({ claimIds: shared, jump: jumpBeside }), [shared]);
  return (
    <>
      {isOutdated.now && !isEarlier ? <NewRevision onShow={showNew} /> : null}
      <Reader {...{ view, actions, interfaceLocale, beside, onNews }} />
    </>
  );
}

/** Words come with the places of the current text; those of the revision that is shown stay. */
function inPlace(read: ReaderActions["readBodies"], view: ReaderView): ReaderActions["readBodies"] {
  const places = new Map(view.annotations.map((annotation) => [annotation.id, annotation]));
  return async (ids) => {
    const answer = await read(ids);
    if (!answer.ok) return answer;
    const annotations = answer.value.annotations.map((annotation) => {
      const shown = places.get(annotation.id);
      if (shown === undefined) return annotation;
      const { span, selectors, mayEdit, mayDelete } = shown;
      return { ...annotation, span, selectors, mayEdit, mayDelete };
    });
    return accept({ ...answer.value, annotations });
  };
}
