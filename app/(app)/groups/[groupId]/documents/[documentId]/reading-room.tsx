"use client";

import { useMemo } from "react";
import type { Language } from "#lib/languages/language-tag.ts";
import { Reader } from "#components/reader/reader.tsx";
import type { ReaderView } from "#components/reader/reader-view.ts";
import { readerActions } from "./reader-actions.ts";

interface ReadingRoomProps {
  readonly view: ReaderView;
  readonly groupId: string;
  readonly looksAfterGroup: boolean;
  readonly interfaceLocale: Language;
}

/** Gives the reader its document and the deeds that the API offers it. */
export function ReadingRoom({ view, groupId, looksAfterGroup, interfaceLocale }: ReadingRoomProps) {
  const actions = useMemo(
    () => readerActions({ groupId, view, looksAfterGroup, interfaceLocale }),
    [groupId, view, looksAfterGroup, interfaceLocale],
  );
  return <Reader view={view} actions={actions} interfaceLocale={interfaceLocale} />;
}
