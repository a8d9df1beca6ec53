import type { CslItem } from "./reference.ts";
import { titleSimilarity, workMarks, type TitleMark, type WorkMarks } from "./work-marks.ts";

/** What speaks for it that two descriptions are of one work. */
export interface SameWork {
  /** "identifier": same DOI or ISBN. "title": same title. "script": the same in another script or another romanisation. */
  readonly because: "identifier" | "title" | "script";
  /** 0–1. */
  readonly similarity: number;
}

/** Letters and digits. Shorter titles are shared by many works ("Кіріспе", "Preface"). */
const SHORTEST_TELLING_TITLE = 12;
/** Skeletons of titles that agree as much as this are one title; two spellings of one title measured 0.9 and more in all schemes. */
const ONE_TITLE = 0.86;
/** Enough where people, year and place in the volume agree as well: names of places and abbreviations differ between lists. */
const LIKELY_TITLE = 0.74;

/**
 * Whether two descriptions may be of one work, so that a person should look; null when they are not, or when something contradicts it:
 * another year, volume, issue, edition, page, number of an act, other people. Never used to merge silently. The same either way round.
 */
export function compareWorks(one: WorkMarks, other: WorkMarks): SameWork | null {
  if (one.doi !== null && other.doi !== null)
    return one.doi === other.doi ? { because: "identifier", similarity: 1 } : null;
  if (contradict(one, other)) return null;
  const sameIsbn = one.isbns.some((isbn) => other.isbns.includes(isbn));
  if (sameIsbn && one.extent !== "part" && other.extent !== "part" && titlesMayAgree(one, other))
    return { because: "identifier", similarity: 0.98 };
  const title = sameTitle(one, other);
  if (title === null) return null;
  const similarity = title.similarity + agreementOf(one, other);
  return {
    because: title.because,
    similarity: Math.min(0.99, Math.max(0.5, Math.round(similarity * 100) / 100)),
  };
}

/** The same for two descriptions by themselves. */
export function mayBeSameWork(one: CslItem, other: CslItem): boolean {
  return compareWorks(marksOf(one), marksOf(other)) !== null;
}

function marksOf(csl: CslItem): WorkMarks {
  return workMarks({ csl, romanised: null, translated: {} });
}

const TELLING = ["year", "volume", "issue", "edition", "number", "pages"] as const;

function contradict(one: WorkMarks, other: WorkMarks): boolean {
  if (one.extent !== null && other.extent !== null && one.extent !== other.extent) return true;
  if (one.extent === "thesis" && one.isAbstractOfThesis !== other.isAbstractOfThesis) return true;
  if (TELLING.some((part) => differ(one[part], other[part]))) return true;
  if ((one.isAct || other.isAct) && differ(one.day, other.day)) return true;
  return one.people.size > 0 && other.people.size > 0 && !sharePeople(one, other);
}

function differ(one: string | number | null, other: string | number | null): boolean {
  return one !== null && other !== null && one !== "" && other !== "" && one !== other;
}

function sharePeople(one: WorkMarks, other: WorkMarks): boolean {
  for (const name of one.people) for (const person of other.people) if (isOneName(name, person)) return true;
  return false;
}

/** Skeletons of one family name in two spellings: one letter more or less, where there are enough of them. */
function isOneName(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 3 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? at + 1 : at;
  return short.slice(rest) === long.slice(at + 1);
}

/** One ISBN stands in several volumes, and in books that were printed under a wrong one. */
function titlesMayAgree(one: WorkMarks, other: WorkMarks): boolean {
  const [title, second] = [one.titles[0], other.titles[0]];
  return (
    title === undefined ||
    second === undefined ||
    title.figures === second.figures ||
    one.volume === other.volume
  );
}

function sameTitle(one: WorkMarks, other: WorkMarks): SameWork | null {
  let best: SameWork | null = null;
  for (const [titles, others, isTranslated] of [
    [one.titles, other.titles, false],
    [one.translated, other.titles, true],
    [one.titles, other.translated, true],
  ] as const) {
    for (const title of titles) {
      for (const second of others) {
        const same = compareTitles(title, second, { one, other, isTranslated });
        if (same !== null && same.similarity > (best?.similarity ?? 0)) best = same;
      }
    }
  }
  return best;
}

