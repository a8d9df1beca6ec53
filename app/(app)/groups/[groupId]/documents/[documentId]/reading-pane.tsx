"use client";

import { useEffect, useMemo, useState } from "react";
import { type ReaderDelivery, unpackView } from "#components/reader/delivery.ts";
import { Reader } from "#components/reader/reader.tsx";
import type { ReaderActions, ReaderView } from "#components/reader/reader-view.ts";
import { askForShared, jumpBeside, onShared } from "#components/compare/pane-messages.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { accept } from "#lib/result.ts";
import { readerActions } from "./reader-actions.ts";

interface ReadingPaneProps {
  readonly delivery: ReaderDelivery;
  readonly groupId: string;
  readonly looksAfterGroup: boolean;
  readonly interfaceLocale: Language;
}

/** The reader beside another one: claims that both mention lead across. */
export function ReadingPane({ delivery, groupId, looksAfterGroup, interfaceLocale }: ReadingPaneProps) {
  const view = useMemo(() => unpackView(delivery), [delivery]);
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
  return <Reader view={view} actions={actions} interfaceLocale={interfaceLocale} beside={beside} />;
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
