"use client";

import { useEffect, useState } from "react";
import type { ContentsItem } from "./contents.ts";
import type { useArticle } from "./use-article.ts";

/** Pixels below the top of the window where a section counts as being read. */
const READING_LINE = 160;

/** The section that is being read: the last one whose heading has passed the reading line. */
export function useCurrentSection(
  { article, layout }: ReturnType<typeof useArticle>,
  contents: readonly ContentsItem[],
): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    if (article === null) return undefined;
    const tops = new Map(article.drawn.blockPlaces().map(({ id, top }) => [id, top]));
    const headings = contents.map(({ blockId }) => ({ blockId, top: tops.get(blockId) ?? 0 }));
    let frame: number | null = null;
    const find = () => {
      frame = null;
      const line = READING_LINE - article.drawn.extent().top;
      setCurrent(headings.findLast(({ top }) => top <= line)?.blockId ?? null);
    };
    const schedule = () => {
      frame ??= requestAnimationFrame(find);
    };
    schedule();
    addEventListener("scroll", schedule, { passive: true });
    return () => {
      if (frame !== null) cancelAnimationFrame(frame);
      removeEventListener("scroll", schedule);
    };
  }, [article, contents, layout]);
  return current;
}
