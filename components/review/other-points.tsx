"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { MarkView } from "#lib/operations/sheets.ts";
import { parseDecimal } from "#lib/reviews/fraction.ts";
import { arePointsWithin } from "#lib/reviews/mark.ts";
import type { Criterion } from "#lib/reviews/rubric.ts";
import type { Given } from "./use-review-sheet.ts";

interface OtherPointsProps {
  readonly criterion: Criterion;
  readonly mark: MarkView | null;
  readonly isOpen: boolean;
  /** Points beside levels need a reason; those of a marking guide none. */
  readonly asksReason: boolean;
  readonly onMark: (given: Given, seen: MarkView | null) => Promise<boolean>;
  /** Back to the levels; null where there are none. */
  readonly onLevels: (() => void) | null;
}

/** Points that are typed. Enter stores them; emptied they take the mark away. */
export function OtherPoints({ criterion, mark, isOpen, asksReason, onMark, onLevels }: OtherPointsProps) {
  const words = useTranslations("desk.criterion");
  const isOther = mark !== null && mark.level === null;
  const [points, setPoints] = useState(isOther ? mark.points : "");
  const [reason, setReason] = useState(isOther ? mark.reason : "");
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    const typed = points.trim().replace(",", ".");
    if (typed === "") return mark === null ? undefined : void (await onMark({ points: null }, null));
    if (parseDecimal(typed) === null || !arePointsWithin(criterion, typed))
      return setProblem(words("range", { most: criterion.most }));
    if (asksReason && reason.trim() === "") return setProblem(words("reasonMissing"));
    if (isOther && mark.points === typed && mark.reason === reason.trim()) return;
    setProblem(null);
    const given = { points: typed, reason: reason.trim() };
    await onMark(given, { criterion: criterion.key, level: null, ...given });
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="mb-2 grid gap-2">
      <div className="flex items-end gap-2">
        <TextField
          label={words("points", { most: criterion.most })}
          labelHidden
          inputMode="decimal"
          className="w-24"
          placeholder={`0–${criterion.most}`}
          value={points}
          readOnly={!isOpen}
          onChange={(event) => setPoints(event.target.value)}
          onBlur={() => (asksReason ? undefined : void submit())}
        />
        {asksReason ? (
          <TextField
            label={words("reason")}
            labelHidden
            className="min-w-0 flex-1"
            placeholder={words("reason")}
            maxLength={2_000}
            value={reason}
            readOnly={!isOpen}
            onChange={(event) => setReason(event.target.value)}
          />
        ) : null}
        {isOpen ? (
          <Button type="submit" className={asksReason ? "" : "sr-only focus:not-sr-only"}>
            {words("give")}
          </Button>
        ) : null}
      </div>
      {problem === null ? null : (
        <p role="alert" className="text-label text-bad">
          {problem}
        </p>
      )}
      {onLevels === null || !isOpen || isOther ? null : (
        <LinkButton className="justify-self-start" onClick={onLevels}>
          {words("levels")}
        </LinkButton>
      )}
    </form>
  );
}
