"use client";

import { useMemo } from "react";
import { type ReaderDelivery, unpackView } from "#components/reader/delivery.ts";
import { Reader } from "#components/reader/reader.tsx";
import { ReviewDesk } from "#components/review/review-desk.tsx";
import type { BankCommentView } from "#lib/operations/bank-comments.ts";
import type { DeskView } from "#lib/operations/sheets.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { readerActions } from "../../../../documents/[documentId]/reader-actions.ts";

interface DeskRoomProps {
  readonly groupId: string;
  readonly desk: DeskView;
  readonly delivery: ReaderDelivery;
  readonly bankComments: readonly BankCommentView[];
  readonly interfaceLocale: Language;
}

/** Gives the desk its essay in the house's reader: of a passage one comments and corrects here, nothing else. */
export function DeskRoom({ groupId, desk, delivery, bankComments, interfaceLocale }: DeskRoomProps) {
  const mayWrite = desk.sheet !== null && desk.sheet.doneAt === null && desk.essay.releasedAt === null;
  const view = useMemo(() => {
    const unpacked = unpackView(delivery);
    return {
      ...unpacked,
      marks: mayWrite ? (["comment", "correction"] as const) : [],
      viewer: { ...unpacked.viewer, mayCorrect: false },
    };
  }, [delivery, mayWrite]);
  const actions = useMemo(
    () => readerActions({ groupId, view, looksAfterGroup: false, interfaceLocale }),
    [groupId, view, interfaceLocale],
  );
  return (
    <ReviewDesk {...{ groupId, bankComments }} view={desk}>
      {(review) => <Reader {...{ view, actions, interfaceLocale }} review={review ?? NO_REVIEW} />}
    </ReviewDesk>
  );
}

/** Who looks after the group and reviews nothing here reads what the others wrote. */
const NO_REVIEW = {
  place: { layerId: null, isPrivate: false },
  criteria: [],
  criterion: null,
  chooseCriterion: () => undefined,
  bank: () => null,
  onSent: () => undefined,
};
