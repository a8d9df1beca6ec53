"use client";

import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { isExtended } from "#lib/documents/reading-cursor.ts";
import type { Span } from "#lib/documents/block.ts";
import type { TextIndex } from "#lib/languages/text-unit.ts";
import { WIDE } from "#components/ui/use-wide.ts";
import { useAnnouncer } from "./announcer.tsx";
import { enterCard, isInCard } from "./card-focus.ts";
import type { FoldGroup } from "./fold-groups.ts";
import { marksOf } from "./mark-keys.ts";
import { blockOfHash, citationOfHash, passageOfHash } from "./passage-hash.ts";
import { annotationsIn, neighbourFrom, neighbourOf } from "./reader-state.ts";
import type { ReaderAnnotation, ReaderView } from "./reader-view.ts";
import type { Compose, MarkKind } from "./selection-bar.tsx";
import type { useArticle } from "./use-article.ts";
import type { ReaderDeeds } from "./deeds/reader-deeds.ts";
import { isPending } from "./pending-annotation.ts";
import { useFind } from "./use-find.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useOpenCitation } from "./use-open-citation.ts";
import { utf16SpanOf } from "./near-list.ts";
import { useReadingVoice } from "./use-reading-voice.ts";
import { useTextCursor } from "./use-text-cursor.ts";
import { useTagging } from "./use-tagging.ts";
import { useTextSelection } from "./use-text-selection.ts";
import { showInAddress, usePlaceAddress, useTravel } from "./use-travel.ts";

interface DeskSurroundings {
  readonly view: ReaderView;
  readonly drawn: ReturnType<typeof useArticle>;
  readonly index: TextIndex;
  /** Those that the filter leaves, in reading order. */
  readonly annotations: readonly ReaderAnnotation[];
  readonly folds: readonly FoldGroup[];
  readonly deeds: ReaderDeeds;
  /** The tagsets of the coding on whose layer one writes; none where one does not code. */
  readonly codedTagsetIds: readonly string[];
}

/** Several things under one point or under the cursor. CSS pixels from the top left of the text. */
export interface Picking {
  readonly ids: readonly string[];
  readonly citationIds: readonly string[];
  readonly place: { readonly x: number; readonly y: number };
}

export type Desk = ReturnType<typeof useDesk>;

