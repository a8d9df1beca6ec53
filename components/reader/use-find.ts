"use client";

import { useTranslations } from "next-intl";
import {
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Span } from "#lib/documents/block.ts";
import { firstWhere } from "#lib/first-where.ts";
import { codePointToUtf16, utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import { findInText, openWords, type FoundInText } from "#lib/search/find-in-text.ts";
import { plainWords } from "#lib/search/find-words.ts";
import type { Announce } from "./announcer.tsx";
import type { Article } from "./article.ts";
import type { ReaderView } from "./reader-view.ts";
import type { useArticle } from "./use-article.ts";

/** The part of an address that opens the field with these words: "?find=сайлау". */
export const FIND = "find";

interface FindSurroundings {
  readonly view: ReaderView;
  readonly drawn: ReturnType<typeof useArticle>;
  /** Code points. */
  readonly goTo: (span: readonly [number, number], covered: number) => void;
  readonly announce: Announce;
  readonly takeFocus: () => void;
}

export type Find = ReturnType<typeof useFind>;

const NOTHING: FoundInText = { spans: [], by: "forms" };
/** UTF-16 units read out on each side of a hit, about. */
const AROUND = 60;
/** What the field hides of the text, in pixels. */
const FIELD_HEIGHT = 72;

/** Search inside the text that is open: the field, what it finds, and which of the hits one stands at. */
export function useFind({ view, drawn, goTo, announce, takeFocus }: FindSurroundings) {
  const words = useTranslations("reader.find");
  const { article } = drawn;
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const cameFrom = useRef<Element | null>(null);
  const isOpen = typed !== null;
  // Where one was led to, and by which words; what was sought last, for whoever opens the field again.
  const led = useRef<{ readonly words: string; readonly near: Span | null } | null>(null);
  const last = useRef("");
  const read = useMemo(
    () => (article === null || !isOpen ? null : wordsOf(article, view)),
    [article, view, isOpen],
  );
  const sought = useDeferredValue(typed ?? "");
  const found = useMemo(() => {
    const near = led.current?.words === sought ? led.current.near : null;
    return read === null ? NOTHING : findInText(read, sought, near);
  }, [read, sought]);

  const stand = useEffectEvent((n: number, isSaid: boolean) => {
    setAt(n);
    const span = found.spans[n];
    if (article === null || span === undefined) return;
    const { textIndex } = article.index;
    goTo([utf16ToCodePoint(textIndex, span[0]), utf16ToCodePoint(textIndex, span[1])], FIELD_HEIGHT);
    if (!isSaid) return;
    const block = article.drawn.blockAt(span[0]);
    announce({
      quote: wordsAround(textIndex.text, span, block?.span ?? span),
      language: view.blocks.find(({ id }) => id === block?.id)?.language,
      note: words("at", { n: n + 1, all: found.spans.length }),
    });
  });
  // What was found anew is entered at what is seen: nothing jumps back to the head of the text.
  const enter = useEffectEvent(() => {
    if (sought.trim() === "") return;
    if (found.spans.length === 0) announce({ note: words("none") });
    else if (article !== null) stand(firstHit(article, found, view), false);
  });
  useEffect(() => enter(), [found]);
  const arrive = useEffectEvent(() => {
    const named = new URLSearchParams(location.search).get(FIND);
    if (article === null || named === null || named.trim() === "") return;
    const asked = HAS_MARKS.test(named) ? plainWords(named) || named : named;
    led.current = { words: asked, near: namedBlock(article, view)?.span ?? null };
    setTyped(asked);
  });
  useEffect(() => arrive(), [article]);
  useLayoutEffect(() => article?.paint.setFound(found.spans, at), [article, found, at]);

  const open = () => {
    if (!isOpen) cameFrom.current = document.activeElement;
    const selected = getSelection()?.toString().trim() ?? "";
    setTyped((before) =>
      selected !== "" && selected.length < 80 && !selected.includes("\n")
        ? selected
        : (before ?? last.current),
    );
    document.querySelector<HTMLInputElement>("[data-find]")?.select();
  };
  const close = () => {
    last.current = typed ?? "";
    setTyped(null);
    leaveAddress();
    const before = cameFrom.current;
    if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
    else takeFocus();
  };
  useOpeningKeys(open);
  const step = (by: 1 | -1) => {
    const { length } = found.spans;
    if (length > 0) stand((at + by + length) % length, true);
  };
  const isBehind = read === null || sought !== (typed ?? "");
  return { isOpen, typed: typed ?? "", setTyped, found, isBehind, at, open, close, step };
}

function wordsOf({ index: { textIndex } }: Article, { blocks }: ReaderView) {
  return openWords(
    blocks.map(({ start, end, language }) => {
      const from = codePointToUtf16(textIndex, start);
      return { text: textIndex.text.slice(from, codePointToUtf16(textIndex, end)), language, start: from };
    }),
  );
}

/** Marks of a query of the group's search: a word of a text has none of them. */
const HAS_MARKS = /[:"«»“”()|*=-]/u;

function namedBlock({ drawn }: Article, { blocks }: ReaderView) {
  const named = blocks.find(({ id }) => location.hash === `#block-${id}`);
  return named === undefined ? null : (drawn.blockOf(named.id) ?? null);
}

/** The first hit of the block that the address names, else the first below the upper edge of the window, else the very first. */
function firstHit(article: Article, { spans }: FoundInText, view: ReaderView): number {
  const { drawn } = article;
  const from = namedBlock(article, view)?.span[0] ?? null;
  const { top } = drawn.extent();
  const n = firstWhere(spans, ([start]) => (from === null ? drawn.roughTop(start) + top > 0 : start >= from));
  return n < spans.length ? n : 0;
}

/** What stands about a hit in its block, in whole words. */
function wordsAround(text: string, span: Span, [first, last]: Span): string {
  const from = span[0] - AROUND <= first ? first : text.indexOf(" ", span[0] - AROUND) + 1;
  const to = span[1] + AROUND >= last ? last : text.lastIndexOf(" ", span[1] + AROUND);
  return text.slice(Math.min(from, span[0]), Math.max(to, span[1]));
}

function leaveAddress(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has(FIND)) return;
  url.searchParams.delete(FIND);
  history.replaceState(history.state, "", url);
}

/** Ctrl+Shift+F, on a Mac Command+Shift+F, wherever one stands. The browser's own Ctrl+F stays its own. */
function useOpeningKeys(open: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== "KeyF" || !event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    open();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
