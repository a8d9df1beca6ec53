"use client";

import { useEffect, useState } from "react";
import { tidySpan } from "#lib/annotations/describe.ts";
import type { Span } from "#lib/documents/block.ts";
import type { Article } from "./article.ts";
import type { SelectedBoxes } from "./selection-bar.tsx";
import { utf16SpanOf } from "./near-list.ts";

export interface TextSelection {
  readonly span: Span;
  readonly boxes: SelectedBoxes;
}

/** What is selected in the text once the pointer is up: whole graphemes, no white space at the ends. */
export function useTextSelection(article: Article | null): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  useEffect(() => {
    if (article === null) return undefined;
    let isDown = false;
    let frame: number | null = null;
    const read = () => {
      frame = null;
      setSelection(isDown ? null : readSelection(article));
    };
    const schedule = () => {
      frame ??= requestAnimationFrame(read);
    };
    const down = (event: PointerEvent) => {
      // Touch selects by handles after the finger is up; the events of those handles never come here.
      isDown = event.pointerType === "mouse";
    };
    const up = () => {
      isDown = false;
      schedule();
    };
    // Words may have been selected before the page came alive: no event tells of them any more.
    schedule();
    document.addEventListener("selectionchange", schedule);
    document.addEventListener("pointerdown", down);
    document.addEventListener("pointerup", up);
    return () => {
      if (frame !== null) cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", schedule);
      document.removeEventListener("pointerdown", down);
      document.removeEventListener("pointerup", up);
    };
  }, [article]);
  return selection;
}

function readSelection(article: Article): TextSelection | null {
  const selected = article.selectedSpan();
  const span = selected === null ? null : tidySpan(article.index.textIndex, selected);
  if (span === null) return null;
  const utf16 = utf16SpanOf(article, span);
  const first = article.boxOf(utf16);
  const last = article.boxOf([Math.max(utf16[1] - 1, utf16[0]), utf16[1]]);
  return first === null ? null : { span, boxes: { first, last: last ?? first } };
}
