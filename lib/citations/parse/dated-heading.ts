import type { CslItem } from "../reference.ts";
import { readDate, toDateParts, type DateParts } from "./dates.ts";

/** The year that author–date styles print right behind the authors, and the text that follows it. */
export interface DatedHeading {
  readonly issued: DateParts | null;
  readonly rest: string;
}

const IN_BRACKETS = /^[\s.,]*\(((?:1[5-9]|20)\d{2})[a-zа-в]?(?:,\s*([^()]{3,20}))?\)\s*[.,:]?\s*/u;
const UNDATED = /^[\s.,]*\((?:n\.\s?d\.|б\.\s?г\.|жылсыз|in press|в печати|forthcoming)\)\s*[.,:]?\s*/iu;
const BARE = /^[\s.,]*((?:1[5-9]|20)\d{2})[a-zа-в]?[.,:]\s+(?=\p{Lu}|["“«‘'])/u;

/** Reads "(2011).", "(2021, May 5)." or "2011." at the start of what follows the names; null when no year stands there. */
export function readDatedHeading(afterNames: string): DatedHeading | null {
  const undated = UNDATED.exec(afterNames);
  if (undated !== null) return { issued: null, rest: afterNames.slice(undated[0].length) };
  const found = IN_BRACKETS.exec(afterNames) ?? BARE.exec(afterNames);
  if (found === null) return null;
  const date = readDate(`${found[2] ?? ""} ${found[1] ?? ""}`) ?? readDate(found[1] ?? "");
  return { issued: date === null ? null : toDateParts(date), rest: afterNames.slice(found[0].length) };
}

/** The year as CSL has it; nothing for an undated heading. */
export function issuedOf(heading: Pick<DatedHeading, "issued"> | null): Pick<Partial<CslItem>, "issued"> {
  const parts = heading?.issued ?? null;
  return parts === null ? {} : { issued: { "date-parts": [parts.filter((part) => part !== undefined)] } };
}
