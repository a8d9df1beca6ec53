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

/** Citations inside a passage, or behind it in the same sentence: most likely its sources. */
export function useCitationsOf(span: Span): readonly ReaderCitation[] {
  const { view, textBetween } = useReader();
  return view.citations.filter(({ start, end }) => {
    if (end <= span[0]) return false;
    return (
      start < span[1] || (start - span[1] < SENTENCE && !/[.!?…]\s|\n/u.test(textBetween(span[1], start)))
    );
  });
}

/** Longer than any sentence that is worth looking through; code points. */
const SENTENCE = 600;
