"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { useKeys } from "#components/reader/use-keys.ts";
import { indexText } from "#lib/languages/text-unit.ts";
import type { DifferencesView } from "#lib/operations/adjudications.ts";
import type { CodedTagset } from "#lib/operations/codings.ts";
import { ProgressBar } from "#components/codings/progress-bar.tsx";
import { ChipToggle } from "#components/ui/chip.tsx";
import { DifferenceDetail } from "./difference-detail.tsx";
import { DifferenceList } from "./difference-list.tsx";
import { DifferencePicker } from "./difference-picker.tsx";
import { PrintedDifferences } from "./printed-differences.tsx";
import { tagNamesOf } from "./tag-names.ts";
import { SHOWN, useAdjudication } from "./use-adjudication.ts";

interface AdjudicationDeskProps {
  readonly groupId: string;
  readonly codingId: string;
  readonly codingName: string;
  /** The canonical text of the document's current revision. */
  readonly text: string;
  readonly tagsets: readonly CodedTagset[];
  readonly given: DifferencesView;
  readonly mayDecide: boolean;
}

/** The differences of one document, one by one: what each coder has, and what is to stand. */
export function AdjudicationDesk({ text, tagsets, codingName, mayDecide, ...where }: AdjudicationDeskProps) {
  const words = useTranslations("adjudication");
  const locale = useInterfaceLocale();
  const desk = useAdjudication({ ...where, layerName: words("layerName", { name: codingName }) });
  const index = useMemo(() => indexText(text), [text]);
  const tagNames = useMemo(() => tagNamesOf(tagsets, locale), [tagsets, locale]);
  useKeys({ codes: { KeyJ: () => desk.step(1), KeyK: () => desk.step(-1) }, letters: {} });
  const { view, current } = desk;
  const unfinished = view.coders.filter(({ isDone }) => !isDone).map(({ name }) => name);
  const all = view.differences.length;
  if (all === 0) return <EmptyState title={words("empty")}>{words("emptyText")}</EmptyState>;
  return (
    <div className="grid gap-4">
      {unfinished.length === 0 ? null : (
        <Notice tone="warn">{words("unfinished", { names: unfinished.join(", ") })}</Notice>
      )}
      {view.lost === 0 ? null : <Notice tone="warn">{words("lost", { count: view.lost })}</Notice>}
      <div data-screen-only className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ProgressBar progress={{ done: all - desk.open, all }} />
        <div role="group" aria-label={words("shown")} className="flex gap-2">
          {SHOWN.map((which) => (
            <ChipToggle
              key={which}
              pressed={desk.shown === which}
              onPressedChange={() => desk.show(which)}
              count={which === "open" ? desk.open : all}
            >
              {words(which)}
            </ChipToggle>
          ))}
        </div>
        {mayDecide && desk.agreed.length > 0 ? (
          <Button
            busy={desk.isBusy}
            onClick={() =>
              void desk.decide(desk.agreed.map(({ key }) => ({ key, decision: { kind: "agreed" } as const })))
            }
          >
            {words("takeAgreed", { count: desk.agreed.length })}
          </Button>
        ) : null}
        <span className="ml-auto hidden items-center gap-1 text-label text-ink-3 md:pointer-fine:flex">
          <Kbd>J</Kbd>
          <Kbd>K</Kbd> {words("keys")}
        </span>
      </div>
      <PrintedDifferences view={view} tagNames={tagNames} />
      <div data-screen-only className="grid gap-6 md:grid-cols-[18rem_minmax(0,1fr)]">
        <DifferenceList desk={desk} />
        {current === null ? null : <DifferencePicker desk={desk} />}
        {current === null ? (
          <EmptyState title={words("allDecided")}>{words("allDecidedText")}</EmptyState>
        ) : (
          <DifferenceDetail
            key={current.key}
            {...{ desk, index, tagNames, tagsets, mayDecide }}
            difference={current}
            language={view.document.language}
          />
        )}
      </div>
    </div>
  );
}
