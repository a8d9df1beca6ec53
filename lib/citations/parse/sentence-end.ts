import { isPlaceName } from "./places.ts";

/** After these a full stop ends no sentence; single capitals are initials and are treated apart. */
const ABBREVIATIONS = new Set(
  (
    "т ч кн вып с сс ss енгіз стр б бб п пп л лл ф оп д г гг ж жж в вв изд ред пер англ нем фр франц лат рус каз қаз орыс ағыл им атынд акад проф докт " +
    "канд наук ғыл филос ист полит юрид экон социол филол пед дис дисс автореф др т.б т.д обл ун-т ин-т сб науч тр гос нац " +
    "респ отв общ сост құраст жалпы бас басқ вступ ст предисл доп перераб испр стер соч собр полн избр мат междунар межд конф хал халықар " +
    "жур журн шығ ауд көр см қар тип табл ил рис № no vol vols pp p ed eds trans rev dr prof st univ jr sr co inc ltd vs etc " +
    "cop proc int symp conf sci soc amer cent hist вип вид перероб навч посіб зб упоряд ін юрид наук bd h jg aufl hrsg çev haz yay bkz арт введ ser сер iss v al cf fig art sec ch chap diss t s izd red per vyp ch kn sost otv im"
  ).split(" "),
);

const LONGEST_ABBREVIATION = Math.max(...[...ABBREVIATIONS].map((word) => word.length));

/** Labels that may open an area in lower case: "с. 235", "т. 2", "pp. 3–9", "под ред.". */
const LOWER_CASE_OPENING =
  /^(?:[ivxlc]{1,6},\s\d|(?:с|сс|стр|б|бб|т|ч|кн|вып|p|pp|vol|no|s|ss|t|n)\.?\s*\d|изд\.?\s\d|(?:испр|стереотип|перераб|доп)\p{L}*\.?[\s,]|под\s(?:общ\.?\s|науч\.?\s)?ред|пер\.|ред\.|жалпы\sред|құраст|сост\.|ed\.|eds\.|trans)/u;

/** "Соч. 2-е изд. Т. 23": edition and volume open an area whatever abbreviation stands before them. */
const NUMBERED_OPENING = /^(?:\d{1,2}(?:-?е|\.)\sизд|(?:Т|Кн|Вып|Ч|Vol|Bd|Kn|Vyp)\.\s?\d)/u;

/**
 * Whether the full stop, question or exclamation mark at `at` ends an area; `next` is where the following text begins (both
 * UTF-16). A stop behind an abbreviation or initial ends one only when what follows plainly opens the next area.
 */
