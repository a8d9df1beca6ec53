"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { codePointToUtf16 } from "#lib/languages/text-unit.ts";
import type { FoldGroup } from "./fold-groups.ts";
import { citationOfHash, passageHash, passageOfHash } from "./passage-hash.ts";
import { neighbourOf } from "./reader-state.ts";
import type { ReaderAnnotation, ReaderView } from "./reader-view.ts";
import { type Compose, MARKS, type MarkKind } from "./selection-bar.tsx";
import type { useArticle } from "./use-article.ts";
import { type ReaderDeeds, isPending } from "./use-deeds.ts";
import { useKeys } from "./use-keys.ts";
import { utf16SpanOf } from "./use-near.ts";
import { useTextSelection } from "./use-text-selection.ts";
import { WIDE } from "#components/ui/use-wide.ts";

interface DeskSurroundings {
  readonly view: ReaderView;
  readonly drawn: ReturnType<typeof useArticle>;
  readonly annotations: readonly ReaderAnnotation[];
  readonly folds: readonly FoldGroup[];
  readonly deeds: ReaderDeeds;
}

/** Several passages under one point. CSS pixels from the top left of the text. */
export interface Picking {
  readonly ids: readonly string[];
  readonly place: { readonly x: number; readonly y: number };
}

export type Desk = ReturnType<typeof useDesk>;

/** What is open, lit and selected while somebody reads, and the keys that change it. */
export function useDesk({ view, drawn, annotations, folds, deeds }: DeskSurroundings) {
  const { article } = drawn;
  const [focusId, setFocusId] = useState<string | null>(null);
  const [isReplying, setReplying] = useState(false);
  const [picking, setPicking] = useState<Picking | null>(null);
  const [compose, setCompose] = useState<Compose | null>(null);
  const [openCitationId, setOpenCitationId] = useState<string | null>(null);
  const [openFolds, setOpenFolds] = useState<ReadonlySet<string>>(new Set());
  const selection = useTextSelection(article);
  const { goTo, goToBlock } = useTravel({ view, drawn, folds, setOpenFolds });

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

  const mark = async (kind: MarkKind) => {
    if (selection === null || !marksOf(view).includes(kind)) return;
    const { span } = selection;
    getSelection()?.removeAllRanges();
    if (kind === "highlight") await deeds.highlight(span);
    else setCompose({ mark: kind, span });
  };

  const step = (by: 1 | -1) => {
    const next = annotations.find(({ id }) => id === neighbourOf(annotations, focusId, by));
    if (next === undefined) return;
    focus(next.id);
    goTo(next.span);
  };

  useLayoutEffect(() => article?.paint.setFocus(focusId), [article, focusId]);
  useLayoutEffect(() => {
    article?.setFolds(folds.map(({ id, blockIds }) => ({ id, blockIds, isOpen: openFolds.has(id) })));
  }, [article, folds, openFolds]);
  useLayoutEffect(() => {
    const citation = view.citations.find(({ id }) => id === openCitationId);
    if (article === null) return;
    article.openEntry(
      citation === undefined
        ? null
        : { id: citation.id, endUtf16: codePointToUtf16(article.index.textIndex, citation.end) },
    );
  }, [article, view.citations, openCitationId]);

  usePlaceAddress(drawn.article !== null, (hash) => {
    const annotation = annotations.find(({ id }) => id === passageOfHash(hash));
    const citation = view.citations.find(({ id }) => id === citationOfHash(hash));
    if (annotation !== undefined) {
      setFocusId(annotation.id);
      goTo(annotation.span);
    } else if (citation !== undefined) {
      setOpenCitationId(citation.id);
      goTo([citation.start, citation.end]);
    }
  });
  const words = useTranslations("reader.keys");
  const letters: Record<string, () => void> = {};
  if (selection !== null) {
    for (const kind of MARKS) {
      letters[words(kind).toLocaleLowerCase()] = () => void mark(kind);
      letters[LATIN[kind]] = () => void mark(kind);
    }
  } else if (focusId !== null && view.viewer.mayComment) {
    letters[words("reply").toLocaleLowerCase()] = () => setReplying(true);
    letters["r"] = () => setReplying(true);
  }
  useKeys({
    letters,
    codes: {
      KeyJ: () => step(1),
      KeyK: () => step(-1),
      Escape: () => {
        if (picking !== null) setPicking(null);
        else if (openCitationId !== null) setOpenCitationId(null);
        else focus(null);
      },
      ...(focusId === null ? {} : { Enter: () => enterCard(focusId) }),
    },
  });

  return {
    ...{
      focusId,
      focus,
      isReplying,
      setReplying,
      picking,
      setPicking,
      compose,
      setCompose,
      selection,
      mark,
      goTo,
      goToBlock,
    },
    ...{ openCitationId, setOpenCitationId, openFolds },
    marks: marksOf(view),
    toggleCitation: (id: string) => setOpenCitationId((open) => (open === id ? null : id)),
    toggleFold: (id: string) => setOpenFolds((open) => toggled(open, id)),
    step,
  };
}

