"use client";

import { useMemo } from "react";
import type { Language } from "#lib/languages/language-tag.ts";
import { Reader } from "#components/reader/reader.tsx";
import { type ReaderDelivery, unpackView } from "#components/reader/delivery.ts";
import { readerActions } from "./reader-actions.ts";

interface ReadingRoomProps {
  readonly delivery: ReaderDelivery;
  readonly groupId: string;
  readonly looksAfterGroup: boolean;
  readonly interfaceLocale: Language;
}

/** Gives the reader its document and the deeds that the API offers it. */
export function ReadingRoom({ delivery, groupId, looksAfterGroup, interfaceLocale }: ReadingRoomProps) {
  const view = useMemo(() => unpackView(delivery), [delivery]);
  const actions = useMemo(
    () => readerActions({ groupId, view, looksAfterGroup, interfaceLocale }),
    [groupId, view, looksAfterGroup, interfaceLocale],
  );
  return <Reader view={view} actions={actions} interfaceLocale={interfaceLocale} />;
}
