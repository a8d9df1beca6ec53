import { isAbbreviatedPlace, isPlaceName } from "./places.ts";
import { readResponsibility } from "./responsibility.ts";

/** "Олжабаева.К.Т. …": a full stop for the comma or blank behind the family name. */
const STOP_BEHIND_FAMILY = /^(\p{Lu}[\p{Ll}-]+)\.(?=\p{Lu}\.)/u;
/** "… шығармалары Алматы 1994", "Алматы1994": place and year without punctuation at the end. */
const BARE_IMPRINT = /[\s.]+(\p{Lu}[\p{L}-]+)\s?((?:19|20)\d{2})(?=\s?(?:ж|г)?\.?$)/u;
/** " / Саясат. 2000. № 2": what follows the slash is a year and a number, so it is a journal. */
const NUMBERED_BEHIND_SLASH = /^[\p{Lu}«"][^/]{1,100}?[\s.,]+(?:19|20)\d{2}[^/]{0,12}(?:№|N)\s?\d/u;

/** Punctuation that hurried lists leave out or mistake, set as the standard would have it. */
export function mendCarelessPrint(printed: string): string {
  const named = printed.replace(STOP_BEHIND_FAMILY, "$1 ");
  return mendSlash(mendImprint(named));
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
