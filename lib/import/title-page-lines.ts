import type { BlockType } from "#lib/documents/block.ts";
import { isAllCapitals, opensInCapitals } from "#lib/languages/normalise.ts";
import { findLabel } from "./labels.ts";
import { cutLine, type Line } from "./lines.ts";

/** What a line of a title page can be. */
export type TitlePageType = Extract<
  BlockType,
  "udc" | "email" | "affiliation" | "authors" | "title" | "paragraph" | "noise"
>;

/** What stands above a line on its title page. */
export interface TitlePageContext {
  readonly above: TitlePageType | undefined;
  readonly hasTitle: boolean;
}

export function titlePageType(text: string, { above, hasTitle }: TitlePageContext): TitlePageType {
  const label = findLabel(text);
  if (label?.kind === "udc" || /^(?:doi\b|https?:\/\/doi|issn\b)/iu.test(text)) return "udc";
  if (isLicence(text) || !/\p{L}/u.test(text)) return "noise";
  if (label?.kind === "dates") return "paragraph";
  if (hasAddress(text)) return "email";
  if (/orcid/iu.test(text)) return above === "email" ? "email" : "affiliation";
  if (isTitleLine(text)) return "title";
  if (label?.kind === "supervisor" || isAuthors(text) || isRankedName(text)) return "authors";
  if (isAffiliation(text)) return "affiliation";
  if (above !== undefined && above !== "udc" && /^\p{Ll}/u.test(text)) return above;
  if (above !== "affiliation" && above !== "email") return "title";
  return hasTitle || text.length < SHORTEST_TITLE || text.includes(",") ? "affiliation" : "title";
}

/** "© 2023 The Authors. … under the CC BY licence": the publisher's words, not the article's. */
function isLicence(text: string): boolean {
  return /^(?:©|\(c\)\s|copyright\b|this is an open access|creative commons|cc by)/iu.test(text);
}

/** Below an institution, a shorter line is a city or a street, in UTF-16 units. */
const SHORTEST_TITLE = 24;

/** A title in capitals with a remark in small letters: "… РЕФОРМ (вторая половина 2000-х гг.)". */
export function isCapitalTitle(text: string): boolean {
  return opensInCapitals(text) && isAllCapitals(text.replace(/\([^()]*\)/gu, "")) && !text.includes("@");
}

export function isTitleLine(text: string): boolean {
  return (
    isAllCapitals(text) &&
    !text.includes("@") &&
    !/^orcid\b/iu.test(text) &&
    !(isAuthors(text) && /\p{Lu}\./u.test(text)) &&
    findLabel(text) === null
  );
}

