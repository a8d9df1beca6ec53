import { z } from "zod";
import { LANGUAGES, type InLanguages } from "#lib/languages/language-tag.ts";
import type { PersonView } from "#lib/operations/view.ts";
import type { RubricVersionView } from "#lib/operations/rubrics.ts";
import { rubric } from "#lib/reviews/rubric.ts";
import type { Assignment, RubricVersion } from "#prisma/client.ts";

const texts = z.partialRecord(z.enum(LANGUAGES), z.string());

/** Titles, tasks and names are kept by language. */
export function textsOf(stored: unknown): InLanguages {
  return texts.parse(stored);
}

export function timeOf(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}

/** What is said of an assignment, as it leaves. */
export function termsOf(row: Assignment) {
  const { isTeam, mayHandInAgain, hidesStudents, hidesReviewers, reviewersPerEssay, moderatedShare } = row;
  const { citationStyle, fewestWords, mostWords, outOf, decimals, isForEverybody, retentionMonths } = row;
  const { secondLookDays, keepsMarks } = row;
  return {
    titles: textsOf(row.titles),
    tasks: textsOf(row.tasks),
    opensAt: timeOf(row.opensAt),
    dueAt: timeOf(row.dueAt),
    lateUntil: timeOf(row.lateUntil),
    releaseAt: timeOf(row.releaseAt),
    ...{ isTeam, mayHandInAgain, hidesStudents, hidesReviewers, reviewersPerEssay, moderatedShare },
    ...{ citationStyle, fewestWords, mostWords, outOf, decimals, isForEverybody, retentionMonths },
    ...{ secondLookDays, keepsMarks },
  };
}

export function rubricVersionOf(row: RubricVersion, author: PersonView): RubricVersionView {
  return {
    versionId: row.id,
    number: row.number,
    content: rubric.parse(row.content),
    author,
    createdAt: row.createdAt.toISOString(),
  };
}
