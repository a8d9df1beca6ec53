"use client";

import type { Span } from "#lib/documents/block.ts";
import { type Language, isLanguage } from "#lib/languages/language-tag.ts";
import { useReader } from "./reader-context.ts";
import type { ReaderCitation } from "./reader-view.ts";

/** The language in which a passage is written; the interface's where its block mixes several. */
export function usePassageLanguage(span: Span): Language {
  const { view, interfaceLocale } = useReader();
  const block = view.blocks.find(({ start, end }) => start <= span[0] && span[0] < end);
  return isLanguage(block?.language)
    ? block.language
    : isLanguage(view.document.language)
      ? view.document.language
      : interfaceLocale;
}

/** How far behind a passage its citation may stand: "… болды [3, 237 б.]". Code points. */
const CITATION_REACH = 3;

/** Citations inside a passage, or right behind it: most likely its sources. */
export function useCitationsOf(span: Span): readonly ReaderCitation[] {
  const { view } = useReader();
  return view.citations.filter(({ start, end }) => end > span[0] && start < span[1] + CITATION_REACH);
}
