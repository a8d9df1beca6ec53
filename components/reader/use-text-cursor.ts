"use client";

import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { Span } from "#lib/documents/block.ts";
import {
  type Cursor,
  type CursorMove,
  type CursorText,
  type ReadingUnit,
  cursorAt,
  cursorOn,
  cursorSpan,
  extendCursor,
  growCursor,
  isExtended,
  moveCursor,
  selectUnit,
} from "#lib/documents/reading-cursor.ts";
import { utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import type { Article } from "./article.ts";
import type { ReaderView } from "./reader-view.ts";
import { selectText } from "./select-text.ts";
import { utf16SpanOf } from "./near-list.ts";

interface CursorSurroundings {
  readonly article: Article | null;
  readonly view: ReaderView;
  /** Brings a span (code points) into the window. */
  readonly goTo: (span: Span) => void;
  /** The cursor has come to a span (code points), or its selection has become this. */
  readonly onMoved: (span: Span, isExtended: boolean) => void;
}

/** What a reader by keyboard stands on. Spans count code points; places inside the field's cursor are UTF-16. */
export interface TextCursor {
  readonly cursor: Cursor | null;
  readonly span: Span | null;
  /** Somebody meant to select what is selected: it was extended, or chosen by a key for it. */
  readonly isChosen: boolean;
  readonly element: React.RefObject<HTMLDivElement | null>;
  /** Begins on a span, or on what is seen first. */
  enter(span: Span | null): void;
  leave(): void;
  /** Moves to a span and stands on the whole of it. */
  stand(span: Span): void;
  move(move: CursorMove, isExtending: boolean): void;
  choose(unit: ReadingUnit): void;
  grow(by: 1 | -1): void;
  /** Back to what the selection began with; false when nothing was extended. */
  collapse(): boolean;
  /** Keys go to the cursor again. */
  takeFocus(): void;
}

export function useTextCursor({ article, view, goTo, onMoved }: CursorSurroundings): TextCursor {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [isChosen, setChosen] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const text = useMemo(() => (article === null ? null : cursorTextOf(article, view)), [article, view]);
  useEffect(() => setCursor(null), [article]);
  useEscapeByPointer(article, () => setCursor(null));

  const show = (next: Cursor | null, isMeant: boolean) => {
    setChosen(isMeant);
    setCursor(next);
    if (article === null || next === null) return;
    selectText(article.drawn, cursorSpan(next));
    const { anchor, head } = next;
    goTo(codePointSpan(article, head === anchor[1] ? anchor : [head, head + 1]));
    onMoved(codePointSpan(article, cursorSpan(next)), isMeant);
  };
  const takeFocus = () => {
    // What is drawn for the first time takes the focus when it is there.
    requestAnimationFrame(() => element.current?.focus({ preventScroll: true }));
  };
  const change = (by: (text: CursorText, cursor: Cursor) => Cursor, isMeant: boolean | "extended") => {
    if (text === null || cursor === null) return;
    const next = by(text, cursor);
    show(next, isMeant === "extended" ? isExtended(next) : isMeant);
  };
  return {
    cursor,
    span: article === null || cursor === null ? null : codePointSpan(article, cursorSpan(cursor)),
    isChosen,
    element,
    enter: (span) => {
      if (article === null || text === null) return;
      const start =
        span === null ? cursorAt(text, firstSeen(article), "word") : cursorOn(utf16SpanOf(article, span));
      show(start, span !== null);
      takeFocus();
    },
    leave: () => {
      setCursor(null);
      getSelection()?.removeAllRanges();
      element.current?.closest<HTMLElement>("[data-reading]")?.focus({ preventScroll: true });
    },
    stand: (span) => article !== null && show(cursorOn(utf16SpanOf(article, span), "block"), false),
    move: (move, isExtending) =>
      change(
        (whole, now) => (isExtending ? extendCursor(whole, now, move) : moveCursor(whole, now, move)),
        isExtending ? "extended" : false,
      ),
    choose: (unit) => change((whole, now) => selectUnit(whole, now, unit), true),
    grow: (by) => change((whole, now) => growCursor(whole, now, by), true),
    collapse: () => {
      if (cursor === null || !isChosen) return false;
      change((_, now) => cursorOn(now.anchor, now.unit), false);
      return true;
    },
    takeFocus,
  };
}

function cursorTextOf(article: Article, view: ReaderView): CursorText {
  const languages = new Map(view.blocks.map(({ id, language }) => [id, language]));
  const blocks = article.drawn.blocks.map(({ id, span }) => ({
    span,
    language: languages.get(id) ?? "mixed",
  }));
  return { text: article.index.textIndex.text, blocks };
}

function codePointSpan({ index }: Article, [start, end]: Span): Span {
  return [utf16ToCodePoint(index.textIndex, start), utf16ToCodePoint(index.textIndex, end)];
}

/** The first block that begins below the bar of the page; UTF-16. */
function firstSeen(article: Article): number {
  const { top } = article.drawn.extent();
  const seen = article.drawn.blockPlaces().find((block) => top + block.top >= BAR && block.height > 0);
  return seen?.span[0] ?? 0;
}
/** Pixels: the height of the bar over the page. */
const BAR = 48;

/** Whoever takes the pointer in the text has left the cursor behind. */
function useEscapeByPointer(article: Article | null, leave: () => void): void {
  const onDown = useEffectEvent(leave);
  useEffect(() => {
    const host = article?.drawn.host;
    const down = () => onDown();
    host?.addEventListener("pointerdown", down);
    return () => host?.removeEventListener("pointerdown", down);
  }, [article]);
}