/** For those whose keyboard is in Latin letters while the interface is not. */
const LATIN: Record<MarkKind, string> = { highlight: "h", claim: "c", comment: "m", question: "q" };

function marksOf({ viewer }: ReaderView): readonly MarkKind[] {
  return MARKS.filter((kind) => {
    if (kind === "claim") return viewer.mayStateClaims;
    return kind === "highlight" ? viewer.mayAnnotate : viewer.mayComment;
  });
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}

function enterCard(id: string): void {
  document.querySelector<HTMLElement>(`[data-card-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
}

/**
 * Where in the window a passage counts as seen, and where it is brought when it is not: high enough to read on, low
 * enough to see what stands before it; on a phone above the sheet. `least` in pixels, the others as parts of the height.
 */
const ABOVE_FOOT = { least: 64, most: 0.7, rest: 0.3 };
const ABOVE_SHEET = { least: 56, most: 0.16, rest: 0.12 };

/** Whether the person has asked for less motion (WCAG 2.2, 2.3.3). */
function isStill(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function useTravel({
  view,
  drawn,
  folds,
  setOpenFolds,
}: Pick<DeskSurroundings, "view" | "drawn" | "folds"> & {
  setOpenFolds: React.Dispatch<React.SetStateAction<ReadonlySet<string>>>;
}) {
  const { article } = drawn;
  const goTo = useCallback(
    (span: readonly [number, number]) => {
      const block = view.blocks.find(({ start, end }) => start <= span[0] && span[0] <= end);
      const fold = folds.find(({ blockIds }) => blockIds.includes(block?.id ?? ""));
      if (fold !== undefined) setOpenFolds((open) => new Set(open).add(fold.id));
      // A frame later what was folded is open and has a place.
      requestAnimationFrame(() => {
        const box = article?.boxOf(utf16SpanOf(article, [span[0], Math.max(span[1], span[0] + 1)]));
        if (article === null || box === null || box === undefined) return;
        const top = scrollY + article.drawn.extent().top + box.top;
        const { least, most, rest } = matchMedia(WIDE).matches ? ABOVE_FOOT : ABOVE_SHEET;
        const isSeen = top - scrollY > least && top - scrollY < innerHeight * most;
        if (!isSeen) scrollTo({ top: top - innerHeight * rest, behavior: isStill() ? "instant" : "smooth" });
      });
    },
    [article, view.blocks, folds, setOpenFolds],
  );
  const goToBlock = useCallback(
    (blockId: string) => {
      const block = view.blocks.find(({ id }) => id === blockId);
      if (block !== undefined) goTo([block.start, block.end]);
    },
    [goTo, view.blocks],
  );
  return { goTo, goToBlock };
}

/** The address names the passage that is lit, and none when none is: a reload shows again what was shown. */
function showInAddress(id: string | null): void {
  const isNamed = passageOfHash(location.hash) !== null;
  if (id !== null) history.replaceState(history.state, "", passageHash(id));
  else if (isNamed) history.replaceState(history.state, "", location.pathname + location.search);
}

/** An address that ends in "#passage-…" or "#citation-…" leads there, also when it is typed while the page is open. */
function usePlaceAddress(isReady: boolean, arrive: (hash: string) => void): void {
  const current = useRef(arrive);
  current.current = arrive;
  useEffect(() => {
    if (!isReady) return undefined;
    const follow = () => current.current(location.hash);
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [isReady]);
}
