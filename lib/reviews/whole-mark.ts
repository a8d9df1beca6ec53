import type { Rubric } from "./rubric.ts";

/** The one criterion of an essay that is marked without a rubric. */
export const WHOLE = "whole";

/** An assignment without a rubric is marked by one number, out of as much as the assignment says. */
export function wholeMarkRubric(outOf: string): Rubric {
  return {
    names: { kk: "Жалпы баға", ru: "Общая оценка", en: "Overall mark" },
    descriptions: {},
    criteria: [
      {
        key: WHOLE,
        names: { kk: "Жалпы баға", ru: "Общая оценка", en: "Overall mark" },
        descriptions: {},
        weight: "1",
        most: outOf,
        levels: [],
      },
    ],
  };
}
