"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { flushSync } from "react-dom";
import type { Article } from "./article.ts";
import { noteMarks, numberNotes } from "./number-notes.ts";
import { PrintedNote } from "./printed-note.tsx";
import type { ReaderAnnotation } from "./reader-view.ts";

interface PrintedAnnotationsProps {
  /** Those that the filter leaves. */
  readonly annotations: readonly ReaderAnnotation[];
  readonly article: Article | null;
}

/** On paper there is no margin to unfold: numbers stand behind the passages, their notes behind the text; drawn only while printing. */
export function PrintedAnnotations({ annotations, article }: PrintedAnnotationsProps) {
  const words = useTranslations("reader");
  const [isPrinting, setPrinting] = useState(false);
  const begin = useEffectEvent(() => {
    flushSync(() => setPrinting(true));
    article?.drawNotes(noteMarks(numberNotes(annotations)));
    article?.paint.flush(true);
  });
  const end = useEffectEvent(() => {
    flushSync(() => setPrinting(false));
    article?.drawNotes([]);
    article?.paint.eraseFar();
  });
  useEffect(() => {
    const [before, after] = [() => begin(), () => end()];
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  if (!isPrinting || annotations.length === 0) return null;
  return (
    <section className="printed-annotations">
      <h2>{words("annotations")}</h2>
      <ol>
        {numberNotes(annotations).map(({ number, annotation }) => (
          <li key={annotation.id} value={number}>
            <PrintedNote annotation={annotation} />
          </li>
        ))}
      </ol>
    </section>
  );
}
