import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDecimal } from "#components/rubrics/decimal.ts";
import type { AssignmentView } from "#lib/operations/assignments.ts";
import { isStyleId } from "#lib/citations/format/styles.ts";
import { useZoneName, ZoneTime } from "./zone-time.tsx";

interface AssignmentFactsProps {
  readonly assignment: AssignmentView;
  /** What concerns reviewing alone is left out for students. */
  readonly isStudent: boolean;
}

/** When, how long, for whom and how it is reviewed: everything that was said of an assignment but its task. */
export function AssignmentFacts({ assignment, isStudent }: AssignmentFactsProps) {
  const words = useTranslations("assignments.facts");
  const styles = useTranslations("bibliography.style");
  const decimal = useDecimal();
  const zoneName = useZoneName();
  const { timeZone, own, citationStyle: style } = assignment;
  const time = (at: string | null) => (at === null ? null : <ZoneTime at={at} timeZone={timeZone} />);
  const dueAt = own === null ? assignment.dueAt : own.dueAt;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words("opens"), time(assignment.opensAt)],
    [words("due"), time(dueAt) ?? words("noDue")],
    [words("late"), time(assignment.lateUntil) ?? (assignment.dueAt === null ? null : words("neverLate"))],
    [words("release"), time(assignment.releaseAt) ?? (isStudent ? null : words("releaseByHand"))],
    [words("zone"), zoneName(timeZone)],
    [words("words"), wordsOf(assignment, words)],
    [words("style"), style === null ? null : isStyleId(style) ? styles(style) : style],
    [words("outOf"), decimal(assignment.outOf)],
    [words("alone"), words(assignment.isTeam ? "team" : "single")],
    [words("again"), words(assignment.mayHandInAgain ? "yes" : "once")],
    [words("names"), namesOf(assignment, words)],
    [words("reviewers"), isStudent ? null : words("reviewerCount", { count: assignment.reviewersPerEssay })],
    [
      words("moderated"),
      isStudent || assignment.moderatedShare === 0 ? null : `${assignment.moderatedShare} %`,
    ],
    [words("secondLook"), secondLookOf(assignment, words)],
    [
      words("retention"),
      assignment.retentionMonths === null ? null : words("months", { months: assignment.retentionMonths }),
    ],
  ];
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name} className="grid content-start gap-0.5">
            <dt className="text-label text-ink-3">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function secondLookOf({ secondLookDays: days }: AssignmentView, words: Words): string {
  if (days === null) return words("secondLookAnyTime");
  return days === 0 ? words("secondLookNever") : words("secondLookDays", { days });
}

type Words = ReturnType<typeof useTranslations>;

function wordsOf({ fewestWords: fewest, mostWords: most }: AssignmentView, words: Words): string | null {
  if (fewest !== null && most !== null) return words("wordsBetween", { fewest, most });
  if (fewest !== null) return words("wordsFrom", { fewest });
  return most === null ? null : words("wordsUpTo", { most });
}

function namesOf({ hidesStudents, hidesReviewers }: AssignmentView, words: Words): string {
  if (hidesStudents && hidesReviewers) return words("bothHidden");
  if (hidesStudents) return words("studentsHidden");
  return words(hidesReviewers ? "reviewersHidden" : "noneHidden");
}
