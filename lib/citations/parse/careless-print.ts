import { openBracketedImprint } from "./bracketed-imprint.ts";
import { isAbbreviatedPlace, isPlaceName } from "./places.ts";
import { readResponsibility } from "./responsibility.ts";

/** "Олжабаева.К.Т. …": a full stop for the comma or blank behind the family name. */
const STOP_BEHIND_FAMILY = /^\p{Lu}[\p{Ll}-]+\.\p{Lu}\./u;
/** "… шығармалары Алматы 1994", "Алматы1994": place and year without punctuation at the end. */
const BARE_IMPRINT = /[\s.]+(\p{Lu}[\p{L}-]+)\s?((?:19|20)\d{2})(?=\s?(?:ж|г)?\.?$)/u;
/** " / Саясат. 2000. № 2": what follows the slash is a year and a number, so it is a journal. */
const NUMBERED_BEHIND_SLASH = /^[\p{Lu}«"][^/]{1,100}?[\s.,]+(?:19|20)\d{2}[^/]{0,12}(?:№|N)\s?\d/u;
/** "1996.C. 15", "2005.№ 3", "1990.–с. 5": the label stands right behind the year. */
const GLUED_TO_YEAR = /(?<=(?<!\d)(?:1[89]|20)\d{2}\.)(?=(?:[CСсPpБб]{1,2}\.?\s?|[TТт]\.\s?|№\s?)\d)/gu;
/** "Жұлдыз.2005": the year stands right behind the stop. */
const GLUED_YEAR = /(?<=\p{L}{2}[».]?\.)(?=(?:19|20)\d{2}[.,])/gu;
/** "№3(70).С.5-10": pages right behind the number. */
const GLUED_PAGES = /(?<=[)\d]\.)(?=[СБPсбp]{1,2}\.\s?\d{1,5}(?:\s?[–-]|\.?$))/gu;
/** "№ 5 (71): в 3-х ч. Ч. 2": the parts of an issue, between its number and the pages. */
const PARTS_OF_ISSUE =
  /(?<=№\s?\d{1,3}\s?\(\d{1,4}\)):?\s[вВ]\s\d-х\s(?:ч|кн)\.[\s:,–—-]{1,4}(?:Ч|Кн)\.\s?(?:\d|[IVX]{1,4})/u;
/** "J. Steppe Polit. 7 (2019) 1–18" of natural-science journals. */
const VOLUME_YEAR_PAGES = /(?<=\p{L}[.»]?\s\d{1,4}\s\((?:19|20)\d{2}\))\s(?=\d{1,6}\s?[–-]\s?\d)/u;
/** "Алматы-2008ж.". */
const PLACE_DASH_YEAR = /(?<=[,.;»]\s)(\p{Lu}\p{Ll}{2,20})\s?[-–]\s?(?=(?:19|20)\d{2}(?!\d))/u;
/** "История степи 1997. 206 с.": a year between title and extent, with a blank only. */
const UNSTOPPED_YEAR =
  /(?<=\p{Ll}{3})\s(?=(?:19|20)\d{2}\.(?:$|\s(?:\d{1,4}\s?[сcбps]\.?|[CСБPB]\.?\s?\d+\s?[–-]\s?\d+\.?)$))/u;
/** "Город и степь под ред. С. Лугова": the statement of responsibility without its slash. */
const UNSLASHED_STATEMENT =
  /(?<=[\p{L}»)\d])\s+(?=(?:под\s(?:общ(?:ей|\.)\s?|науч(?:ной|\.)\s?)?ред(?:акцией|\.)|под\sредакцией|отв\.\s?ред\.|пер\.\sс\s|pod\sred\.)\s?\P{Ll})/u;
/** "Пирс, СПб.:, 2001", "Л.: , 1990": a colon with nothing behind it. */
const EMPTY_HOUSE = /\s*:\s*,(?=\s?(?:cop\.\s?)?(?:1[5-9]|20)\d{2})/gu;

/** Punctuation that hurried lists leave out or mistake, set as the standard would have it. */
export function mendCarelessPrint(printed: string): string {
  const named = STOP_BEHIND_FAMILY.test(printed) ? printed.replace(".", " ") : printed;
  const dated = /\d{4}\.\S|\.\d{4}/u.test(named)
    ? named.replace(GLUED_TO_YEAR, " ").replace(GLUED_YEAR, " ")
    : named;
  const paged = /[)\d]\.[СБPсбp]/u.test(dated) ? dated.replace(GLUED_PAGES, " ") : dated;
  const spaced = paged.includes("(") ? openBrackets(paged) : paged;
  const parted = /(?<=\p{Ll} )\d{4}\./u.test(spaced) ? spaced.replace(UNSTOPPED_YEAR, ". ") : spaced;
  const housed = parted.includes(":") ? mendPlaces(parted) : parted;
  return mendSlash(mendImprint(mendStatement(openBracketedImprint(mendYear(housed)))));
}

/** "Степь (2-е изд.). – М.", "Springer, Cham (2018)": edition and year in brackets stand as they would without them. */
const BRACKETED_EDITION =
  /\s\((\d{1,2}(?:-?(?:е|ші|шы))?\s(?:изд|бас)[^()]{0,30})\)(?=[\s.,]*(?:[–—-]|\p{Lu}))/u;
const BRACKETED_YEAR = /(?<=,\s\p{Lu}[\p{L} -]{2,24})\s\(((?:19|20)\d{2})\)\.?$/u;