export function endsSentence(text: string, at: number, next: number): boolean {
  const following = text.slice(next, next + LONGEST_OPENING);
  const word = wordBefore(text, at);
  if (text[at] === "." && isAbbreviation(word)) return opensArea(text, at, { word, following });
  const isYear = YEAR.test(following);
  if (!isYear && ELSEVIER_FIGURES.test(following) && /^\p{Lu}\p{Ll}{0,7}$/u.test(word)) return false;
  if (ORDINAL.test(word) && EDITION_WORD.test(following)) return false;
  return /^[\p{Lu}\p{N}«"“„([№§/]/u.test(following) || LOWER_CASE_OPENING.test(following);
}

/** UTF-16 units; so much of what follows shows what it is. */
const LONGEST_OPENING = 60;
const YEAR = /^(?:19|20)\d{2}(?:[.,;]|\s[–—-]|\s\p{Lu}\p{Ll}{2}(?:\s\d{1,2})?;|$)/u;

interface Around {
  readonly word: string;
  readonly following: string;
}

function opensArea(text: string, at: number, { word, following }: Around): boolean {
  if (YEAR.test(following)) return !/^[cс]op$/iu.test(word);
  if (
    word.length < 3 &&
    YEAR_LABEL.test(word) &&
    /\d{4}\s?$/u.test(text.slice(Math.max(0, at - word.length - 6), at - word.length))
  )
    return AFTER_YEAR.test(following) || opensImprint(following);
  if (following.startsWith("(")) return /\d\s?[сбps]$/u.test(text.slice(Math.max(0, at - 6), at));
  if (opensImprint(following) || NUMBERED_OPENING.test(following)) return true;
  const before = at - word.length;
  if (ROMAN.test(word) && VOLUME_LABEL.test(text.slice(Math.max(0, before - 6), before))) return true;
  if (EDITION_END.test(word) && (PLACE_SHAPE.test(following) || opensWithPlace(following))) return true;
  return HOUSE_AND_YEAR.test(following) && INVERTED_NAME.test(text.slice(Math.max(0, at - 40), at));
}

/** "2003 ж. №9", "1998 г. 188 с.": behind a year with its label numbering, pages and extent open an area. */
const YEAR_LABEL = /^(?:г|гг|ж|жж)$/u;
const AFTER_YEAR =
  /^(?:№|(?:N|Т|Вып|Том|С|Б|с|б|стр)\.?\s?\d|\d{1,2}\s\p{Ll}{3,9}(?:[.,]|$)|\d{1,4}(?:\s?[–-]\s?\d{1,4})?\s?-?(?:с|бб?|бет|стр|p)(?!\p{L}))/u;
/** "2. Aufl.", "3. bs.": an ordinal of German and Turkish print. */
const ORDINAL = /^\d{1,2}$/u;
const EDITION_WORD = /^(?:изд|вид|бас|Aufl|Auflage|bask[ıi]|bs|Ausg)(?!\p{L})/u;
/** Behind an edition a name with its colon is a place, known or not: "2. Aufl. Bozheim: Wiesen". */
const EDITION_END = /(?:изд|вид|доп|испр|бас|толықт|ed|edn|aufl|bask[ıi]|bs|стер|тип|перераб)$/iu;
const PLACE_SHAPE =
  /^\p{Lu}[\p{L}-]*\.?(?:[\s-]\p{Lu}[\p{L}-]*)?(?:,\s\p{Lu}[\p{L}.]{1,12}|\s\[и др\.?\])?\s?:\s/u;
/** "Steppe Aff. 5, 14–19": volume and pages behind an abbreviated journal. */
const ELSEVIER_FIGURES = /^\d{1,4}(?:\s?\(\d{1,4}\))?(?:,\s\d{1,6}[–-]\d|:\s\d|$)/u;
/** "пер. Моргунов А. Вильямс, 2011": behind an inverted name a house with its year opens the imprint. */
const HOUSE_AND_YEAR = /^\p{Lu}[^.,:;/]{2,45},\s(?:19|20)\d{2}[.,]/u;
const INVERTED_NAME = /\s\p{Lu}\p{Ll}+\s(?:\p{Lu}\.\s?){0,2}\p{Lu}$/u;
const ROMAN = /^[IVXLC]{1,6}$/u;
const VOLUME_LABEL = /(?:^|[\s.,])(?:Т|Том|Ч|Кн|Вып|Vol|Bd|T)\.?\s$/u;

/** The word that ends at `at`, with the full stops and hyphens inside it. */
function wordBefore(text: string, at: number): string {
  let start = at;
  while (
    start > 0 &&
    at - start < LONGEST_WORD &&
    !' \u00A0,;:«»"“”„()[]/…!?'.includes(text.charAt(start - 1))
  )
    start -= 1;
  return text.slice(start, at);
}

/** UTF-16 units; no abbreviation is longer. */
const LONGEST_WORD = 24;

function isAbbreviation(word: string): boolean {
  const last = word.slice(Math.max(word.lastIndexOf("."), word.lastIndexOf("-")) + 1);
  if (last.length > LONGEST_ABBREVIATION) return false;
  const lower = last.toLowerCase();
  if (last.length === 1 && last !== lower) return true;
  return ABBREVIATIONS.has(lower) || (last !== word && ABBREVIATIONS.has(word.toLowerCase()));
}

/** "3-бас. Алматы, Дала": a known place and a comma, which behind an edition are an imprint. */
function opensWithPlace(following: string): boolean {
  return isPlaceName(/^\p{Lu}[^.,:;]{1,28}(?=,)/u.exec(following)?.[0] ?? "");
}

/** "М.: Наука", "Алматы, 1995": a known place with the punctuation of an imprint behind it. */
function opensImprint(following: string): boolean {
  if (!/[:;,]/u.test(following)) return false;
  const place =
    /^((?:г\.\s?)?\p{Lu}[\p{L}.\s–-]{0,28}?)(?:\s\[и др\.?\])?\s*(?:[:;]|,\s*(?:\d{4}|[«"“]))/u.exec(
      following,
    );
  return place?.[1] !== undefined && isPlaceName(place[1]);
}
