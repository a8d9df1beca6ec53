"use client";

import { Check, Circle, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { useTitle } from "#components/assignments/title-of.ts";
import type { DeskView } from "#lib/operations/sheets.ts";
import type { ReviewSheet } from "./use-review-sheet.ts";
import { enterCriterion } from "./criterion-row.tsx";

interface SheetEndProps {
  readonly view: DeskView;
  readonly review: ReviewSheet;
  readonly essayAddress: (number: number) => string;
}

/** What is still open before the marking of this essay is finished, and the way on. */
export function SheetEnd({ view, review: { sheet, isBusy, finish, reopen }, essayAddress }: SheetEndProps) {
  const words = useTranslations("desk.end");
  const titleOf = useTitle();
  if (sheet === null) return null;
  const unmarked = view.rubric.criteria.filter(
    ({ key }) => !sheet.marks.some(({ criterion }) => criterion === key),
  );
  const isDone = sheet.doneAt !== null;
  const waitsForOther = sheet.part === "marker" && view.otherMarkers > view.otherMarkersDone;
  const isReleased = view.essay.releasedAt !== null;
  return (
    <section aria-label={words("label")} className="grid gap-3 py-3">
      {view.otherMarkers > 0 && sheet.part === "marker" && view.others.length === 0 ? (
        <p className="flex items-start gap-2 text-ui text-ink-2">
          <Lock aria-hidden size={16} className="mt-0.5 flex-none" />
          {words("hidden")}
        </p>
      ) : null}
      <ul className="grid gap-1 text-ui text-ink-2">
        {unmarked.map(({ key, names }) => (
          <li key={key}>
            <button
              type="button"
              className="control inline-flex items-center gap-2 text-left hover:text-ink"
              onClick={() =>
                enterCriterion(document.querySelector(`[data-criterion="${CSS.escape(key)}"]`) ?? undefined)
              }
            >
              <Circle aria-hidden size={14} className="flex-none text-warn" />
              {words("mark", { criterion: titleOf(names).text })}
            </button>
          </li>
        ))}
        {waitsForOther ? (
          <li className="flex items-center gap-2">
            <Circle aria-hidden size={14} className="flex-none" />
            {words("otherOpen")}
          </li>
        ) : null}
        {isDone ? (
          <li className="flex items-center gap-2 text-ok">
            <Check aria-hidden size={14} className="flex-none" />
            {words(isReleased ? "released" : "isDone")}
          </li>
        ) : null}
      </ul>
      <div className="flex flex-wrap gap-2">
        {isDone ? (
          isReleased ? null : (
            <Button busy={isBusy} onClick={() => void reopen()}>
              {words("reopen")}
            </Button>
          )
        ) : (
          <Button look="main" busy={isBusy} disabled={unmarked.length > 0} onClick={() => void finish()}>
            {words("finish")}
          </Button>
        )}
        {isDone && view.nextOpen !== null ? (
          <ButtonLink look="main" href={essayAddress(view.nextOpen)}>
            {words("next")}
          </ButtonLink>
        ) : null}
      </div>
    </section>
  );
}
