"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { PassageBadge } from "./passage-badge.tsx";
import { PassageLine } from "./passage-picker.tsx";
import { useReader } from "./reader-context.ts";
import type { Article } from "./article.ts";
import type { ReaderAnnotation } from "./reader-view.ts";

/** On paper there is no margin to unfold: the annotations follow the text as a list, drawn only while printing. */
export function PrintedAnnotations({
  annotations,
  article,
}: {
  annotations: readonly ReaderAnnotation[];
  article: Article | null;
}) {
  const words = useTranslations("reader");
  const { quoteOf, view } = useReader();
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const print = (isNow: boolean) => () => {
      flushSync(() => setPrinting(isNow));
      if (isNow) article?.paint.flush(true);
      else article?.paint.eraseFar();
    };
    const [before, after] = [print(true), print(false)];
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, [article]);
  if (!isPrinting || annotations.length === 0) return null;
  return (
    <section className="printed-annotations">
      <h2>{words("annotations")}</h2>
      <ol>
        {annotations.map((annotation) => (
          <li key={annotation.id}>
            <PassageBadge annotation={annotation} /> <q>{quoteOf(annotation)}</q>
            {annotation.kind === "highlight" ? null : (
              <p>
                <PassageLine annotation={annotation} />
              </p>
            )}
            <p>
              {annotation.attributedTo ?? view.members.find(({ id }) => id === annotation.authorId)?.name}
            </p>
            {annotation.comments.map(({ id, text }) => (
              <p key={id}>{text}</p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
