import type { CslItem } from "../reference.ts";
import { joinPieces, type Piece, type Separator } from "./areas.ts";
import { isAbbreviatedPlace, isPlaceName } from "./places.ts";
import { cutEnd, cutStart, trimEdges, unquote } from "./printed-text.ts";

export interface Imprint {
  readonly csl: Pick<Partial<CslItem>, "publisher" | "publisher-place">;
  /** The pieces before the imprint. */
  readonly pieces: readonly Piece[];
  /** 0–1: lower when the place is in no gazetteer and only its punctuation speaks for it. */
  readonly certainty: number;
}

export interface ImprintContext {
  /** A year stood behind these pieces: without it a comma makes no imprint. */
  readonly hasYear: boolean;
  /** What stood before the year: ", 1990" closes an imprint, ". 1990" need not. */
  readonly beforeYear: Separator | null;
  /** Behind a journal's name a lone word is a series, not a house. */
  readonly isPart: boolean;
  /** An issue stood behind these pieces, as with journals: "Ақиқат, №7, 2009". */
  readonly isNumbered: boolean;
}

/** An imprint is not longer than this many pieces: "М. : Л. : Изд-во АН СССР, Ин-т философии". */
const LONGEST_IMPRINT = 7;
const PUBLISHER_WORDS =
  /(?:^|\s)(?:yay[ıi]n|neşriyat|bas[ıi]m|kitab|universit|üniversite)\p{L}*(?:$|\s)|(?:^|[\s«"])(?:изд(?:-во|ательств\p{L}*|ательский)|баспа\p{L}*|press|publish\p{L}*|verlag|books|университет\p{L}*|university|институт\p{L}*|универс|ун-т\p{L}*|типография|academia|izd-vo|izdatel\p{L}*|baspa\p{L}*|қоры|орталығы|ЖШС|ТОО|РАН|ЖАҚ|АҚ|ООО|ОАО|ЗАО|ПАО|ИП|фонд|фирма|клуб|изд\.?\s?дом|баспасы|полиграф\p{L}*|пресс|принт|publications?|verl\.|matbaa\p{L}*|видавництво|вид-во|редакция|комитет)(?:$|[\s.,«»"])/iu;
const US_STATE =
  /^(?:Russia|Kazakhstan|Germany|Turkey|Türkiye|Ukraine|China|Poland|Hungary|France|Italy|Kyrgyzstan|Uzbekistan|Austria|Belarus|Latvia|Lithuania|Estonia|Canada|Australia|Ireland|Spain|Portugal|Greece|Japan|Korea|South Korea|India|Iran|Israel|Egypt|Mexico|Brazil|Netherlands|The Netherlands|Belgium|Switzerland|Sweden|Norway|Finland|Denmark|Czech Republic|Czechia|Slovakia|Slovenia|Croatia|Serbia|Bulgaria|Romania|Moldova|Georgia|Armenia|Azerbaijan|Mongolia|Malaysia|Thailand|Vietnam|Indonesia|Scotland|England|Россия|Казахстан|Қазақстан|Ресей|Германия|Турция|Україна|Украина|Венгрия|Польша|Deutschland|[A-Z]{2}|[A-Z]\.\s?[A-Z]|Mass|Conn|Calif|N\.J|D\.C|UK|USA)\.?$/u;

/** Finds place and publisher at the end of the pieces; null when nothing there is an imprint. */
export function findImprint(text: string, pieces: readonly Piece[], context: ImprintContext): Imprint | null {
  return (
    findPlaceLast(pieces, context) ??
    findKnownPlace(text, pieces, context) ??
    findPunctuatedPlace(text, pieces, context) ??
    findPlaceAlone(pieces, context) ??
    findPublisherAlone(text, pieces, context)
  );
}

/** "; Meadow Press: Cambridge, UK, 1990": some publishers print the house before the place. */
function findPlaceLast(pieces: readonly Piece[], { hasYear }: ImprintContext): Imprint | null {
  const last = US_STATE.test(pieces.at(-1)?.text ?? "") ? pieces.length - 2 : pieces.length - 1;
  const [house, place] = [pieces[last - 1], pieces[last]];
  if (!hasYear || house === undefined || place?.before !== "colon" || last < 2 || !isPlaceName(place.text))
    return null;
  const isShort = house.before === "comma" && /^\p{Lu}[\p{L}&.-]*(?:\s[\p{L}&.-]+){0,2}$/u.test(house.text);
  if (house.before !== "semicolon" && !isShort && !PUBLISHER_WORDS.test(house.text)) return null;
  const state = pieces[last + 1] === undefined ? "" : `, ${pieces[last + 1]?.text ?? ""}`;
  return {
    csl: { publisher: unquote(house.text), "publisher-place": `${place.text}${state}` },
    pieces: pieces.slice(0, last - 1),
    certainty: 0.85,
  };
}

