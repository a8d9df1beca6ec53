"use client";

import { useMemo } from "react";
import { indexText, sliceCodePoints } from "#lib/languages/text-unit.ts";
import { contentsOf } from "./contents.ts";
import { foldGroups } from "./fold-groups.ts";
import type { ReaderBlock, ReaderView } from "./reader-view.ts";

/** What follows from the text alone, computed once per revision. */
export function useReaderText({ text, blocks, document }: Pick<ReaderView, "text" | "blocks" | "document">) {
  return useMemo(() => {
    const index = indexText(text);
    const textOf = (block: ReaderBlock) => sliceCodePoints(index, block.start, block.end);
    const folds = foldGroups(blocks, document.language, textOf);
    const folded = new Set(folds.flatMap(({ blockIds }) => blockIds));
    return {
      index,
      folds,
      contents: contentsOf(blocks, document.language, textOf),
      // A text that begins without its title still needs a name on the page.
      needsTitle: !blocks.some(({ id, type }) => type === "title" && !folded.has(id)),
    };
  }, [text, blocks, document.language]);
}
