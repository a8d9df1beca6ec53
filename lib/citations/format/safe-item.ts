import type { CslDate, CslItem } from "#lib/citations/reference.ts";

/**
 * The item without what citeproc throws at or stands still over although CSL allows it: a range of dates of unequal precision
 * ("2004/2005-03") or with a season, words in place of a language tag, of which it takes some for properties of its own, and texts
 * made of quotation marks. Found by fuzzing; what is found no more is caught in render-entries.ts.
 */
export function safeItem(item: CslItem): CslItem {
  return withSafeParts(hasTextOfMarks(item) ? (withoutMarks(item) as CslItem) : item);
}

/** citeproc pairs quotation marks and tags in time that grows with the square of their number: 20,000 take half a minute. */
const MOST_MARKS = 400;
const MARK = /["'“”‘’<]/gu;

function isMadeOfMarks(text: string): boolean {
  return text.length > MOST_MARKS && (text.match(MARK)?.length ?? 0) > MOST_MARKS;
}

/** Names and dates have their texts further in. */
function hasTextOfMarks(value: unknown): boolean {
  if (typeof value === "string") return isMadeOfMarks(value);
  return typeof value === "object" && value !== null && Object.values(value).some(hasTextOfMarks);
}

/** The same with signs in place of the marks that look alike and that citeproc reads as letters. */
function withoutMarks(value: unknown): unknown {
  if (typeof value === "string") return isMadeOfMarks(value) ? likeLetters(value) : value;
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutMarks(part)]));
}

function likeLetters(text: string): string {
  return text.replace(/["“”]/gu, "″").replace(/['‘’]/gu, "′").replace(/</gu, "‹");
}

function withSafeParts(item: CslItem): CslItem {
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