function findKnownPlace(text: string, pieces: readonly Piece[], context: ImprintContext): Imprint | null {
  const lowest = Math.max(1, pieces.length - LONGEST_IMPRINT);
  for (let at = pieces.length - 1; at >= lowest; at -= 1) {
    const piece = pieces[at];
    if (piece === undefined || !isPlaceName(piece.text)) continue;
    const first = firstOfPlaces(pieces, firstOfImprints(pieces, at, lowest), lowest);
    const follows =
      isHouseBeforePlace(pieces[first - 1], pieces[first]) && at === pieces.length - 1 && first > 1;
    if (!follows && !standsLikePlace(pieces, { first, last: at }, context)) continue;
    const last = isPartOfPlace(pieces[at + 1], pieces[at + 2]) ? at + 1 : at;
    if (first < at && pieces[first + 1]?.before === "colon")
      return makeImprint(text, pieces, first, first, 0.85);
    const house = pieces[first - 1];
    if (follows && house !== undefined)
      return {
        csl: {
          publisher: unquote(house.text),
          "publisher-place": piece.text.replace(/(?<=\p{Ll}{2})\.$/u, ""),
        },
        pieces: pieces.slice(0, first - 1),
        certainty: 0.8,
      };
    return makeImprint(text, pieces, first, last, isAbbreviatedPlace(piece.text) ? 0.92 : 0.97);
  }
  return null;
}

/** "Bozkır Tarihi, Çınar Yayınları, İstanbul": Turkish lists print the house before its place. */
function isHouseBeforePlace(house: Piece | undefined, place: Piece | undefined): boolean {
  if (house === undefined || place?.before !== "comma") return false;
  const isShort = /^\p{Lu}[\p{L}.&'’-]*(?:\s[\p{L}.&'’-]+){0,2}$/u.test(house.text);
  return PUBLISHER_WORDS.test(house.text) || (isShort && house.before !== "comma");
}

/** "Thousand Oaks, CA", "Abingdon, Oxon: Routledge": the county or state behind the city. */
function isPartOfPlace(piece: Piece | undefined, next: Piece | undefined): boolean {
  if (piece?.before !== "comma") return false;
  return (
    US_STATE.test(piece.text) ||
    (next?.before === "colon" &&
      /^\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?$/u.test(piece.text) &&
      !PUBLISHER_WORDS.test(piece.text))
  );
}

/** "М.: Академия; Екатеринбург: Деловая книга": the imprint begins with the first of several houses. */
function firstOfImprints(pieces: readonly Piece[], at: number, lowest: number): number {
  if (pieces[at]?.before !== "semicolon") return at;
  for (let earlier = at - 2; earlier >= lowest; earlier -= 1) {
    if (pieces[earlier + 1]?.before === "colon" && isPlaceName(pieces[earlier]?.text ?? "")) return earlier;
  }
  return at;
}

/** A title may name a city too; an imprint's city opens an area, or has a colon or a year behind it. */
function standsLikePlace(
  pieces: readonly Piece[],
  { first, last }: { first: number; last: number },
  { hasYear }: ImprintContext,
): boolean {
  const before = pieces[first]?.before;
  const after = pieces[last + 1]?.before;
  if (after === "colon") return before !== "colon" || last === pieces.length - 2;
  if (isAbbreviatedPlace(pieces[last]?.text ?? "") && after === undefined && !hasYear) return false;
  if (before === "dash" || before === "stop")
    return after === undefined || after === "comma" || after === "semicolon" || after === "dash";
  return before === "comma" && hasYear && (after === undefined || after === "comma");
}

/** "М. ; Л. : Наука", "Москва, Берлин: Директ-Медиа": cities before the one with the colon. */
function firstOfPlaces(pieces: readonly Piece[], at: number, lowest: number): number {
  let first = at;
  while (first > lowest && ["semicolon", "comma", "dash"].includes(pieces[first]?.before ?? "")) {
    if (!isPlaceName(pieces[first - 1]?.text ?? "")) break;
    first -= 1;
  }
  return first;
}

