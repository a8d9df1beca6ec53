import type { CslItem } from "../reference.ts";
import { readDate, toDateParts } from "./dates.ts";
import { isPlaceName } from "./places.ts";

const SPEAKS_OF_EVENT =
  /конф|симп|семинар|конгресс|съез|форум|чтени|оқулар|материал|мат-лы|тезис|үстел|proceedings|conference|workshop|symposium/iu;
/** "… конф. (Уральск, 12–13 мая 2017 г.)". */
const IN_BRACKETS = /\s\(((?:(?:г|қ)\.\s?)?[\p{Lu}\d][^()]{2,80})\)$/u;
/** "… тезистері, Семей қ.", "… конф., Омск, 3 марта 2009 г.". */
const PLACE_LAST =
  /,\s((?:(?:г|қ)\.\s?)?\p{Lu}[\p{L}.-]{2,24}(?:\s\p{L}[\p{L}.-]{0,16})?)(?:,\s(\d[^,«»()]{5,30}))?$/u;
const DAY_LAST = /,\s(\d{1,2}[^,«»()]{4,28}(?:19|20)\d{2}(?:\s?(?:[гж]\.?|года|жыл))?)$/u;

/** Name of proceedings without the place and day of their event, which CSL keeps apart; null when none is printed. */
export function takeEvent(
  container: string,
): { readonly name: string; readonly csl: Partial<CslItem> } | null {
  if (!SPEAKS_OF_EVENT.test(container)) return null;
  const bracketed = IN_BRACKETS.exec(container);
  if (bracketed !== null) return eventOf(container, bracketed.index, (bracketed[1] ?? "").split(/,\s/u));
  const placed = PLACE_LAST.exec(container);
  if (placed?.[1] !== undefined && isPlaceName(placed[1]))
    return eventOf(container, placed.index, [placed[1], placed[2] ?? ""]);
  const day = DAY_LAST.exec(container);
  return day === null ? null : eventOf(container, day.index, [day[1] ?? ""]);
}

function eventOf(container: string, end: number, parts: readonly string[]): ReturnType<typeof takeEvent> {
  const place = parts.find((part) => isPlaceName(part));
  const date = parts.map((part) => readDate(part)).find((read) => read !== null) ?? null;
  const day = date === null ? null : toDateParts(date);
  if (place === undefined && day === null) return null;
  return {
    name: container.slice(0, end),
    csl: {
      ...(place === undefined ? {} : { "event-place": place.replace(/^[гқ]\.\s?|\sқ\.?$/gu, "") }),
      ...(day === null ? {} : { "event-date": { "date-parts": [day.filter((part) => part !== undefined)] } }),
    },
  };
}
