import { useLayoutEffect, useState } from "react";
import { codePointToUtf16 } from "#lib/languages/text-unit.ts";
import type { ReaderView } from "./reader-view.ts";
import type { useArticle } from "./use-article.ts";

/** Which citation shows its entry between the lines. */
export function useOpenCitation({ article }: ReturnType<typeof useArticle>, view: ReaderView) {
  const [openId, open] = useState<string | null>(null);
  useLayoutEffect(() => {
    const citation = view.citations.find(({ id }) => id === openId);
    if (article === null) return;
    article.openEntry(
      citation === undefined
        ? null
        : { id: citation.id, endUtf16: codePointToUtf16(article.index.textIndex, citation.end) },
    );
  }, [article, view.citations, openId]);
  return {
    openId,
    open,
    close: () => open(null),
    toggle: (id: string) => open((before) => (before === id ? null : id)),
  };
}
