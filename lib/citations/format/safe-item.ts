import type { CslDate, CslItem } from "#lib/citations/reference.ts";

/**
 * The item without what citeproc throws at although CSL allows it: a range of dates of unequal precision ("2004/2005-03") or with a
 * season, and words in place of a language tag, of which it takes some for properties of its own. Found by fuzzing; what is found no more is
 * caught in render-entries.ts.
 */
export function safeItem(item: CslItem): CslItem {
  const { language, ...rest } = item;
  const dates = DATES.flatMap((variable) => {
    const date = rest[variable];
    return date === undefined || !isRange(date) ? [] : [[variable, evenRange(date)] as const];
  });
  const isTag = language === undefined || LANGUAGE_TAG.test(language);
  if (isTag && dates.length === 0) return item;
  return { ...rest, ...(isTag && language !== undefined && { language }), ...Object.fromEntries(dates) };
}

const DATES = ["issued", "accessed", "event-date", "original-date", "submitted"] as const;
const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,4}$/iu;

type PartedDate = Extract<CslDate, { "date-parts": unknown }>;

function isRange(date: CslDate): date is PartedDate {
  return "date-parts" in date && date["date-parts"].length > 1;
}

/** Both ends as precise as the less precise one. */
function evenRange({ season: _, ...date }: PartedDate): PartedDate {
  const length = Math.min(...date["date-parts"].map((parts) => parts.length));
  return { ...date, "date-parts": date["date-parts"].map((parts) => parts.slice(0, length)) };
}
