import { describe, expect, test } from "vitest";
import { draftOf, readDraft } from "#components/claims/value-draft.ts";
import type { ClaimValue } from "#lib/claims/value.ts";

const about = { exact: "", annotationId: null, measure: "", reformId: null };
const members: ClaimValue = {
  ...{ kind: "figure", relation: "at_least", amount: 50_000, upper: null, unit: "member" },
  ...{ isFormer: true, ...about },
};
const since: ClaimValue = { kind: "date", date: "2019/..", ...about };

describe("the form of a value", () => {
  test.each([
    ["a date", { kind: "date", date: "2007-05-21", ...about }],
    ["a year", { kind: "date", date: "2007", ...about }],
    ["a period", { kind: "date", date: "2003/2005-06", ...about }],
    ["a period that has not ended", since],
    ["a figure that held before a change", members],
    ["a figure between two", { ...members, relation: "between", upper: 60_000, isFormer: false }],
  ] as const)("gives back %s that nobody touched", (_, value) => {
    expect(readDraft(draftOf(value), value)).toEqual(value);
  });

  test("ends a period, and leaves one open", () => {
    const ended = { ...draftOf(since), isOpen: false, end: { year: "2022", month: "6", day: "" } };
    expect(readDraft(ended, since)).toMatchObject({ date: "2019/2022-06" });
    expect(readDraft({ ...ended, isOpen: true }, since)).toMatchObject({ date: "2019/.." });
  });

  test.each([
    ["31 February", { year: "2007", month: "2", day: "31" }],
    ["no year", { year: "", month: "5", day: "21" }],
    ["the year 0", { year: "0000", month: "", day: "" }],
    ["before our era", { year: "-044", month: "", day: "" }],
  ])("refuses %s", (_, start) => {
    expect(readDraft({ ...draftOf(null), start }, null)).toBe("wrongDate");
  });
});
