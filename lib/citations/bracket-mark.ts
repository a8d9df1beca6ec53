import { isLocator } from "./locator.ts";

/** What the inside of a square bracket says: which entries, and where in them. */
export interface BracketReading {
  readonly keys: number[];
  readonly locator: string | null;
}

/** Lists longer than this are not printed in one volume, so a larger number is a page. */
const LARGEST_LIKELY_ENTRY = 300;
/** A bare number that jumps further ahead of the entry before it is a page: "[3, 237]". */
const LONGEST_JUMP = 60;
/** "[3–12]" spells out a run of entries; a longer run is a page range or a mathematical interval. */
const LONGEST_RUN = 15;

/** Words that may stand before the number: "[см. 5]", "[қар.: 3]", "[цит. по: 2, с. 10]". */
const LEAD_IN =
  /^(?:см\.?,?(?:\s(?:также|напр(?:имер|\.)?,?))?|ср\.|қар(?:аңыз)?\.?|сал(?:ыстырыңыз)?\.|мыс(?:алы)?\.?,?|цит\. по|see(?: also)?|cf\.|e\.g\.,?)\s*:?\s*(?=\d)/iu;
const NUMBER_OR_RUN = /^(\d{1,3})(?:\s*[-–—]\s*(\d{1,3}))?$/u;
const KEY_THEN_PLACE = /^(\d{1,3})\s*[:,.]\s*(\p{L}.*|\d.*)$/su;
/** "1 Б. 45", "15 33 б.": nothing but a blank parts entry and place. */
const KEY_BLANK_PLACE = /^(\d{1,3})\s+(\p{L}.*|\d.*\p{L}.*)$/su;
const SPACED_NUMBERS = /^\d{1,3}(?:\s+\d{1,3})+$/u;
const NUMBER_COMMA_NUMBER = /^(\d{1,3})\s*,\s*(\d{1,3})$/u;
/** "[2 және 5]" is "[2, 5]". */
const AND = /(?<=\d)\s+(?:және|мен|пен|бен|и|and|&)\s+(?=\d)/giu;
/** "[1, 5 және т.б.]": behind entries it says that there are more of them. */
const AND_MORE = /^([\d\s,;–—-]*\d),?\s(?:және т\.\s?б\.?|и\sдр\.?|т\.\s?б\.?|etc\.?)$/iu;

/**
 * Reads the inside of a square bracket, or answers null when it is no citation (an ellipsis, a translation, a year).
 * Semicolons part entries; after a comma comes another entry or a place: "1, 70 б.", "2; 5, с. 12", "1, 4, 7–9".
 */
export function readBracket(inside: string, entryCount?: number): BracketReading | null {
  const content = contentOf(inside);
  if (!/^\d/u.test(content)) return null;
  const groups = content.split(";").map((group) => group.trim());
  const reading = joinReadings(groups, (group, hasKey) => {
    return readGroup(group, entryCount) ?? readPlaceAlone(group, hasKey);
  });
  return reading === null || isAscending(reading.keys) ? reading : (readAsPages(groups) ?? reading);
}

function contentOf(inside: string): string {
  const content = inside.replace(/\s+/gu, " ").trim().replace(LEAD_IN, "").replace(/[,;]$/u, "");
  return (AND_MORE.exec(content)?.[1] ?? content).replace(AND, ", ");
}

function joinReadings(
  groups: readonly string[],
  read: (group: string, hasKey: boolean) => BracketReading | null,
): BracketReading | null {
  const keys: number[] = [];
  const locators: string[] = [];
  for (const group of groups) {
    const reading = read(group, keys.length > 0);
    if (reading === null) return null;
    keys.push(...reading.keys);
    if (reading.locator !== null) locators.push(reading.locator);
  }
  return { keys, locator: locators.length > 0 ? locators.join("; ") : null };
}

function isAscending(keys: readonly number[]): boolean {
  return keys.every((key, at) => at === 0 || key > (keys[at - 1] ?? 0));
}

/** "[5, 12; 6, 13]": read as entries they would go down, so the second number of each group is a page. */
function readAsPages(groups: readonly string[]): BracketReading | null {
  return joinReadings(groups, (group) => {
    const found = NUMBER_COMMA_NUMBER.exec(group);
    return found === null ? null : withPlace(Number(found[1]), found[2] ?? "", true);
  });
}

/** "[3; 70 б.]": some authors part entry and place with a semicolon. */
function readPlaceAlone(group: string, hasKey: boolean): BracketReading | null {
  return hasKey && /\p{L}/u.test(group) && isLocator(group) ? { keys: [], locator: group } : null;
}

function readGroup(group: string, entryCount: number | undefined): BracketReading | null {
  if (SPACED_NUMBERS.test(group)) {
    const keys = group.split(" ").map(Number);
    return keys.every(isEntryNumber) ? { keys, locator: null } : null;
  }
  const colon = /^(\d{1,3})\s*:\s*(\S.*)$/su.exec(group);
  if (colon !== null) return withPlace(Number(colon[1]), colon[2] ?? "", true);
  return readCommas(group, entryCount ?? LARGEST_LIKELY_ENTRY);
}

/** "1, 4, 7–9" are entries; the first part that cannot be an entry opens the place: "1, 4, 70 б.". */
function readCommas(group: string, largest: number): BracketReading | null {
  const parts = group.split(",");
  const keys: number[] = [];
  for (const [index, part] of parts.entries()) {
    const run = readRun(part.trim(), keys.at(-1) ?? 0, largest);
    if (run !== null) {
      keys.push(...run);
      continue;
    }
    if (keys.length === 0) return readKeyWithDot(part.trim(), parts.slice(index + 1));
    const place = parts.slice(index).join(",").trim();
    return isLocator(place) ? { keys, locator: place } : null;
  }
  return keys.length > 0 ? { keys, locator: null } : null;
}

/** "1. Б. 45" and "1 Б. 45": the entry number is parted from the place by a full stop or nothing. */
function readKeyWithDot(part: string, after: readonly string[]): BracketReading | null {
  const whole = [part, ...after].join(",");
  const found = KEY_THEN_PLACE.exec(whole) ?? KEY_BLANK_PLACE.exec(whole);
  return found === null ? null : withPlace(Number(found[1]), found[2] ?? "", false);
}

function withPlace(key: number, place: string, bareNumbers: boolean): BracketReading | null {
  const fits = isLocator(place) && (bareNumbers || /\p{L}/u.test(place));
  return isEntryNumber(key) && fits ? { keys: [key], locator: place } : null;
}

/**
 * Entries ascend inside a bracket: in "[12, 5]" the 5 is a page, and so is a later number above the length of the list. The
 * first number is an entry even if the list is shorter: a citation without its entry is for the report to tell.
 */
function readRun(part: string, previous: number, largest: number): number[] | null {
  const found = NUMBER_OR_RUN.exec(part);
  if (found === null) return null;
  const first = Number(found[1]);
  const last = found[2] === undefined ? first : Number(found[2]);
  const near = previous === 0 || first - previous <= LONGEST_JUMP;
  const isRun = near && first > previous && last >= first && last - first <= LONGEST_RUN;
  if (!isRun || !isEntryNumber(first) || !isEntryNumber(last) || (previous > 0 && last > largest))
    return null;
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

function isEntryNumber(key: number): boolean {
  return key >= 1 && key <= LARGEST_LIKELY_ENTRY;
}
