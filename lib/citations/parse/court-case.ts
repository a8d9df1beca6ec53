import type { CslItem } from "../reference.ts";
import { findFullDates } from "./dates.ts";
import { tidyTitle, trimEdges } from "./printed-text.ts";

/** "Hill v. Dale Co., 12 U.S. 414 (1909)": parties, volume, reporter, first page, year (Bluebook, rule 10). */
const REPORTED =
  /^(\p{Lu}[^()]{1,120}?\svs?\.?\s\p{Lu}[^()]{1,120}?),\s(\d{1,4})\s(\p{Lu}[\p{L}\d.\s]{0,16}?)\s(\d{1,5})(?:,\s\d{1,5})?\s\((?:[^()\d]{1,30}\s)?((?:1[89]|20)\d{2})\)\.?$/u;
/** "Hill v Dale [1932] AC 562": year, perhaps volume, reporter and page (OSCOLA, 2.1). */
const NEUTRAL =
  /^(\p{Lu}[^[\]]{1,120}?\sv\.?\s\p{Lu}[^[\]]{1,120}?),?\s\[((?:1[89]|20)\d{2})\]\s(?:(\d{1,3})\s)?(\p{Lu}[\p{L}.\s]{1,16}?)\s(\d{1,5})(?:\s\([^()]{1,20}\))?\.?$/u;
/** "Определение … Суда РФ от 5 июля 2011 г. № 924-О": a decision on one case has no title of its own. */
const DECISION =
  /^((?:[Кк]ассационное\s|[Аа]пелляционное\s)?(?:Определение|Приговор|Решение)\s[^№]{0,140}?\s[Сс]уда\s[^№]{0,120}?)(?:№|N)\s?([\p{L}\d/-]{1,24})(.{0,60})$/u;

/** A decision of a court; null for other works. */
export function readCourtCase(text: string): Partial<CslItem> | null {
  if (text.includes(" v")) return readReported(text);
  return /^(?:Опред|Приг|Реш|Касс|Апел)/u.test(text) ? readDecision(text) : null;
}

function readReported(text: string): Partial<CslItem> | null {
  const reported = REPORTED.exec(text);
  const [, title = "", volume, reporter = "", page, year] =
    reported ?? inReportedOrder(NEUTRAL.exec(text)) ?? [];
  if (page === undefined || year === undefined) return null;
  return {
    title: tidyTitle(title),
    ...(volume === undefined ? {} : { volume }),
    "container-title": reporter.trim(),
    page,
    issued: { "date-parts": [[Number(year)]] },
  };
}

function inReportedOrder(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return found === null ? null : [found[0], found[1], found[3], found[4], found[5], found[2]];
}

function readDecision(text: string): Partial<CslItem> | null {
  const found = DECISION.exec(text);
  const date = found === null ? undefined : findFullDates(text)[0];
  if (found?.[1] === undefined || date === undefined) return null;
  const authority = found[1]
    .slice(0, date.index < found[1].length ? date.index : undefined)
    .replace(/\s(?:от|по)\s.*$|\sот\s*$/u, "");
  return {
    title: trimEdges(authority),
    number: found[2],
    issued: { "date-parts": [date.parts.filter((part) => part !== undefined)] },
  };
}
