"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useLayoutEffect } from "react";
import type { CursorMove } from "#lib/documents/reading-cursor.ts";
import type { Article } from "./article.ts";
import type { TextCursor as Cursor } from "./use-text-cursor.ts";

interface TextCursorProps {
  readonly article: Article;
  readonly text: Cursor;
  /** Grows whenever places on the page may have changed. */
  readonly layout: number;
}

/**
 * The cursor of the read-only text: a place that can be seen, and takes the keys that move it. As an "application" it tells a screen
 * reader to hand on the arrow keys; what they lead to is said by the announcer.
 */
export function TextCursor({ article, text, layout }: TextCursorProps) {
  const words = useTranslations("reader.cursor");
  const { cursor, element } = text;
  useLayoutEffect(() => {
    if (cursor === null || element.current === null) return;
    const { anchor, head } = cursor;
    const isBackward = head < anchor[0];
    const at = isBackward ? head : Math.max(head, anchor[1]) - 1;
    const box = article.boxOf([at, at + 1]);
    if (box === null) return;
    element.current.style.transform = `translate(${Math.round(isBackward ? box.left - 2 : box.right)}px, ${Math.round(box.top)}px)`;
    element.current.style.height = `${Math.round(box.bottom - box.top)}px`;
  }, [article, cursor, element, layout]);
  if (cursor === null) return null;
  return (
    <div
      ref={element}
      tabIndex={0}
      role="application"
      aria-label={words("label")}
      aria-description={words("hint")}
      className="text-cursor"
      onKeyDown={(event) => {
        const move = moveOf(event);
        if (move === null) return;
        event.preventDefault();
        text.move(move, event.shiftKey);
      }}
      data-screen-only
    />
  );
}

/** Alt is the browser's (back, forward); with Ctrl arrows go further, as in every editor. */
function moveOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): CursorMove | null {
  if (altKey || metaKey) return null;
  switch (key) {
    case "ArrowRight":
      return { unit: "word", by: 1 };
    case "ArrowLeft":
      return { unit: "word", by: -1 };
    case "ArrowDown":
      return { unit: ctrlKey ? "block" : "sentence", by: 1 };
    case "ArrowUp":
      return { unit: ctrlKey ? "block" : "sentence", by: -1 };
    case "Home":
      return { edge: ctrlKey ? "text" : "block", by: -1 };
    case "End":
      return { edge: ctrlKey ? "text" : "block", by: 1 };
    default:
      return null;
  }
}
