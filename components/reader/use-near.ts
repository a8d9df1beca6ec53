"use client";

import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from "react";
import type { Span } from "#lib/documents/block.ts";
import { codePointToUtf16 } from "#lib/languages/text-unit.ts";
import type { Article } from "./article.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import type { useArticle } from "./use-article.ts";

/** An annotation whose passage is near what is seen, and where its first line stands; pixels from the top of the text. */
export interface NearAnnotation {
  readonly annotation: ReaderAnnotation;
  readonly top: number;
}

/** More cards than this stand so far from their passages that they help nobody; the map and the lists have the rest. */
const MOST_CARDS = 40;

export function utf16SpanOf(article: Article, [start, end]: Span): Span {
  const { textIndex } = article.index;
  return [codePointToUtf16(textIndex, start), codePointToUtf16(textIndex, end)];
}

/** Only these have cards and letters on the page: their number does not grow with the document. The focus is always among them. */
export function useNear(
  { article, layout, nearness }: ReturnType<typeof useArticle>,
  annotations: readonly ReaderAnnotation[],
  focusId: string | null,
): readonly NearAnnotation[] {
  const [near, setNear] = useState<readonly NearAnnotation[]>([]);
  const [scrolled, noteScroll] = useReducer((count: number) => count + 1, 0);
  const places = useMemo(() => new Map(annotations.map(({ id }, n) => [id, n])), [annotations]);
  useLayoutEffect(() => {
    const next = article === null ? [] : nearestOf(article, { annotations, places }, focusId);
    // Most scrolling brings nothing new: then nothing is drawn again.
    setNear((before) => (areSame(before, next) ? before : next));
  }, [article, annotations, places, layout, nearness, scrolled, focusId]);
  const isCrowded = near.length >= MOST_CARDS;
  useEffect(() => (isCrowded ? onScrollRest(noteScroll) : undefined), [isCrowded]);
  return near;
}

function areSame(before: readonly NearAnnotation[], after: readonly NearAnnotation[]): boolean {
  if (before.length !== after.length) return false;
  return before.every(
    ({ annotation, top }, n) => after[n]?.annotation === annotation && after[n].top === top,
  );
}

interface Listed {
  readonly annotations: readonly ReaderAnnotation[];
  /** Where each stands in the list. */
  readonly places: ReadonlyMap<string, number>;
}

function nearestOf(
  article: Article,
  { annotations, places }: Listed,
  focusId: string | null,
): NearAnnotation[] {
  const at: number[] = [];
  for (const id of article.paint.nearIds()) {
    const place = places.get(id);
    if (place !== undefined) at.push(place);
  }
  const near = at.sort((a, b) => a - b).flatMap((place) => annotations[place] ?? []);
  const chosen = near.length <= MOST_CARDS ? near : nearestToMiddle(article, near, focusId);
  return chosen.flatMap((annotation) => {
    const box = article.boxOf(utf16SpanOf(article, annotation.span));
    return box === null ? [] : [{ annotation, top: box.top }];
  });
}

function nearestToMiddle(
  article: Article,
  near: readonly ReaderAnnotation[],
  focusId: string | null,
): readonly ReaderAnnotation[] {
  const middle = innerHeight / 2 - article.drawn.extent().top;
  const ranked = near.map((annotation, n) => {
    const top = article.drawn.roughTop(utf16SpanOf(article, annotation.span)[0]);
    return { annotation, n, distance: annotation.id === focusId ? -1 : Math.abs(top - middle) };
  });
  return ranked
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_CARDS)
    .sort((a, b) => a.n - b.n)
    .map(({ annotation }) => annotation);
}

/** Milliseconds: cards in a crowd are chosen anew when scrolling pauses. */
const PAUSE = 80;

function onScrollRest(rested: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(rested, PAUSE);
  };
  addEventListener("scroll", wait, { passive: true });
  return () => {
    clearTimeout(timer);
    removeEventListener("scroll", wait);
  };
}
