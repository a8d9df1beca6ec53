import type { CslItem } from "../reference.ts";
import type { Piece, Separator } from "./areas.ts";
import { toDateParts, type LooseDate } from "./dates.ts";
import { readElement, type Element, type ElementContext, type ElementKind } from "./elements.ts";

/** What is left of a description when its recognised end is taken off. */
export interface Tail {
  readonly pieces: readonly Piece[];
  readonly csl: Partial<CslItem>;
  readonly date: LooseDate | null;
  /** What stood before the year. */
  readonly beforeYear: Separator | null;
  readonly kinds: readonly ElementKind[];
}

export const EMPTY_TAIL: Omit<Tail, "pieces"> = { csl: {}, date: null, beforeYear: null, kinds: [] };

/**
 * Takes recognised elements (date, numbering, pages, edition …) off the end, one piece at a time, until a piece is
 * unknown, or says again what is already known: a second year belongs to the title. The first piece always stays.
 */
export function takeTail(from: Tail, context: ElementContext): Tail {
  let tail = from;
  while (tail.pieces.length > 1) {
    const piece = tail.pieces.at(-1);
    const element =
      piece === undefined ? null : (readElement(piece.text, context) ?? readBareNumber(piece, tail, context));
    const title =
      element === null || (context.isPart && element.date !== undefined && SPAN.test(piece?.text ?? ""))
        ? volumeTitle(tail, context)
        : 0;
    if (title > 0) {
      tail = { ...tail, pieces: tail.pieces.slice(0, -title) };
      continue;
    }
    if (piece === undefined || element === null) return tail;
    const known = asSet(element, piece, tail);
    if (!fits(known, piece, tail, context)) return tail;
    tail = withElement(tail, known, piece);
  }
  return tail;
}

const SPAN = /^\d{4}\s?[–—-]\s?\d{4}$/u;

/**
 * "1936. Т. 2. Стихотворения, 1836–1841. С. 15": how many pieces at the end are the title of the volume, which has the
 * year of the edition before it and pages behind; 0 where none is.
 */
function volumeTitle({ pieces, csl }: Tail, context: ElementContext): 0 | 1 | 2 {
  if (!context.isPart || csl.page === undefined) return 0;
  const length = SPAN.test(pieces.at(-1)?.text ?? "") && pieces.at(-1)?.before === "comma" ? 2 : 1;
  const [year, volume, title] = pieces.slice(-2 - length);
  if (year === undefined || volume === undefined || title === undefined) return 0;
  const follows = title.before === "stop" || title.before === "colon";
  const isVolume = readElement(volume.text, context)?.kind === "volume";
  return follows && isVolume && readElement(year.text, context)?.kind === "date" ? length : 0;
}

/** "Journal, 12, 45–67" has a volume there, "Vestnik, 2009, 4, 149–156" an issue: the year before it tells. */
function readBareNumber(piece: Piece, tail: Tail, { isPart }: ElementContext): Element | null {
  if (
    isPart &&
    piece.before === "colon" &&
    /^[eE]?\d{1,9}\.?$/u.test(piece.text) &&
    tail.csl.page === undefined
  )
    return { kind: "pages", csl: { page: piece.text.replace(/\.$/u, "") } };
  if (isPart && piece.before === "semicolon" && /^\d{1,4}$/u.test(piece.text))
    return { kind: "volume", csl: { volume: piece.text } };
  const isLocated = tail.csl.page !== undefined || tail.kinds.includes("filler");
  if (!isPart || !isLocated || piece.before !== "comma" || !/^\d{1,4}$/u.test(piece.text)) return null;
  const before = readElement(tail.pieces.at(-2)?.text ?? "", { isPart });
  if (before?.kind === "date" && tail.pieces.at(-2)?.before !== "stop")
    return { kind: "issue", csl: { issue: piece.text } };
  const named = /\p{L}[.)]?\s\d{1,4}$/u.test(tail.pieces.at(-2)?.text ?? "");
  return named
    ? { kind: "issue", csl: { issue: piece.text } }
    : { kind: "volume", csl: { volume: piece.text } };
}

/** Only what unmistakably belongs to a part makes a bare range its pages: it has to follow a comma or colon. */
function fits(element: Element, piece: Piece, tail: Tail, context: ElementContext): boolean {
  if (element.date !== undefined) return mergeDates(tail.date, element.date) !== null;
  if (element.kind === "volumes") return tail.csl.volume !== undefined && !("number-of-volumes" in tail.csl);
  if (element.kind === "series" && !standsLikeSeries(piece, tail, context)) return false;
  if (element.kind === "pages" && /^\P{L}*$/u.test(piece.text) && !context.isPart) return false;
  if (isOuterVolume(element, piece, tail)) return true;
  return Object.keys(element.csl).every((key) => !(key in tail.csl));
}

/** "Т. 153, кн. 4": the book is a part of the volume, which names the place of the article. */
function isOuterVolume(element: Element, piece: Piece, tail: Tail): boolean {
  return (
    element.kind === "volume" && tail.csl.volume !== undefined && /^(?:Т|Том|Vol|Bd)[.\s]/u.test(piece.text)
  );
}

/** GOST prints the series in round brackets behind the extent; elsewhere such brackets belong to a title. */
function standsLikeSeries(piece: Piece, tail: Tail, context: ElementContext): boolean {
  if (piece.before !== "dash" && piece.before !== "stop") return false;
  const near = tail.pieces.slice(-NEAR_SERIES, -1).map(({ text }) => readElement(text, context)?.kind);
  return (
    near.includes("extent") ||
    near.at(-1) === "date" ||
    near.at(-1) === "pages" ||
    tail.kinds.includes("extent")
  );
}

/** Between extent and series may stand illustrations and the height: "190 с. : ил. ; 21 см. – (…)". */
const NEAR_SERIES = 4;

function withElement(tail: Tail, element: Element, piece: Piece): Tail {
  return {
    pieces: tail.pieces.slice(0, -1),
    csl: isOuterVolume(element, piece, tail)
      ? { ...tail.csl, ...element.csl }
      : { ...element.csl, ...tail.csl },
    date: element.date === undefined ? tail.date : mergeDates(tail.date, element.date),
    beforeYear: typeof element.date?.year === "number" ? piece.before : tail.beforeYear,
    kinds: [element.kind, ...tail.kinds],
  };
}

/** "Шығармалары: 3 т. – … – Т. 1": beside a volume the number before the word counts them. */
function asSet(element: Element, piece: Piece, tail: Tail): Element {
  const count = tail.csl.volume === undefined ? undefined : /^(\d{1,2})\sт\.?$/u.exec(piece.text)?.[1];
  return element.kind !== "volume" || count === undefined
    ? element
    : { kind: "volumes", csl: { "number-of-volumes": count } };
}

/** Joins "2007" and "22 мая"; null when both name the same part. */
function mergeDates(known: LooseDate | null, found: LooseDate): LooseDate | null {
  if (known === null) return found;
  const clashes = (part: keyof LooseDate): boolean => known[part] !== null && found[part] !== null;
  if (clashes("year") || clashes("month") || clashes("day")) return null;
  return { year: known.year ?? found.year, month: known.month ?? found.month, day: known.day ?? found.day };
}

/** The date of issue in CSL's form; a span of years that was already read as such stays. */
export function issuedOf({ csl, date }: Pick<Tail, "csl" | "date">): CslItem["issued"] {
  if (csl.issued !== undefined) return csl.issued;
  const parts = date === null ? null : toDateParts(date);
  return parts === null ? undefined : { "date-parts": [parts.filter((part) => part !== undefined)] };
}
