import { alphaInterval } from "#lib/agreement/interval.ts";
import type { MarkedSheet } from "./compare-sheets.ts";
import { parseFraction, type Fraction } from "./fraction.ts";
import { addUp } from "./mark.ts";
import type { Marking } from "./outcome.ts";

/** How alike the markers of a class mark one criterion, or the whole (`criterion` null). */
export interface ClassAgreement {
  readonly criterion: string | null;
  /** −1 to 1; null where it cannot be told, and why. */
  readonly alpha: number | null;
  readonly reason: string | null;
  /** Essays that two or more have marked. */
  readonly essays: number;
  /** Mean over them of the largest difference between two markers, in points of the criterion; null without any. */
  readonly difference: number | null;
}

/** Of each criterion, in the rubric's order, and of the totals. `essays`: the finished sheets of each. */
export function classAgreement(
  marking: Marking,
  essays: readonly (readonly MarkedSheet[])[],
): ClassAgreement[] {
  const { rubric, scale } = marking;
  const ofCriteria = rubric.criteria.map(({ key }) => ({
    criterion: key,
    ...agreementOf(essays.map((sheets) => sheets.flatMap((sheet) => pointsOf(sheet, key)))),
  }));
  const totals = essays.map((sheets) => sheets.map(({ marks }) => Number(addUp(rubric, marks, scale).total)));
  return [...ofCriteria, { criterion: null, ...agreementOf(totals) }];
}

function pointsOf({ marks }: MarkedSheet, criterion: string): number[] {
  const points = marks.find((mark) => mark.criterion === criterion)?.points;
  const exact = points === undefined ? null : parseFraction(points);
  return exact === null ? [] : [numberOf(exact)];
}

/** Figures of agreement are estimates: here alone marks become binary numbers. */
function numberOf({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}

function agreementOf(units: readonly (readonly number[])[]): Omit<ClassAgreement, "criterion"> {
  const double = units.filter((values) => values.length > 1);
  const figure = alphaInterval(units);
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const all = double.reduce((total, values) => total + spread(values), 0);
  return {
    alpha: figure.value,
    reason: figure.value === null ? figure.reason : null,
    essays: double.length,
    difference: double.length === 0 ? null : all / double.length,
  };
}