/** ". – Маңғыстау: Жазушы, 1995": an unknown place, but the area's punctuation is complete. */
function findPunctuatedPlace(
  text: string,
  pieces: readonly Piece[],
  { hasYear, isPart, isNumbered }: ImprintContext,
): Imprint | null {
  const lowest = Math.max(1, pieces.length - LONGEST_IMPRINT);
  for (let at = pieces.length - 2; at >= lowest; at -= 1) {
    const piece = pieces[at];
    if (piece === undefined || pieces[at + 1]?.before !== "colon") continue;
    const follows = piece.before === "stop" || (piece.before === "comma" && at === pieces.length - 2);
    const opensArea = piece.before === "dash" || (follows && hasYear && !(isPart && isNumbered));
    const isShort = /^\p{Lu}[\p{L}'’.-]*(?:\s\p{L}[\p{L}'’.-]*){0,2}$/u.test(piece.text);
    const city = US_STATE.test(piece.text) ? firstOfState(pieces, at, lowest) : at;
    if (city < at && hasYear) return makeImprint(text, pieces, city, at, 0.8);
    if (opensArea && isShort) return makeImprint(text, pieces, at, at, piece.before === "dash" ? 0.75 : 0.5);
  }
  return null;
}

/** "Boca Raton, FL, USA: CRC": a city in no gazetteer, with its state and country up to the colon. */
function firstOfState(pieces: readonly Piece[], at: number, lowest: number): number {
  let first = at;
  while (first > lowest && pieces[first]?.before === "comma" && US_STATE.test(pieces[first]?.text ?? ""))
    first -= 1;
  const city = pieces[first];
  const opens = city?.before === "stop" || city?.before === "dash";
  return opens && /^\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+){0,2}$/u.test(city.text) ? first : at;
}

/** ". – Харбин, 1911": one Cyrillic word there is a place, since GOST may leave out the house but not the place. */
function findPlaceAlone(pieces: readonly Piece[], { hasYear }: ImprintContext): Imprint | null {
  const piece = pieces.at(-1);
  if (
    !hasYear ||
    pieces.length < 2 ||
    piece?.before !== "dash" ||
    !/^[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі-]{2,}(?:-[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]+)?$/u.test(piece.text)
  )
    return null;
  return { csl: { "publisher-place": piece.text }, pieces: pieces.slice(0, -1), certainty: 0.55 };
}

/** Such a word makes a house even without a year behind it. */
const NAMED_HOUSE =
  /^(?:Изд(?:ательство|-во)|Вид(?:авництво|-во))\s|\sбаспасы$|\s(?:Press|Publishers?|Verlag|Yayınları)$/u;

/** UTF-16 units; longer names are titles that speak of a university. */
const LONGEST_HOUSE = 90;

/** ". – «Санат», 1995": a publisher without a place. */
function findPublisherAlone(
  text: string,
  pieces: readonly Piece[],
  { hasYear, beforeYear, isPart, isNumbered }: ImprintContext,
): Imprint | null {
  const lowest = Math.max(1, pieces.length - 3);
  for (let at = pieces.length - 1; at >= lowest; at -= 1) {
    if (!hasYear && !NAMED_HOUSE.test(pieces[at]?.text ?? "")) return null;
    const piece = pieces[at];
    const speaks =
      piece !== undefined && PUBLISHER_WORDS.test(piece.text) && piece.text.length < LONGEST_HOUSE;
    const opensArea = piece?.before === "dash" || piece?.before === "stop";
    if (piece === undefined || (!opensArea && !(speaks && !isPart && piece.before === "comma"))) continue;
    const isQuoted = unquote(piece.text) !== piece.text;
    const isShort =
      !isPart &&
      !isNumbered &&
      beforeYear === "comma" &&
      /^\p{Lu}[\p{L}-]*(?:\s[\p{L}-]+){0,2}$/u.test(piece.text);
    if (isPart && piece.before === "stop" && beforeYear !== null && beforeYear !== "comma") return null;
    if (!speaks && !isShort && !(isQuoted && piece.before === "dash")) return null;
    const publisher = unquote(trimEdges(joinPieces(text, pieces.slice(at))));
    return {
      csl: { publisher },
      pieces: pieces.slice(0, at),
      certainty: speaks || piece.before === "dash" ? 0.65 : 0.5,
    };
  }
  return null;
}

function makeImprint(
  text: string,
  pieces: readonly Piece[],
  first: number,
  last: number,
  certainty: number,
): Imprint {
  const printed = cutEnd(joinPieces(text, pieces.slice(first, last + 1)), " ,;:");
  const keepsStop =
    !printed.endsWith(".") || isAbbreviatedPlace(pieces[last]?.text ?? "") || /\.\p{Lu}\.$/u.test(printed);
  const place = keepsStop ? printed : printed.slice(0, -1);
  const publisher = unquote(trimPublisher(joinPieces(text, pieces.slice(last + 1))));
  const csl = publisher === "" ? { "publisher-place": place } : { "publisher-place": place, publisher };
  return { csl, pieces: pieces.slice(0, first), certainty };
}

function trimPublisher(text: string): string {
  const bare = cutEnd(cutStart(text, " .,;:–—-"), " ,;:–—-");
  return bare.endsWith(".") ? bare.replace(/(?<!\s\p{Lu}|Inc|Co|Ltd)\.$/u, "") : bare;
}