/** What is open, lit and selected while somebody reads, and the keys that change it. */
export function useDesk(surroundings: DeskSurroundings) {
  const { view, drawn, index, annotations, folds, deeds, codedTagsetIds } = surroundings;
  const { article } = drawn;
  const [focusId, setFocusId] = useState<string | null>(null);
  const [shownSpan, setShownSpan] = useState<Span | null>(null);
  const [isReplying, setReplying] = useState(false);
  const [picking, setPicking] = useState<Picking | null>(null);
  const [compose, setCompose] = useState<Compose | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [openFolds, setOpenFolds] = useState<ReadonlySet<string>>(new Set());
  const selection = useTextSelection(article);
  const { goTo, goToBlock } = useTravel({ view, drawn, folds, setOpenFolds });
  const { said, announce } = useAnnouncer();
  const voice = useReadingVoice({ view, index, annotations, announce });
  const citation = useOpenCitation(drawn, view);
  const text = useTextCursor({
    article,
    view,
    goTo,
    onMoved: (span, isChosen) => (isChosen ? voice.selected(span) : voice.moved(span)),
  });

  const current = useRef(annotations);
  current.current = annotations;
  const focus = useCallback(
    (id: string | null) => {
      setFocusId(id);
      setReplying(false);
      setPicking(null);
      if (id !== null && isPending(id)) return;
      showInAddress(id);
      if (id === null) return;
      const annotation = current.current.find((one) => one.id === id);
      if (annotation !== undefined && !matchMedia(WIDE).matches) goTo(annotation.span);
    },
    [goTo],
  );

  const marks = marksOf(view);
  const chosen = text.span ?? selection?.span ?? null;
  const mark = async (kind: MarkKind) => {
    if (chosen === null || !marks.includes(kind)) return;
    const isByKeys = text.cursor !== null;
    if (!isByKeys) getSelection()?.removeAllRanges();
    if (kind !== "highlight") return setCompose({ mark: kind, span: chosen });
    if (isByKeys) text.stand(chosen);
    if ((await deeds.highlight(chosen)) !== null) voice.done("highlight", chosen);
  };
  const tagging = useTagging(view, codedTagsetIds, (tagId) => {
    if (chosen === null) return;
    if (text.cursor === null) getSelection()?.removeAllRanges();
    else text.stand(chosen);
    void deeds.highlight(chosen, [tagId]).then((id) => {
      if (id !== null) voice.done("highlight", chosen);
    });
  });
  /** Keys go back to the cursor when the form that they filled is done with. */
  const finish = (kind: ReaderAnnotation["kind"] | null, span: Span) => {
    if (kind !== null) voice.done(kind, span);
    if (text.cursor !== null) text.takeFocus();
  };

  const step = (by: 1 | -1) => {
    const at = text.span;
    const focused = annotations.find(({ id }) => id === focusId);
    const isOnFocus = focused !== undefined && (at === null || overlaps(focused.span, at));
    const id =
      at === null || isOnFocus
        ? neighbourOf(annotations, focusId, by)
        : neighbourFrom(annotations, at[0], by);
    const number = annotations.findIndex((one) => one.id === id);
    const next = annotations[number];
    if (next === undefined) return voice.say("nothing");
    focus(next.id);
    if (text.cursor === null) goTo(next.span);
    else text.stand(next.span);
    voice.met(next, { number: number + 1, of: annotations.length });
  };

  /** Opens what stands under the cursor; where several things do, asks which. */
  const open = () => {
    if (article === null || text.span === null) return;
    const span = text.span;
    const ids = annotationsIn(annotations, span).map(({ id }) => id);
    const citationIds = view.citations
      .filter(({ start, end }) => start < span[1] && end > span[0])
      .map(({ id }) => id);
    const [id, citationId] = [ids[0], citationIds[0]];
    if (id === undefined && citationId === undefined) return voice.say("nothing");
    if (ids.length + citationIds.length > 1) {
      const box = article.boxOf(utf16SpanOf(article, span));
      return setPicking({ ids, citationIds, place: { x: box?.left ?? 0, y: box?.bottom ?? 0 } });
    }
    if (id !== undefined) enterPassage(id);
    else if (citationId !== undefined) citation.open(citationId);
  };
  const enterPassage = (id: string) => {
    focus(id);
    enterCard(id);
  };

  useLayoutEffect(() => article?.paint.setFocus(focusId), [article, focusId]);
  useLayoutEffect(() => {
    article?.setFolds(folds.map(({ id, blockIds }) => ({ id, blockIds, isOpen: openFolds.has(id) })));
  }, [article, folds, openFolds]);
  usePlaceAddress(article !== null, (hash) => {
    const annotation = annotations.find(({ id }) => id === passageOfHash(hash));
    const named = view.citations.find(({ id }) => id === citationOfHash(hash));
    if (annotation !== undefined) {
      setFocusId(annotation.id);
      goTo(annotation.span);
    } else if (named !== undefined) {
      citation.open(named.id);
      goTo([named.start, named.end]);
    } else goToBlock(blockOfHash(hash) ?? "");
  });

  const find = useFind({
    ...{ view, drawn, goTo, announce },
    takeFocus: () => {
      if (text.cursor !== null) text.takeFocus();
    },
  });
  const back = () => {
    if (find.isOpen) find.close();
    else if (picking !== null) closePicking();
    else if (citation.openId !== null) citation.close();
    else if (text.cursor !== null && isInCard()) text.takeFocus();
    else if (text.collapse()) return;
    else if (text.cursor !== null) {
      text.leave();
      voice.say("left");
    } else focus(null);
  };
  const closePicking = useCallback(() => {
    setPicking(null);
    if (text.cursor !== null) text.takeFocus();
  }, [text]);
  useDeskKeys({
    ...{ text, voice, marks, chosen, focusId, step, open, back },
    mark: (kind) => void mark(kind),
    deedOf: chosen === null ? undefined : tagging.deedOf,
    mayReply: view.viewer.mayComment,
    reply: () => setReplying(true),
    help: () => setHelpOpen(true),
    begin: () => selection?.span ?? annotations.find(({ id }) => id === focusId)?.span ?? null,
    selected: () => selection?.span ?? null,
  });

  return {
    ...{ focusId, focus, isReplying, setReplying, picking, setPicking, closePicking, compose, setCompose },
    ...{
      selection,
      mark,
      marks,
      tagging,
      finish,
      goTo,
      goToBlock,
      step,
      enterPassage,
      openFolds,
      said,
      text,
      find,
    },
    /** The bar over a selection would jump after every step of the cursor: it waits until something is chosen. */
    shownSpan,
    /** Scrolls to a place that is no annotation's yet and lights it; null puts the light out. */
    show: (span: Span | null) => {
      setShownSpan(span);
      if (span !== null) goTo(span);
    },
    showsBar: text.cursor === null || text.isChosen || isExtended(text.cursor),
    ...{ isHelpOpen, setHelpOpen, openHelp: () => setHelpOpen(true) },
    openCitationId: citation.openId,
    closeCitation: citation.close,
    openCitation: citation.open,
    toggleCitation: citation.toggle,
    toggleFold: (id: string) => setOpenFolds((before) => toggled(before, id)),
  };
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}

function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && a[1] > b[0];
}
