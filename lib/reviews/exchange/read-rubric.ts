import type { Language } from "#lib/languages/language-tag.ts";
import { moodleRubric } from "./moodle-rubric.ts";
import { rubricOfCsv } from "./rubric-csv.ts";
import type { RubricReading } from "./rubric-reading.ts";

/** As many as a rubric holds (lib/reviews/rubric.ts). */
const MOST_CRITERIA = 40;
const MOST_LEVELS = 12;

/** A table of ours, or the grading form of a Moodle backup, told apart by how the text begins. */
export function readRubricFile(text: string, language: Language): RubricReading {
  const isXml = /^\uFEFF?\s*</u.test(text);
  return withinLimits(isXml ? moodleRubric(text, language) : rubricOfCsv(text));
}

function withinLimits({ rubric, faults }: RubricReading): RubricReading {
  if (rubric === null) return { rubric, faults };
  const { criteria } = rubric;
  const isMore =
    criteria.length > MOST_CRITERIA || criteria.some(({ levels }) => levels.length > MOST_LEVELS);
  if (!isMore) return { rubric, faults };
  const kept = criteria
    .slice(0, MOST_CRITERIA)
    .map((one) => ({ ...one, levels: one.levels.slice(0, MOST_LEVELS) }));
  return {
    rubric: { ...rubric, criteria: kept },
    faults: [...faults, { code: "too_many", line: 1, where: `${MOST_CRITERIA} × ${MOST_LEVELS}` }],
  };
}
