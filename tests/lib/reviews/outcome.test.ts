import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classAgreement } from "#lib/reviews/class-agreement.ts";
import { marksFault, outcomeOf, outcomeOfMarkers } from "#lib/reviews/outcome.ts";
import { wholeMarkRubric } from "#lib/reviews/whole-mark.ts";
import { rubricFaults } from "#lib/reviews/rubric.ts";
import { RUBRIC } from "#tests/support/review-world.ts";

const scale = { outOf: "100", decimals: 0 };
const marking = { rubric: RUBRIC, scale };
const marks = (thesis: string, sources: string, language: string) => [
  { criterion: "thesis", points: thesis },
  { criterion: "sources", points: sources },
  { criterion: "language", points: language },
];

describe("the outcome of an essay", () => {
  it("is the exact mean of its markers", () => {
    const three = ["10", "10", "20"].map((thesis, at) => ({
      sheetId: String(at),
      marks: marks(thesis, "30", "10"),
    }));
    const outcome = outcomeOfMarkers(marking, three);
    expect(outcome?.marks[0]).toEqual({ criterion: "thesis", points: "40/3" });
    // 40/3 of 20 by 40 is 26.67; with the 60 of the others.
    expect(outcome?.total).toBe("87");
  });

  it("is nothing while nobody is done", () => {
    expect(outcomeOfMarkers(marking, [])).toBeNull();
  });

  it.each([
    ["a criterion without a mark", marks("10", "20", "5").slice(0, 2), "marks_missing", "language"],
    ["more points than there are", marks("20.5", "20", "5"), "mark_out_of_range", "thesis"],
    ["less than nothing", marks("-1", "20", "5"), "mark_out_of_range", "thesis"],
    [
      "a criterion that is none",
      [...marks("1", "2", "3"), { criterion: "courage", points: "1" }],
      "mark_out_of_range",
      "courage",
    ],
  ])("is refused with %s", (_, given, code, criterion) => {
    expect(marksFault(RUBRIC, given)).toEqual({ code, criterion });
  });

  it("adds up to what its parts add up to, whatever is given", () => {
    const points = (most: number) =>
      fc.integer({ min: 0, max: most * 10 }).map((tenths) => String(tenths / 10));
    fc.assert(
      fc.property(points(20), points(30), points(10), fc.integer({ min: 0, max: 3 }), (a, b, c, decimals) => {
        const { parts, total } = outcomeOf(
          { rubric: RUBRIC, scale: { outOf: "100", decimals } },
          marks(a, b, c),
        );
        const unit = 10 ** decimals;
        const sum = parts.reduce((all, { part }) => all + Math.round(Number(part) * unit), 0);
        expect(sum).toBe(Math.round(Number(total) * unit));
      }),
    );
  });
});

describe("without a rubric", () => {
  it("an essay is marked by one number out of what the assignment says", () => {
    const rubric = wholeMarkRubric("12");
    expect(rubricFaults(rubric)).toEqual([]);
    const { total } = outcomeOf({ rubric, scale: { outOf: "12", decimals: 1 } }, [
      { criterion: "whole", points: "9.5" },
    ]);
    expect(total).toBe("9.5");
  });
});

describe("the agreement of a class", () => {
  const sheet = (sheetId: string, thesis: string) => ({ sheetId, marks: marks(thesis, "20", "5") });

  it("is told of each criterion and of the whole", () => {
    const essays = [
      [sheet("a", "0"), sheet("b", "0")],
      [sheet("a", "10"), sheet("b", "10")],
      [sheet("a", "20"), sheet("b", "20")],
    ];
    const [thesis, sources, , whole] = classAgreement(marking, essays);
    expect(thesis).toMatchObject({ criterion: "thesis", alpha: 1, essays: 3, difference: 0 });
    expect(sources).toMatchObject({ alpha: null, reason: "one_value" });
    expect(whole).toMatchObject({ criterion: null, alpha: 1 });
  });

  it("cannot be told where one alone marks", () => {
    const [thesis] = classAgreement(marking, [[sheet("a", "0")], [sheet("a", "10")]]);
    expect(thesis).toMatchObject({ alpha: null, reason: "no_items", essays: 0, difference: null });
  });
});
