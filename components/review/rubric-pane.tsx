"use client";

import { useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import { useTitle } from "#components/assignments/title-of.ts";
import type { DeskView, MarkView } from "#lib/operations/sheets.ts";
import { addUp } from "#lib/reviews/mark.ts";
import { CriterionRow } from "./criterion-row.tsx";
import { SheetTotal } from "./sheet-total.tsx";
import type { Given } from "./use-review-sheet.ts";

interface RubricPaneProps {
  readonly view: DeskView;
  readonly marks: readonly MarkView[];
  readonly isOpen: boolean;
  readonly active: string | null;
  readonly onActive: (key: string) => void;
  readonly onMark: (criterion: string, given: Given, seen: MarkView | null) => Promise<boolean>;
  /** What stands under the total. */
  readonly children: ReactNode;
}

/** The rubric as it is marked: criteria with their levels, what they add up to, and what follows. */
export function RubricPane({ view, marks, isOpen, active, onActive, onMark, children }: RubricPaneProps) {
  const words = useTranslations("desk");
  const titleOf = useTitle();
  const { rubric, assignment } = view;
  const { outOf, decimals } = assignment;
  const total = useMemo(() => addUp(rubric, marks, { outOf, decimals }), [rubric, marks, outOf, decimals]);
  const name = titleOf(rubric.names);
  return (
    <>
      <header className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line py-3">
        <h2 lang={name.lang} className="font-sans! text-ui! font-bold">
          {words("rubric", { name: name.text })}
        </h2>
        <span className="flex-none text-ui text-ink-2">
          {words("extent", { criteria: rubric.criteria.length, points: outOf })}
        </span>
      </header>
      {rubric.criteria.map((criterion, at) => (
        <CriterionRow
          key={criterion.key}
          criterion={criterion}
          number={at + 1}
          mark={marks.find((one) => one.criterion === criterion.key) ?? null}
          part={total.parts[at] ?? null}
          isOpen={isOpen}
          isActive={active === criterion.key}
          onActive={() => onActive(criterion.key)}
          onMark={(given, seen) => onMark(criterion.key, given, seen)}
        />
      ))}
      <SheetTotal total={total} outOf={outOf} />
      {children}
    </>
  );
}
