"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { DifferencesView, DifferenceView } from "#lib/operations/adjudications.ts";
import { Tags } from "./excerpt-line.tsx";
import type { TagName } from "./tag-names.ts";

interface PrintedDifferencesProps {
  readonly view: DifferencesView;
  readonly tagNames: ReadonlyMap<string, TagName>;
}

/** On paper all differences stand one below the other, with what each coder has and what was decided; drawn only while printing. */
export function PrintedDifferences({ view, tagNames }: PrintedDifferencesProps) {
  const isPrinting = useIsPrinting();
  if (!isPrinting) return null;
  return (
    <ol className="grid gap-4">
      {view.differences.map((difference, at) => (
        <li key={difference.key} className="grid gap-1 break-inside-avoid border-t border-line pt-2">
          <PrintedDifference {...{ difference, view, tagNames }} number={at + 1} />
        </li>
      ))}
    </ol>
  );
}

function PrintedDifference({
  difference: { kind, exact, passages, absent, decision },
  number,
  view,
  tagNames,
}: PrintedDifferencesProps & { readonly difference: DifferenceView; readonly number: number }) {
  const words = useTranslations("adjudication");
  const nameOf = (id: string) => view.coders.find((coder) => coder.id === id)?.name ?? "?";
  const { language } = view.document;
  return (
    <>
      <h2 className="text-ui">
        {number}. {words(`kind.${kind}`)}
      </h2>
      <p lang={language === "mixed" ? undefined : language} className="font-serif text-quote">
        {exact}
      </p>
      {passages.map((passage) => (
        <div key={passage.annotationId} className="grid gap-0.5">
          <p>
            <bdi>{nameOf(passage.coderId)}</bdi>
            {passage.exact === exact ? null : (
              <span lang={language === "mixed" ? undefined : language} className="font-serif">
                : {passage.exact}
              </span>
            )}
          </p>
          <Tags ids={passage.tagIds} tagNames={tagNames} />
        </div>
      ))}
      {absent.map((id) => (
        <p key={id}>
          <bdi>{nameOf(id)}</bdi>: {words("markedNothing")}
        </p>
      ))}
      <p className="font-bold">
        {decision === null ? words("state.open") : words(`decision.${decision.kind}`)}
        {decision === null ? null : (
          <>
            {" · "}
            <bdi>{decision.decidedBy.name}</bdi>
          </>
        )}
      </p>
      {decision?.outcome == null ? null : <Tags ids={decision.outcome.tagIds} tagNames={tagNames} />}
      {decision == null || decision.note === "" ? null : <p>{decision.note}</p>}
    </>
  );
}

function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const [before, after] = [true, false].map((now) => () => flushSync(() => setPrinting(now)));
    if (before === undefined || after === undefined) return;
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  return isPrinting;
}
