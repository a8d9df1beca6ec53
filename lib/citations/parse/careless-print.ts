import { openBracketedImprint } from "./bracketed-imprint.ts";
import { isAbbreviatedPlace, isPlaceName } from "./places.ts";
import { readResponsibility } from "./responsibility.ts";

/** "Олжабаева.К.Т. …": a full stop for the comma or blank behind the family name. */
const STOP_BEHIND_FAMILY = /^(\p{Lu}[\p{Ll}-]+)\.(?=\p{Lu}\.)/u;
/** "… шығармалары Алматы 1994", "Алматы1994": place and year without punctuation at the end. */
const BARE_IMPRINT = /[\s.]+(\p{Lu}[\p{L}-]+)\s?((?:19|20)\d{2})(?=\s?(?:ж|г)?\.?$)/u;
/** " / Саясат. 2000. № 2": what follows the slash is a year and a number, so it is a journal. */
const NUMBERED_BEHIND_SLASH = /^[\p{Lu}«"][^/]{1,100}?[\s.,]+(?:19|20)\d{2}[^/]{0,12}(?:№|N)\s?\d/u;
/** "1996.C. 15", "2005.№ 3", "1990.–с. 5": the label stands right behind the year. */
const GLUED_TO_YEAR = /(?<=(?<!\d)(?:1[89]|20)\d{2}\.)(?=(?:[CСсPpБб]{1,2}\.?\s?|[TТт]\.\s?|№\s?)\d)/gu;
/** "История степи 1997. 206 с.": a year between title and extent, with a blank only. */
const UNSTOPPED_YEAR =
  /(?<=\p{Ll}{3})\s(?=(?:19|20)\d{2}\.(?:$|\s(?:\d{1,4}\s?[сcбps]\.?|[CСБPB]\.?\s?\d+\s?[–-]\s?\d+\.?)$))/u;
/** "Город и степь под ред. С. Лугова": the statement of responsibility without its slash. */
const UNSLASHED_STATEMENT =
  /(?<=[\p{L}»)\d])\s+(?=(?:под\s(?:общ(?:ей|\.)\s?|науч(?:ной|\.)\s?)?ред(?:акцией|\.)|под\sредакцией|отв\.\s?ред\.|пер\.\sс\s|pod\sred\.)\s?\P{Ll})/u;
/** "Обыденный язык М.: Наука": a place that is followed by its colon opens the imprint without a stop before it. */
const UNSTOPPED_PLACE = /(?<=[\p{L}\d»")?!…])(\s+)(\p{Lu}[\p{L}-]{0,18}\.?)\s?(?=:\s?[\p{Lu}«",])/gu;
/** "Пирс, СПб.:, 2001", "Л.: , 1990": a colon with nothing behind it. */
const EMPTY_HOUSE = /\s*:\s*,(?=\s?(?:cop\.\s?)?(?:1[5-9]|20)\d{2})/gu;

/** Punctuation that hurried lists leave out or mistake, set as the standard would have it. */
export function mendCarelessPrint(printed: string): string {
  const named = printed
    .replace(STOP_BEHIND_FAMILY, "$1 ")
    .replace(GLUED_TO_YEAR, " ")
    .replace(UNSTOPPED_YEAR, ". ");
  const housed = named.includes(":") ? mendPlaces(named) : named;
  return mendSlash(mendImprint(mendStatement(openBracketedImprint(mendYear(housed)))));
}

/** "Moscow: Moscow: Academia". */
const REPEATED_PLACE = /(?<=[\s.])(\p{Lu}[\p{L}.-]{1,20}:\s)\1/u;

function mendPlaces(text: string): string {
  return text
    .replace(REPEATED_PLACE, "$1")
    .replace(EMPTY_HOUSE, ",")
    .replace(UNSTOPPED_PLACE, (whole: string, blank: string, place: string, at: number, all: string) =>
      isPlaceName(place) && !endsInPlace(all.slice(0, at), place) ? `.${blank}${place}` : whole,
    );
}

/** "…, Ankara 2010, s. 45", "Wiesbaden: Harras 2001": the year stands behind place or house with a blank only. */
const PLACE_AND_YEAR = /(?<=[,.;]\s)(\p{Lu}[\p{L}-]{2,24})\s(?=(?:1[5-9]|20)\d{2}(?:[.,;]|$))/gu;
const HOUSE_AND_YEAR = /(:\s[^:;,.\d()[\]]{3,50}?)\s(?=(?:1[89]|20)\d{2}(?:[.,]|\s?S\.|$))/u;

/** "New York", "Нижний Новгород": the word before belongs to the place. */
function endsInPlace(before: string, place: string): boolean {
  return isPlaceName(`${/[\p{L}-]*$/u.exec(before)?.[0] ?? ""} ${place}`);
}

function mendYear(text: string): string {
  const placed = text.replace(PLACE_AND_YEAR, (whole: string, place: string) =>
    isPlaceName(place) ? `${place}, ` : whole,
  );
  const house = HOUSE_AND_YEAR.exec(placed);
  if (house?.[1] === undefined) return placed;
  const place = /(?:^|[.,–—-]\s)(\p{Lu}[\p{L}.\s-]{1,24})$/u.exec(placed.slice(0, house.index))?.[1];
  return place !== undefined && isPlaceName(place) ? placed.replace(HOUSE_AND_YEAR, "$1, ") : placed;
}

function mendStatement(text: string): string {
  if (text.includes("/") || !/ред|пер\.\s|red\./u.test(text)) return text;
  return text.replace(UNSLASHED_STATEMENT, " / ");
}

function mendImprint(text: string): string {
  if (!/\d{4}(?:\s?[жг])?\.?$/u.test(text.slice(-8))) return text;
  const found = BARE_IMPRINT.exec(text);
  const [whole = "", place = "", year = ""] = found ?? [];
  if (found === null || !isPlaceName(place) || isAbbreviatedPlace(place)) return text;
  return `${text.slice(0, found.index)}. ${place}, ${year}${text.slice(found.index + whole.length)}`;
}

function mendSlash(text: string): string {
  const at = text.indexOf(" / ");
  if (at < 0 || text.includes("//")) return text;
  const behind = text.slice(at + 3);
  if (!NUMBERED_BEHIND_SLASH.test(behind)) return text;
  const { authors, csl } = readResponsibility(behind.split(/[.,]\s/u)[0] ?? "");
  return authors.length > 0 || Object.keys(csl).length > 0 ? text : `${text.slice(0, at)} // ${behind}`;
}
