"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { PassageBadge } from "./passage-badge.tsx";
import { PassageLine } from "./passage-picker.tsx";
import { useReader, useReaderState } from "./reader-context.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import { useBodiesOf } from "./use-bodies.ts";
import { usePortion } from "./use-portion.ts";

/** All annotations by a line each, in the order of the text; drawn as far as somebody looks. */
export function AnnotationList({
  annotations,
  onPick,
}: {
  annotations: readonly ReaderAnnotation[];
  onPick: (annotation: ReaderAnnotation) => void;
}) {
  const words = useTranslations("reader");
  const state = useReaderState();
  const { bodies } = useReader();
  const { shown, end } = usePortion(annotations.length);
  useBodiesOf(
    bodies,
    useMemo(() => annotations.slice(0, shown), [annotations, shown]),
  );
  if (state.annotations.length === 0) return <p className="py-4 text-ink-2">{words("empty")}</p>;
  return (
    <ul>
      {annotations.slice(0, shown).map((annotation) => (
        <li key={annotation.id} className="border-b border-line">
          <button
            type="button"
            className="control flex w-full items-center gap-2 text-left"
            onClick={() => onPick(annotation)}
          >
            <PassageBadge annotation={annotation} />
            <PassageLine annotation={annotation} />
          </button>
        </li>
      ))}
      {shown < annotations.length ? <li key={shown} ref={end} className="h-px" /> : null}
    </ul>
  );
}
