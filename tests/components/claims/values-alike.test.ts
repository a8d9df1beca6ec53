import { describe, expect, test } from "vitest";
import { valuesAlike } from "#components/claims/values-alike.ts";
import type { ClaimValueView } from "#lib/operations/view.ts";

const id = (number: number) => `aaaaaaaa-0000-4000-8000-${String(number).padStart(12, "0")}`;
const shared = { claimId: id(1), annotationId: null, measure: "", reformId: null, version: 1 };
const said = { author: { id: id(2), name: "Айгерім" }, createdAt: "2026-11-21T08:00:00.000Z" };

const date = (number: number, day: string, exact: string, changed: Partial<ClaimValueView> = {}) =>
  ({ ...shared, ...said, id: id(number), kind: "date", date: day, exact, ...changed }) as ClaimValueView;
const figure = (number: number, amount: number, changed: object = {}) =>
  ({
    ...{ ...shared, ...said, id: id(number), kind: "figure", exact: "", relation: "exactly" },
    ...{ amount, upper: null, unit: "deputy", ...changed },
  }) as ClaimValueView;

const places = (values: readonly ClaimValueView[]) =>
  valuesAlike(values).map((alike) => alike.map(({ id: one }) => Number(one.slice(-2))));

describe("values of a claim that say the same", () => {
  test.each<[string, ClaimValueView[], number[][]]>([
    [
      "stand once, wherever and in whatever language they were read",
      [date(1, "2007-05-21", "2007 жылғы 21 мамырда"), date(2, "2007-05-21", "21 мая 2007 года")],
      [[1, 2]],
    ],
    [
      "stand in the order in which each was first accepted",
      [figure(1, 77), date(2, "2007", ""), figure(3, 77)],
      [[1, 3], [2]],
    ],
    [
      "are another as far as they are known otherwise",
      [date(1, "2007-05", ""), date(2, "2007-05-21", "")],
      [[1], [2]],
    ],
    ["are another of another thing", [figure(1, 77), figure(2, 77, { measure: "палата" })], [[1], [2]]],
    ["are another of another reform", [figure(1, 77), figure(2, 77, { reformId: id(9) })], [[1], [2]]],
    [
      "are another where one held before the change",
      [figure(1, 77), figure(2, 77, { isFormer: true })],
      [[1], [2]],
    ],
    ["are another in another unit", [figure(1, 10), figure(2, 10, { unit: "percent" })], [[1], [2]]],
    ["are none where there is none", [], []],
  ])("%s", (_, values, expected) => {
    expect(places(values)).toEqual(expected);
  });
});