interface Compared {
  readonly one: WorkMarks;
  readonly other: WorkMarks;
  /** A translated title alone may be that of a translation, which is another work. */
  readonly isTranslated: boolean;
}

function compareTitles(
  title: TitleMark,
  second: TitleMark,
  { one, other, isTranslated }: Compared,
): SameWork | null {
  if (title.figures !== second.figures) return null;
  const people = sharePeople(one, other);
  const year = one.year !== null && one.year === other.year;
  if (isTranslated) {
    const isTold = title.folded === second.folded && title.folded.length >= SHORTEST_TELLING_TITLE;
    return isTold && people && year ? { because: "script", similarity: 0.8 } : null;
  }
  const isSupported = people && year && (agreesInPlace(one, other) || one.extent !== "part");
  if (title.folded === second.folded) {
    const tells = title.folded.length >= SHORTEST_TELLING_TITLE ? hasBase(one, other) : isSupported;
    return tells ? { because: "title", similarity: 0.86 } : null;
  }
  const isMain = title.main === second.folded || second.main === title.folded;
  if (isMain && title.main.length >= SHORTEST_TELLING_TITLE && people && year)
    return { because: "title", similarity: 0.78 };
  if (
    people &&
    year &&
    title.folded.length >= SHORTEST_TELLING_TITLE &&
    isMisprint(title.folded, second.folded)
  )
    return { because: "title", similarity: 0.74 };
  // Within one script another word is another title; romanised titles differ by their schemes as titles in two scripts do.
  if (title.script === second.script && title.script !== "romanised") return null;
  const similarity = titleSimilarity(title, second);
  const isShort = Math.min(title.skeleton.length, second.skeleton.length) < SHORTEST_SKELETON;
  if (similarity < (isShort ? SHORT_TITLE : LIKELY_TITLE)) return null;
  const nobody = one.people.size === 0 && other.people.size === 0 && !one.isAct && !other.isAct;
  const place = agreesInPlace(one, other);
  const likely =
    isShort || similarity < ONE_TITLE ? people && year && place : people || (year && (place || nobody));
  return likely || (isShort && isSupported)
    ? { because: "script", similarity: 0.35 + 0.5 * similarity }
    : null;
}

/** One slip of the pen: what is left between the common beginning and the common end is two letters at most. */
function isMisprint(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return left.every((part) => part.length <= 2 && !/\p{N}/u.test(part));
}

/** Consonants and blanks: shorter ones are shared by many titles, and must agree wholly. */
const SHORTEST_SKELETON = 10;
const SHORT_TITLE = 0.95;

/** Acts bear the names of many ("О внесении изменений и дополнений"): a number or a date has to be the same. */
function hasBase(one: WorkMarks, other: WorkMarks): boolean {
  if (!one.isAct && !other.isAct) return true;
  return (one.number !== "" && one.number === other.number) || (one.day !== "" && one.day === other.day);
}

function agreesInPlace(one: WorkMarks, other: WorkMarks): boolean {
  const agree = (["pages", "extentInPages", "issue", "volume", "number"] as const).some(
    (part) => one[part] !== "" && one[part] === other[part],
  );
  if (agree || one.container === null || other.container === null) return agree;
  return titleSimilarity(one.container, other.container) >= ONE_TITLE;
}

/** What else agrees, or is known of one alone: −0.2 to 0.14. */
function agreementOf(one: WorkMarks, other: WorkMarks): number {
  let agreement = sharePeople(one, other) ? 0.05 : -0.05;
  agreement += one.year !== null && one.year === other.year ? 0.04 : -0.05;
  agreement += agreesInPlace(one, other) ? 0.05 : 0;
  if (differ(one.extentInPages, other.extentInPages)) agreement -= 0.05;
  const isbnsDiffer = one.isbns.length > 0 && other.isbns.length > 0;
  if (isbnsDiffer && !one.isbns.some((isbn) => other.isbns.includes(isbn))) agreement -= 0.05;
  return agreement;
}
