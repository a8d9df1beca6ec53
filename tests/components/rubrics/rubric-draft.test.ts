import { describe, expect, test } from "vitest";
import {
  draftOf,
  emptyCriterion,
  emptyRubric,
  faultsOf,
  missingTexts,
  moved,
  rubricOf,
  sortedLevels,
  type RubricDraft,
} from "#components/rubrics/rubric-draft.ts";
import { STARTER_RUBRICS } from "#lib/reviews/starter-rubrics.ts";

const named = (draft: RubricDraft, change: Partial<RubricDraft["criteria"][number]> = {}): RubricDraft => ({
  ...draft,
  names: { ...draft.names, kk: "Эссе" },
  criteria: draft.criteria.map((one) => ({ ...one, names: { ...one.names, ru: "Тезис" }, ...change })),
});
const said = (draft: RubricDraft) =>
  faultsOf(draft).map(({ code, criterion, level, keeps }) => [code, criterion, level, keeps]);

describe("a rubric that is typed", () => {
  test("comes back as the rubric that it began with", () => {
    for (const { content } of STARTER_RUBRICS) expect(rubricOf(draftOf(content))).toEqual(content);
  });

  test.each<[string, RubricDraft, unknown[]]>([
    [
      "has no names yet",
      emptyRubric(),
      [
        ["name_missing", null, null, true],
        ["name_missing", "c1", null, true],
      ],
    ],
    ["has no criteria", { ...named(emptyRubric()), criteria: [] }, [["no_criteria", null, null, true]]],
    ["has no weight", named(emptyRubric(), { weight: "0" }), [["rubric_without_weight", null, null, false]]],
    [
      "has a weight that is no number",
      named(emptyRubric(), { weight: "көп" }),
      [["number_missing", "c1", null, true]],
    ],
    [
      "has levels out of order",
      named(emptyRubric(), { levels: moved(emptyCriterion([], true).levels, 0, 1) }),
      [["levels_not_rising", "c1", null, false]],
    ],
    [
      "has a level without points",
      named(emptyRubric(), {
        levels: emptyCriterion([], true).levels.map((one) => ({
          ...one,
          points: one.key === "l2" ? "" : one.points,
        })),
      }),
      [["number_missing", "c1", "l2", true]],
    ],
    [
      "gives no points",
      named(emptyRubric(), { levels: [], most: "0" }),
      [["criterion_without_points", "c1", null, false]],
    ],
    ["is whole", named(emptyRubric()), []],
  ])("that %s is told so at its place", (_, draft, faults) => {
    expect(said(draft)).toEqual(faults);
  });

  test("takes the best level's points for the most of its criterion, and decimal commas", () => {
    const levels = emptyCriterion([], true).levels.map((one, at) => ({ ...one, points: `${at},5` }));
    expect(rubricOf(named(emptyRubric(), { levels, most: "99" }))?.criteria[0]?.most).toBe("3.5");
  });

  test("puts levels in order by their points", () => {
    const levels = emptyCriterion([], true).levels.map((one, at) => ({
      ...one,
      points: String([3, 10, 2, 1][at]),
    }));
    expect(sortedLevels(levels).map(({ points }) => points)).toEqual(["1", "2", "3", "10"]);
  });

  test("counts the texts that a language lacks", () => {
    expect(missingTexts(named(emptyRubric()))).toEqual({ kk: 1, ru: 1, en: 2 });
  });
});