function openBrackets(text: string): string {
  return text
    .replace(PARTS_OF_ISSUE, "")
    .replace(VOLUME_YEAR_PAGES, ": ")
    .replace(BRACKETED_EDITION, ". $1")
    .replace(BRACKETED_YEAR, ", $1");
}

/** "Moscow: Moscow: Academia". */
const PLACE_BEHIND_COLON = /:\s\p{Lu}[\p{L}.-]{1,20}:\s/u;
const REPEATED_PLACE = /(?<=[\s.])(\p{Lu}[\p{L}.-]{1,20}:\s)(?=\1)/u;

/** "Обыденный язык М.: Наука": a place that is followed by its colon opens the imprint without a stop before it. */
function mendPlaces(text: string): string {
  const single = PLACE_BEHIND_COLON.test(text) ? text.replace(REPEATED_PLACE, "") : text;
  const housed = /:\s*,/u.test(single) ? single.replace(EMPTY_HOUSE, ",") : single;
  let mended = "";
  let from = 0;
  for (let colon = housed.indexOf(":"); colon >= 0; colon = housed.indexOf(":", colon + 1)) {
    const end = housed[colon - 1] === " " ? colon - 1 : colon;
    const blank = housed.lastIndexOf(" ", end - 1);
    const place = housed.slice(blank + 1, end);
    if (blank <= from || !isUnstopped(housed, blank, place)) continue;
    mended += `${housed.slice(from, blank)}.`;
    from = blank;
  }
  return mended + housed.slice(from);
}

/** "язык М.": no punctuation in front of the place, and the word there is no part of it as in "New York". */
function isUnstopped(text: string, blank: number, place: string): boolean {
  const opens = /^\p{Lu}/u.test(place) && /[\p{L}\d»")?!…]/u.test(text[blank - 1] ?? "");
  if (!opens || !isPlaceName(place)) return false;
  const word = text.slice(text.lastIndexOf(" ", blank - 1) + 1, blank).replace(/^[(«"]/u, "");
  return word === "" || !isPlaceName(`${word} ${place}`);
}

/** UTF-16 units at the end of a text that may hold its place and year. */
const LONGEST_IMPRINT = 44;

/** "…, Ankara 2010, s. 45", "Wiesbaden: Harras 2001": the year stands behind place or house with a blank only. */
const PLACE_AND_YEAR = /(?<=[,.;]\s)(\p{Lu}[\p{L}-]{2,24})\s(?=(?:1[5-9]|20)\d{2}(?:[.,;]|$))/gu;
const HOUSE_AND_YEAR = /(:\s[^:;,.\d()[\]]{3,50}?)\s(?=(?:1[89]|20)\d{2}(?:[.,]|\s?S\.|$))/u;

function mendYear(text: string): string {
  if (!/(?<=[\p{L}.](?:\s|\s?[-–]\s?))(?:1[5-9]|20)\d{2}/u.test(text)) return text;
  const dashed = text.replace(PLACE_DASH_YEAR, (whole: string, place: string) =>
    isPlaceName(place) ? `${place}, ` : whole,
  );
  const placed = dashed.replace(PLACE_AND_YEAR, (whole: string, place: string) =>
    isPlaceName(place) ? `${place}, ` : whole,
  );
  const house = HOUSE_AND_YEAR.exec(placed);
  if (house?.[1] === undefined) return placed;
  const place = /(?:^|[.,–—-]\s)(\p{Lu}[\p{L}.\s-]{1,24})$/u.exec(placed.slice(0, house.index))?.[1];
  return place !== undefined && isPlaceName(place) ? placed.replace(HOUSE_AND_YEAR, "$1, ") : placed;
}

/** "Словарь/Сост. Ю. Щукин", "Театр/А. Бек": the slash of a statement without its blanks. */
const GLUED_STATEMENT =
  /(?<=[\p{Ll}»)\d.\]])\s?\/\s?(?=(?:[Сс]ост|[Пп]од\s|[Оо]тв\.|[Гг]л\.|[Рр]ед\.|[Пп]ер\.|[Ққ]ұраст|[Аа]уд|[Жж]алпы|[Бб]ас\sред|\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}))/u;

function mendStatement(text: string): string {
  if (text.includes("/") && !text.includes(" / ") && !text.includes("//"))
    return text.replace(GLUED_STATEMENT, " / ");
  if (text.includes("/") || !/ред|пер\.\s|red\./u.test(text)) return text;
  return text.replace(UNSLASHED_STATEMENT, " / ");
}

function mendImprint(text: string): string {
  if (!/\d{4}(?:\s?[жг])?\.?$/u.test(text.slice(-8))) return text;
  const start = Math.max(0, text.length - LONGEST_IMPRINT);
  const found = BARE_IMPRINT.exec(text.slice(start));
  const [whole = "", place = "", year = ""] = found ?? [];
  if (found === null || !isPlaceName(place) || isAbbreviatedPlace(place)) return text;
  const at = start + found.index;
  return `${text.slice(0, at)}. ${place}, ${year}${text.slice(at + whole.length)}`;
}

function mendSlash(text: string): string {
  const at = text.indexOf(" / ");
  if (at < 0 || text.includes("//")) return text;
  const behind = text.slice(at + 3);
  if (!NUMBERED_BEHIND_SLASH.test(behind)) return text;
  const { authors, csl } = readResponsibility(behind.split(/[.,]\s/u)[0] ?? "");
  return authors.length > 0 || Object.keys(csl).length > 0 ? text : `${text.slice(0, at)} // ${behind}`;
}
