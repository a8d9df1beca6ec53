"use client";

import { type RefObject, useLayoutEffect, useMemo, useReducer, useRef, useState } from "react";
import { Article } from "./article.ts";
import type { FoldGroup } from "./fold-groups.ts";
import type { ReaderView } from "./reader-view.ts";

interface DrawnArticle {
  readonly host: RefObject<HTMLDivElement | null>;
  /** Null on the server and until the page is alive; the text is on the page before that. */
  readonly article: Article | null;
  /** Grows whenever places on the page may have changed. */
  readonly layout: number;
}

/** Draws the article once per revision: a revision never changes. */
export function useArticle(view: ReaderView, folds: readonly FoldGroup[]): DrawnArticle {
  const host = useRef<HTMLDivElement>(null);
  const [article, setArticle] = useState<Article | null>(null);
  const [layout, noteLayout] = useReducer((count: number) => count + 1, 0);
  const given = useRef({ view, folds });
  given.current = { view, folds };
  const { revisionId } = view.document;
  useLayoutEffect(() => {
    if (host.current === null) return undefined;
    const { view: shown, folds: groups } = given.current;
    const drawn = new Article(
      host.current,
      shown,
      groups.map(({ id }) => id),
      { onLayout: noteLayout },
    );
    setArticle(drawn);
    return () => {
      setArticle(null);
      drawn.close();
    };
  }, [revisionId]);
  return useMemo(() => ({ host, article, layout }), [article, layout]);
}
