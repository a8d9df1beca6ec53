"use client";

import { useEffect, useLayoutEffect, useReducer, useState } from "react";
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
  useLayoutEffect(() => {
    setNear(article === null ? [] : nearestOf(article, annotations, focusId));
  }, [article, annotations, layout, nearness, scrolled, focusId]);
  const isCrowded = near.length >= MOST_CARDS;
  useEffect(() => (isCrowded ? onScrollRest(noteScroll) : undefined), [isCrowded]);
  return near;
}

function nearestOf(
  article: Article,
  annotations: readonly ReaderAnnotation[],
  focusId: string | null,
): NearAnnotation[] {
  const ids = article.paint.nearIds();
  const near = annotations.filter(({ id }) => ids.has(id));
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
  const ranked = near.map((annotation) => {
    const top = article.drawn.roughTop(utf16SpanOf(article, annotation.span)[0]);
    return { annotation, distance: annotation.id === focusId ? 0 : Math.abs(top - middle) };
  });
  const farthest = ranked.map(({ distance }) => distance).sort((a, b) => a - b)[MOST_CARDS - 1] ?? Infinity;
  return ranked
    .filter(({ distance }) => distance <= farthest)
    .slice(0, MOST_CARDS)
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
