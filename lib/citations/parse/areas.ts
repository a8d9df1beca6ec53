import { findAll } from "./printed-text.ts";
import { endsSentence } from "./sentence-end.ts";

/** What stands between two pieces. A dash or full stop parts areas (GOST 7.1-2003, 4.7.2), the others part elements. */
export type Separator = "start" | "dash" | "stop" | "comma" | "colon" | "semicolon";

export interface Piece {
  readonly text: string;
  /** UTF-16, in the text that was split. */
  readonly start: number;
  readonly end: number;
  readonly before: Separator;
}

const PROTECTED =
  /«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|"[^"]*"|\([^()]*\)|\[[^[\]]*\]|(?:\d{1,4},\s\[\d{1,4}\]|[ivxlcIVXLC]{1,7},\s\d{1,4}|\d{1,4}\s?[сcбp]\.,\s\d{1,3}\s(?:л|отд)\.)\s?(?:[сcpбs](?!\p{L})|(?<=\.))|\d{1,2}(?:-?[ея]){0,2}\.?,\s(?:überarb|erw|verb|neu|aktual|испр|перераб|доп)[^,:/]{0,24}?\s(?:Aufl|изд|ed)\.|№\s?\d{1,3},\s?\d{1,3}(?![\d(:]|\s?[–—-]\s?\d)/gu;
const BOUNDARY =
  /\s{0,4}[.,;]?\s{0,4}(?<=[\s.,;»")\]])[–—-]{1,2}\s+|[.,]\s+[–—-](?=[\p{Lu}\d№])|[.!?…]\s+|(?<=[\p{L}\d][\p{L}\d»)]|[№\s]\d)\.[–—-]\s?(?=[\p{L}\d«№(])|[,;]\s+|,(?=[«"“]|(?:19|20)\d{2})|\s{0,4}:\s+|:(?=[\p{Lu}«"“])/uy;

/** "531 – 539 стр.": the dash of a range may have blanks around it. */
const PAGES_SO_FAR = /^\s*(?:(?:[СсБбPp]|[Сс]тр|[Bb]et)\.?\s?)?(?!(?:19|20)\d{2}$)\d{1,4}$/u;

/** Splits a text at the punctuation of a description; quoted and bracketed parts stay whole. */
export function splitAreas(text: string): Piece[] {
  const kept = protectedSpans(text);
  const pieces: Piece[] = [];
  let start = 0;
  let before: Separator = "start";
  let from = 0;
  for (let found = nextBoundary(text, from); found !== null; found = nextBoundary(text, from)) {
    const { index, next } = found;
    from = next;
    if (next >= text.length || isInside(kept, index, next)) continue;
    const separator = nameSeparator(text.slice(index, next));
    if (separator === "dash" && PAGES_SO_FAR.test(text.slice(start, index)) && /^\d/u.test(text.slice(next)))
      continue;
    if (separator === "stop" && !endsSentence(text, index, next)) continue;
    pushPiece(pieces, text, start, index + (text[index] === "!" || text[index] === "?" ? 1 : 0), before);
    start = next;
    before = separator;
  }
  pushPiece(pieces, text, start, text.length, before);
  return pieces;
}

const MARK = /[.,;:!?…–—-]/gu;

/** The next separator from `from` on. The pattern is tried at punctuation alone, and at the blank in front of it. */
function nextBoundary(text: string, from: number): { readonly index: number; readonly next: number } | null {
  for (let at = nextMark(text, from); at >= 0; at = nextMark(text, at + 1)) {
    const blank = at > from && text[at - 1] === " " ? boundaryAt(text, at - 1) : null;
    const found = blank ?? boundaryAt(text, at);
    if (found !== null) return found;
  }
  return null;
}

function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.test(text) ? MARK.lastIndex - 1 : -1;
}

function boundaryAt(text: string, at: number): { readonly index: number; readonly next: number } | null {
  BOUNDARY.lastIndex = at;
  return BOUNDARY.test(text) ? { index: at, next: BOUNDARY.lastIndex } : null;
}

/** A quote, bracket or number sign, an extent in two parts, or an edition with its comma. */
const MAY_BE_PROTECTED = /[«“„"([№]|\d,|[ivxlcIVXLC],|\d\.?(?:-[ея])?,|\.,\s\d/u;

function pushPiece(pieces: Piece[], text: string, start: number, end: number, before: Separator): void {
  const printed = text.slice(start, end).trim();
  if (printed !== "") pieces.push({ text: printed, start, end, before });
}

function protectedSpans(text: string): (readonly [number, number])[] {
  if (!MAY_BE_PROTECTED.test(text)) return [];
  return findAll(PROTECTED, text).map((found) => [found.index, found.index + found[0].length]);
}

function isInside(spans: readonly (readonly [number, number])[], start: number, end: number): boolean {
  for (const span of spans) if (start > span[0] && end < span[1]) return true;
  return false;
}

function nameSeparator(punctuation: string): Separator {
  if (/[–—-]/u.test(punctuation)) return "dash";
  if (punctuation.includes(":")) return "colon";
  if (punctuation.includes(";")) return "semicolon";
  return punctuation.includes(",") ? "comma" : "stop";
}

/** The printed text from one piece to another, with the punctuation between them. */
export function joinPieces(text: string, pieces: readonly Piece[]): string {
  const first = pieces[0];
  const last = pieces.at(-1);
  return first === undefined || last === undefined ? "" : text.slice(first.start, last.end);
}
