"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTitle } from "#components/assignments/title-of.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { shownPoints } from "#lib/reviews/fraction.ts";
import { addUp, arePointsWithin, type GivenMark } from "#lib/reviews/mark.ts";
import type { Rubric } from "#lib/reviews/rubric.ts";

interface PointsWanted {
  readonly rubric: Rubric;
  readonly assignment: Parameters<typeof addUp>[2];
  /** Points to begin with, where there are any. */
  readonly before: readonly GivenMark[];
}

export interface DecidedPoints {
  readonly marks: readonly GivenMark[];
  /** What is to be mended first, in words; null where all points are within their criterion. */
  readonly problem: string | null;
  /** Null as long as something is wrong. */
  readonly total: string | null;
  /** What stands in the field of a criterion. */
  readonly shown: (criterion: string) => string;
  readonly type: (criterion: string, points: string) => void;
}

/** Points by criterion as somebody decides them. An exact mean of two markers stays exact unless something else is typed. */
export function useDecidedPoints({ rubric, assignment, before }: PointsWanted): DecidedPoints {
  const words = useTranslations("desk.criterion");
  const titleOf = useTitle();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const held = new Map(before.map(({ criterion, points }) => [criterion, points]));
  const pointsOf = (key: string): string => typed[key]?.trim().replace(",", ".") ?? held.get(key) ?? "";
  const marks = rubric.criteria.map(({ key }) => ({ criterion: key, points: pointsOf(key) }));
  const wrong = rubric.criteria.find((criterion) => !arePointsWithin(criterion, pointsOf(criterion.key)));
  return {
    marks,
    problem:
      wrong === undefined ? null : `${titleOf(wrong.names).text}: ${words("range", { most: wrong.most })}`,
    total: wrong === undefined ? addUp(rubric, marks, assignment).total : null,
    shown: (criterion) => typed[criterion] ?? shownPoints(held.get(criterion) ?? ""),
    type: (criterion, points) => setTyped((now) => ({ ...now, [criterion]: points })),
  };
}

interface PointFieldsProps {
  readonly rubric: Rubric;
  readonly outOf: string;
  readonly points: DecidedPoints;
}

/** A field for each criterion, and what they add up to. */
export function PointFields({ rubric, outOf, points: { shown, type, total } }: PointFieldsProps) {
  const words = useTranslations("desk.decision");
  const titleOf = useTitle();
  return (
    <>
      {rubric.criteria.map(({ key, names, most }) => (
        <TextField
          key={key}
          label={`${titleOf(names).text} (0–${most})`}
          inputMode="decimal"
          value={shown(key)}
          onChange={(event) => type(key, event.target.value)}
        />
      ))}
      <p aria-live="polite" className="font-bold tabular-nums">
        {words("total", { total: total ?? "–", outOf })}
      </p>
    </>
  );
}
