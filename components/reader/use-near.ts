"use client";

import { useLayoutEffect, useState } from "react";
import { codePointToUtf16 } from "#lib/languages/text-unit.ts";
import type { Span } from "#lib/documents/block.ts";
import type { Article } from "./article.ts";
import type { ReaderAnnotation } from "./reader-view.ts";

/** An annotation whose passage is near what is seen, and where its first line stands; pixels from the top of the text. */
export interface NearAnnotation {
  readonly annotation: ReaderAnnotation;
  readonly top: number;
}

export function utf16SpanOf(article: Article, [start, end]: Span): Span {
  const { textIndex } = article.index;
  return [codePointToUtf16(textIndex, start), codePointToUtf16(textIndex, end)];
}

/** Only these have cards and letters on the page: their number does not grow with the document. */
export function useNear(
  article: Article | null,
  annotations: readonly ReaderAnnotation[],
  layout: number,
): readonly NearAnnotation[] {
  const [near, setNear] = useState<readonly NearAnnotation[]>([]);
  useLayoutEffect(() => {
    if (article === null) return setNear([]);
    const ids = article.nearIds();
    setNear(
      annotations.flatMap((annotation) => {
        const box = ids.has(annotation.id) ? article.boxOf(utf16SpanOf(article, annotation.span)) : null;
        return box === null ? [] : [{ annotation, top: box.top }];
      }),
    );
  }, [article, annotations, layout]);
  return near;
}
