import type { AssignmentHeader, MarkView } from "#lib/operations/sheets.ts";
import type { GivenMark, Scale } from "#lib/reviews/mark.ts";
import { outcome, type OutcomeContent } from "#lib/reviews/outcome.ts";
import { rubric, type Rubric } from "#lib/reviews/rubric.ts";
import { wholeMarkRubric } from "#lib/reviews/whole-mark.ts";
import type { Assignment, CriterionMark, RubricVersion } from "#prisma/client.ts";
import { textsOf } from "./assignment.ts";

/** An assignment as those see it who mark its essays. */
export interface ReviewAssignment {
  readonly header: AssignmentHeader;
  readonly rubric: Rubric;
  readonly scale: Scale;
}

export function reviewAssignmentOf(
  row: Assignment & { readonly rubricVersion: Pick<RubricVersion, "content"> | null },
): ReviewAssignment {
  const { id, outOf, decimals, hidesStudents, hidesReviewers, reviewersPerEssay, moderatedShare } = row;
  return {
    header: {
      ...{ id, outOf, decimals, hidesStudents, hidesReviewers, reviewersPerEssay, moderatedShare },
      titles: textsOf(row.titles),
      releaseAt: row.releaseAt?.toISOString() ?? null,
    },
    rubric: row.rubricVersion === null ? wholeMarkRubric(outOf) : rubric.parse(row.rubricVersion.content),
    scale: { outOf, decimals },
  };
}

/** A mark that was not taken away again; null of one that was. */
export function markOf({ criterion, level, points, reason }: CriterionMark): MarkView | null {
  return points === null ? null : { criterion, level, points: points.toFixed(), reason };
}

export function outcomeContentOf(column: unknown): OutcomeContent {
  return outcome.parse(column);
}

export function givenOf(marks: readonly MarkView[]): GivenMark[] {
  return marks.map(({ criterion, points }) => ({ criterion, points }));
}
