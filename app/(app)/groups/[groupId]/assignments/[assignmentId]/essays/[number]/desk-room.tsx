"use client";

import { useMemo, type ReactNode } from "react";
import { type ReaderDelivery, unpackView } from "#components/reader/delivery.ts";
import { Reader } from "#components/reader/reader.tsx";
import { DeskWaiting } from "#components/review/desk-waiting.tsx";
import { EssaySteps } from "#components/review/essay-steps.tsx";
import { ReviewDesk } from "#components/review/review-desk.tsx";
import type { BankCommentView } from "#lib/operations/bank-comments.ts";
import type { DeskView } from "#lib/operations/sheets.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { readerActions } from "../../../../documents/[documentId]/reader-actions.ts";

interface DeskPlace {
  readonly groupId: string;
  readonly desk: DeskView;
}

/**
 * The steps in the bar come with the first part of the page; they stand in this module, so that the browser has read the whole desk by the
 * time that its essay is there.
 */
export function DeskSteps({ groupId, desk }: DeskPlace) {
  return <EssaySteps view={desk} address={essaysOf(groupId, desk)} />;
}

/** Until everything that was said about the essay is here: its text. */
export function WaitingDesk({ groupId, desk, children }: DeskPlace & { readonly children: ReactNode }) {
  return (
    <DeskWaiting
      {...{ groupId }}
      view={desk}
      essayAddress={`${essaysOf(groupId, desk)}/${String(desk.essay.number)}`}
    >
      {children}
    </DeskWaiting>
  );
}

function essaysOf(groupId: string, { assignment }: DeskView): string {
  return `/groups/${groupId}/assignments/${assignment.id}/essays`;
}

interface DeskRoomProps extends DeskPlace {
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
