import { findNearly } from "#lib/languages/match-quote.ts";

/** A text as quotations are looked for in it: letters and figures alone, one spelling for look-alikes, and where each stood (UTF-16). */
export interface QuotedText {
  readonly letters: string;
  readonly places: Uint32Array;
  readonly text: string;
}

/** Latin letters that look like Cyrillic ones, folded whatever word they stand in: both sides are folded alike. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{
    a: "а",
    c: "с",
    e: "е",
    i: "і",
    k: "к",
    o: "о",
    p: "р",
    x: "х",
    y: "у",
    b: "в",
    h: "н",
    m: "м",
    t: "т",
  },
  ...{ ə: "ә", ǝ: "ә", ɵ: "ө", ё: "е", һ: "н", ү: "у", ұ: "у" },
};

const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;

/** Case, quotation marks, dashes, blanks and hyphens at line ends fall away, since only letters and figures stay. */
export function foldQuoted(text: string): QuotedText {
  const letters: string[] = [];
  const places: number[] = [];
  for (const [at, character] of eachCharacter(text)) {
    for (const folded of character.normalize("NFKC").toLowerCase()) {
      if (!LETTER_OR_FIGURE.test(folded)) continue;
      const letter = ALIKE[folded] ?? folded;
      letters.push(letter);
      for (let unit = 0; unit < letter.length; unit += 1) places.push(at);
    }
  }
  return { letters: letters.join(""), places: Uint32Array.from(places), text };
}

function* eachCharacter(text: string): Generator<readonly [number, string]> {
  let at = 0;
  for (const character of text) {
    yield [at, character];
    at += character.length;
  }
}

export type QuotationCheck =
  /** `at`: null of a quotation too short to be looked for. */
  | { readonly as: "found"; readonly at: QuotedPlace | null }
  | { readonly as: "not_found" }
  /** `there`: what stands in the source instead. */
  | { readonly as: "changed"; readonly there: string; readonly at: QuotedPlace };

/** Where a quotation begins, in which of the texts; UTF-16. */
export interface QuotedPlace {
  readonly text: number;
  readonly start: number;
}

/** Left-out words and editors' insertions: "…", "...", "[…]", "<…>", "(…)", "[Алаш қозғалысы]". */
const GAP = /\s?(?:\[[^\]]{0,200}\]|<\s?(?:\.{3}|…)\s?>|\(\s?(?:\.{3}|…)\s?\)|\.{3,}|…)\s?/gu;
/** Shorter pieces between gaps stand in any text. */
const SHORTEST_PIECE = 8;
/** A quotation that differs in more than this share of its letters is another sentence. */
const MOST_CHANGED = 0.15;
const MOST_ERRORS = 60;

/** Whether the source says what is quoted; of several texts of a work the one that comes nearest counts. */
export function checkQuotation(quote: string, sources: readonly QuotedText[]): QuotationCheck {
  const pieces = quote
    .split(GAP)
    .map((piece) => foldQuoted(piece).letters)
    .filter((piece) => piece.length >= SHORTEST_PIECE);
  if (pieces.length === 0) return { as: "found", at: null };
  let best: QuotationCheck = { as: "not_found" };
  for (const [text, source] of sources.entries()) {
    const checked = checkPieces(pieces, source, text);
    if (checked.as === "found") return checked;
    if (checked.as === "changed" && best.as === "not_found") best = checked;
  }
  return best;
}

/** Pieces must stand in their order. */
function checkPieces(pieces: readonly string[], source: QuotedText, text: number): QuotationCheck {
  let from = 0;
  let first: number | null = null;
  let changed: string | null = null;
  for (const piece of pieces) {
    const at = source.letters.indexOf(piece, from);
    if (at >= 0) {
      first ??= at;
      from = at + piece.length;
      continue;
    }
    const near = findNear(piece, source.letters);
    if (near === null) return { as: "not_found" };
    first ??= near.start;
    changed ??= printed(source, near.start, near.end);
    from = Math.max(from, near.end);
  }
  const at = { text, start: source.places[first ?? 0] ?? 0 };
  return changed === null ? { as: "found", at } : { as: "changed", there: changed, at };
}

/**
 * The nearest place with at most `errors` errors. A quotation cut into one piece more than that has one piece unchanged, so places are
 * measured only where unchanged pieces stand, those with most of them first: the cost hardly grows with the length of the text.
 */
function findNear(piece: string, letters: string): { start: number; end: number } | null {
  const errors = Math.min(MOST_ERRORS, Math.floor(piece.length * MOST_CHANGED));
  if (errors === 0) return null;
  let best: { start: number; end: number; errors: number } | null = null;
  for (const start of likelyStarts(piece, letters, errors)) {
    const around = letters.slice(start, start + piece.length + 4 * errors);
    for (const match of findNearly(around, piece, errors))
      if (best === null || match.errors < best.errors)
        best = { start: start + match.start, end: start + match.end, errors: match.errors };
  }
  return best;
}

const MOST_WINDOWS = 12;
const MOST_PLACES = 2_000;

/** Where the piece may begin: each unchanged part says where, give or take the errors before it, and they vote. */
function likelyStarts(piece: string, letters: string, errors: number): number[] {
  const size = Math.max(4, Math.floor(piece.length / (errors + 1)));
  const votes = new Map<number, number>();
  for (let part = 0; part + size <= piece.length; part += size) {
    for (const place of placesOf(piece.slice(part, part + size), letters)) {
      const bucket = Math.floor(Math.max(0, place - part) / errors);
      for (const near of [bucket - 1, bucket, bucket + 1]) votes.set(near, (votes.get(near) ?? 0) + 1);
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_WINDOWS)
    .map(([bucket]) => Math.max(0, (bucket - 1) * errors));
}

function placesOf(part: string, letters: string): number[] {
  const places: number[] = [];
  for (
    let at = letters.indexOf(part);
    at >= 0 && places.length < MOST_PLACES;
    at = letters.indexOf(part, at + 1)
  )
    places.push(at);
  return places;
}

/** The stretch of the source from the letter at `start` to the one before `end`, with what follows up to the end of its last character. */
function printed({ text, places }: QuotedText, start: number, end: number): string {
  const from = places[start] ?? 0;
  const last = places[Math.max(start, end - 1)] ?? from;
  return text
    .slice(from, last + String.fromCodePoint(text.codePointAt(last) ?? 32).length)
    .replace(/\s+/gu, " ");
}