const ADDRESS =
  /\(?(?:(?:corresponding author|корреспондент\p{L}*|автор для корреспонденции)[\s,:;]*)?(?:(?:e-?\s?mail|эл(?:ектрон\p{L}*)?\.?\s?(?:почта|пошта)|почта|пошта)\s?[:.–-]?\s*)?[^\s@,;:()]{1,64}@[^\s@]{2,}/iu;

export function hasAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** An address behind other text on its line becomes a line of its own. */
export function cutAddress(line: Line): Line[] {
  const found = ADDRESS.exec(line.text);
  if (found === null || found.index === 0) return [line];
  const head = line.text.slice(0, found.index);
  if (!/\p{L}{3}/u.test(head)) return [line];
  return [...cutLine(line, found.index + (found[0].length - found[0].trimStart().length))];
}

/**
 * Organisations, the ranks of their people, and places. A footnote may name a country, hardly a department.
 */
const ORGANISATION =
  /университет|институт(?!т|ов|ам|ах)|академи[яи]|кафедр|факультет|орталығы|колледж|мектебі|лаборатори|білім беру бағдарлама|образовательн\p{L}* программ|мамандығы|специальност|больниц|клиник|аурухана|емхана|научн\p{L}{2,4} центр|научно-\p{L}+ центр|исследовательск\p{L}{2,4} центр|училищ|ғылыми орталы|university|institute|academy|department|faculty|college|school of|centre|center|laboratory|hospital|clinic/iu;
const RANK =
  /магистрант|магистр|докторант|студент|профессор|доцент|кандидат|доктор|қызметкер|сотрудник|преподаватель|оқытушы|ғ\.?\s?[кд]\.|к\.\s?\p{Ll}{1,6}\.\s?н|д\.\s?\p{Ll}{1,6}\.\s?н|professor|student|lecturer|researcher|ph\.?\s?d|year [1-6](?![0-9])|[1-6](?:-?\s?курс|-(?:й|го) курс)/iu;
const PLACE = /қазақстан|казахстан|kazakhstan|ресей|россия|russia|өзбекстан|узбекистан|кыргыз|қырғыз/iu;
/** "г. Алматы", "Астана қ."; capitals would be initials. */
const CITY = /(?:^|[\s,])г\.\s?\p{Lu}|\sқ(?:\.|аласы)/u;

export function isAffiliation(text: string): boolean {
  return (namesInstitution(text) || namesPlace(text)) && !isAllCapitals(text);
}

function namesPlace(text: string): boolean {
  return PLACE.test(text) || CITY.test(text);
}

export function namesInstitution(text: string): boolean {
  return ORGANISATION.test(text) || RANK.test(text);
}

/** An organisation in the middle of other words, with neither city nor rank: titles name institutions too. */
export function isBareOrganisation(text: string): boolean {
  return !RANK.test(text) && !/[,;]|\sқ\.|(?:^|\s)г\.|[0-9¹²³]/u.test(text);
}

const NAME_WORD = "\\p{Lu}[\\p{L}'’ʼ-]+";
const INITIALS = "(?:\\p{Lu}\\p{Ll}?\\.\\s?-?){1,3}";
const NAME = new RegExp(
  `^(?:${INITIALS}\\s?${NAME_WORD}(?:\\s${NAME_WORD})?|${NAME_WORD},?\\s${INITIALS}|${NAME_WORD}(?:\\s${NAME_WORD}){1,3}|${NAME_WORD}\\s${INITIALS}\\s?${NAME_WORD})$`,
  "u",
);

/** Every part between commas is a name; marks of rank and place (¹, *, "а") may hang on it. */
export function isAuthors(text: string): boolean {
  if (text.length > 400) return false;
  const parts = text
    .replace(/\([^()]{0,60}\)/gu, " ")
    .replace(/[0-9¹²³⁴⁵⁶*†‡]+(?:\s?,\s?[0-9¹²³⁴⁵⁶*†‡]+)*/gu, " ")
    .split(/\s*[,;]\s*|\s+(?:және|жəне|и|and|&)\s+/u)
    .map((part) =>
      part
        .replace(/\s+/gu, " ")
        .replace(/[.\s]+$/u, (end) => (end.includes(".") ? "." : ""))
        .trim(),
    )
    .filter((part) => part !== "" && part !== ".");
  if (parts.length === 0) return false;
  const names = parts.filter((part) => NAME.test(part) || NAME.test(part.replace(/\.$/u, "")));
  return names.length >= parts.length * 0.75 && !namesInstitution(text) && !namesPlace(text);
}

/** "Доцент Иванова А. Б." or "Иванова А. Б., к.ю.н., доцент", without the place of work. */
export function isRankedName(text: string): boolean {
  if (text.length > 140 || !RANK.test(text) || ORGANISATION.test(text)) return false;
  return INITIALED_NAME.test(text) || WRITTEN_NAME.test(text);
}

/** "Ахметова Сауле Болатовна, …" */
const WRITTEN_NAME = new RegExp(`^${NAME_WORD}(?:\\s${NAME_WORD}){1,2}(?:,|\\s[–-])\\s`, "u");
const INITIALED_NAME = new RegExp(`${NAME_WORD},?\\s${INITIALS}|${INITIALS}\\s?${NAME_WORD}`, "u");

/** Names with initials cannot be taken for a title; names written out can. */
export function hasInitials(text: string): boolean {
  return INITIALED_NAME.test(text);
}

/** A line that begins with a small letter belongs to the one above. */
export function logicalLines(lines: readonly Line[]): Line[][] {
  const logical: Line[][] = [];
  for (const line of lines) {
    const last = logical.at(-1);
    if (last !== undefined && (goesOn(last, line) || isWrapped(last, line))) last.push(line);
    else logical.push([line]);
  }
  return logical;
}

/** Where places on pages are known, only lines that are full were put together; names above a workplace end all the same. */
function isWrapped(above: readonly Line[], line: Line): boolean {
  const [last] = above.slice(-1);
  if (last?.fact?.box === undefined || line.fact?.box === undefined) return false;
  const text = above.map((one) => one.text).join(" ");
  if (hasRoom(last.fact.box, line)) return false;
  return (
    !isAuthors(text) && !hasAddress(line.text) && !isRankedName(line.text) && !/^[0-9¹²³*]/u.test(line.text)
  );
}

/** The first word of a line would have fitted on the one above, which begins at the same place. */
function hasRoom([left, , right]: readonly number[], { fact, text }: Line): boolean {
  const [ownLeft = 0, , ownRight = 0] = fact?.box ?? [];
  const word = /^\S+/u.exec(text)?.[0].length ?? 0;
  const wordWidth = ((ownRight - ownLeft) * (word + 1)) / Math.max(text.length, 1);
  return Math.abs((left ?? 0) - ownLeft) < SAME_EDGE && (right ?? 0) + wordWidth < ownRight;
}

/** Points. */
const SAME_EDGE = 1.5;

/** A name is closed: "саясаттану магистрі, …" under it tells of the person and begins anew. */
function goesOn(above: readonly Line[], line: Line): boolean {
  const text = above.map((one) => one.text).join(" ");
  if (isLicence(text) && /^[\p{Ll}0-9(]/u.test(line.text)) return true;
  if (!/^\p{Ll}/u.test(line.text) || hasAddress(line.text)) return false;
  return !(isAuthors(text) && isAffiliation(line.text));
}
