import { findLabel } from "#lib/import/labels.ts";
import type { PageContent, Piece } from "./piece.ts";
import { buildRows, isRaised, type Row, rowOf } from "./row.ts";
import { rowText } from "./row-text.ts";

/** What the page, not the article, puts around the text. */
export interface Furniture {
  readonly row: Row;
  readonly type: "page_header" | "page_number";
  readonly place: "top" | "foot";
  /** 0–1: nearly 1 where it comes again on other pages in the same place. */
  readonly confidence: number;
}

/** A row near the upper or lower edge, with what decides about it. */
interface Candidate {
  readonly row: Row;
  readonly page: number;
  readonly place: "top" | "foot";
  /** Rows between it and the edge. */
  readonly depth: number;
  /** White to the next row towards the text, in ems of this row; Infinity where there is none. */
  readonly gap: number;
  readonly number: number | null;
  /** Letters alone: what stays the same from page to page. */
  readonly key: string;
}

/** Rows looked at from each edge, and share of the page's height that they lie in. */
const ROWS = 3;
const ZONE = 0.14;
/** Points by which a running head may move from page to page. */
const SAME_HEIGHT = 9;
const LEAST_KEY = 4;
const LONGEST_HEAD = 200;
/** White in ems that sets furniture apart from text. */
const APART = 1.1;
const LARGER = 1.06;
/** Share of the page's width that a rule above footnotes takes up at most. */
const SHORT_RULE = 0.45;

const REPEATED = 0.96;
const COUNTED = 0.97;
const SAME_PLACE = 0.8;
const BY_LOOKS = 0.7;

const NUMBER =
  /^(?:[-–—|•\s]{0,3})(?:(?:page|pp?|стр|с|бет)\.?\s?)?([0-9]{1,4})(?:\s?(?:\/|of|из|ден)\s?[0-9]{1,4})?(?:\s?(?:бет|page|стр)\.?)?(?:[-–—|•\s]{0,3})$/iu;
const ROMAN = /^[ivxlc]{1,7}$/iu;
const STRIP =
  /\bISSN\b|\bDOI\b|doi\.org\/10\.|©|creative\s?commons|журнал|вестник|хабаршы|bulletin|journal|proceedings/iu;

/** The article's own identifier, which stands above its title. */
const OWN_DOI = /^(?:doi\b|https?:\/\/(?:dx\.)?doi\.org\/)\S{0,80}(?:\s\S{1,80})?$/iu;

/**
 * Running heads and feet, page numbers and the strips of a journal, for each page. `bodySize` is the size of the file's running
 * text, points.
 */
export function findFurniture(pages: readonly (PageContent | null)[], bodySize: number): Furniture[][] {
  const candidates = pages.flatMap((page, index) => (page === null ? [] : candidatesOf(page, index)));
  const heads = groupBy(
    candidates.filter(({ key }) => key.length >= LEAST_KEY),
    ({ key, place }) => `${place} ${key}`,
  );
  const numbering = findNumbering(candidates);
  const sure = candidates.filter((one) => isNumbered(one, numbering) || isRepeated(one, heads));
  const heights = groupBy(sure, heightKey);
  return pages.map((_, index) =>
    furnitureOf(
      candidates.filter(({ page }) => page === index),
      { heads, numbering, heights, bodySize },
    ),
  );
}

interface Knowledge {
  readonly heads: ReadonlyMap<string, readonly Candidate[]>;
  /** Page number minus page index, for each place where pages are counted. */
  readonly numbering: ReadonlySet<number>;
  readonly heights: ReadonlyMap<string, readonly Candidate[]>;
  readonly bodySize: number;
}

function furnitureOf(candidates: readonly Candidate[], known: Knowledge): Furniture[] {
  const found: Furniture[] = [];
  for (const place of ["top", "foot"] as const) {
    // From the edge inwards; below a row of text there is no head.
    const inwards = candidates.filter((one) => one.place === place).sort((a, b) => a.depth - b.depth);
    for (const [at, one] of inwards.entries()) {
      const judged = judge(one, known, inwards.slice(0, at));
      if (judged === null) break;
      found.push(...judged);
    }
  }
  return found;
}

function judge(one: Candidate, known: Knowledge, outer: readonly Candidate[]): Furniture[] | null {
  const { row, place } = one;
  const isCounted = isNumbered(one, known.numbering);
  if (isCounted && one.key.length < 2) return [{ row, place, type: "page_number", confidence: COUNTED }];
  const confidence = headConfidence(one, known, outer);
  if (confidence === null) {
    if (one.number === null || one.key.length > 0 || one.gap < APART) return null;
    return [{ row, place, type: "page_number", confidence: BY_LOOKS }];
  }
  if (ROMAN.test(rowText(row).text)) return [{ row, place, type: "page_number", confidence }];
  const parts = isCounted ? partNumber(row) : null;
  if (parts === null) return [{ row, place, type: "page_header", confidence }];
  return [
    { row: parts.head, place, type: "page_header", confidence },
    { row: parts.number, place, type: "page_number", confidence: COUNTED },
  ];
}

function headConfidence(one: Candidate, known: Knowledge, outer: readonly Candidate[]): number | null {
  if (isRepeated(one, known.heads)) return REPEATED;
  // Larger than the text: a heading that happens to open its page.
  if (one.row.size > known.bodySize * LARGER) return null;
  if (isNumbered(one, known.numbering) && one.gap >= APART) return SAME_PLACE;
  const besideNumber = outer.some((other) => isNumbered(other, known.numbering));
  if ((known.heights.get(heightKey(one)) ?? []).some(({ page }) => page !== one.page) && one.gap >= APART / 2)
    return SAME_PLACE;
  // Alone on its page: what is left of a list or a note.
  if (one.gap < APART || one.gap === Infinity) return null;
  const { text } = rowText(one.row);
  if (OWN_DOI.test(text)) return null;
  if (STRIP.test(text) && (besideNumber || one.page === 0 || one.depth === 0)) return BY_LOOKS;
  if (one.place === "foot") return null;
  return besideNumber || isSmallHead(one, known.bodySize) ? BY_LOOKS : null;
}

/** Of the size of the text: a head that comes on one page alone is set clearly smaller, at the very top, far above what follows. */
const SMALL = 0.9;
const FAR = 1.5;

function isSmallHead({ row, depth, gap }: Candidate, bodySize: number): boolean {
  if (depth > 0 || gap < FAR || row.size > bodySize * SMALL) return false;
  return findLabel(rowText(row).text) === null;
}

function isRepeated({ key, place, page, row }: Candidate, heads: Knowledge["heads"]): boolean {
  if (key.length < LEAST_KEY) return false;
  return (heads.get(`${place} ${key}`) ?? []).some(
    (other) => other.page !== page && Math.abs(other.row.baseline - row.baseline) <= SAME_HEIGHT,
  );
}

function heightKey({ place, row }: Candidate): string {
  return `${place} ${Math.round(row.baseline / 3)} ${row.size.toFixed(1)}`;
}

/** Differences between printed and counted page numbers that hold for at least two pages. */
function findNumbering(candidates: readonly Candidate[]): ReadonlySet<number> {
  const pagesOf = new Map<number, Set<number>>();
  for (const { number, page } of candidates) {
    if (number === null) continue;
    const pages = pagesOf.get(number - page) ?? new Set();
    pagesOf.set(number - page, pages.add(page));
  }
  return new Set([...pagesOf].filter(([, pages]) => pages.size >= 2).map(([difference]) => difference));
}

function isNumbered({ number, page }: Candidate, numbering: Knowledge["numbering"]): boolean {
  return number !== null && numbering.has(number - page);
}

function candidatesOf(page: PageContent, index: number): Candidate[] {
  const upright = page.flows.find(({ angle }) => angle === 0);
  const rows = buildRows((upright?.pieces ?? []).filter((piece) => isNearEdge(piece, page)));
  const top = rows.filter((row) => row.baseline < page.height / 2);
  const foot = withoutNotes(
    rows.filter((row) => row.baseline >= page.height / 2),
    page,
  ).reverse();
  const made = [
    ...top.slice(0, ROWS).map((row, depth) => ({ row, depth, place: "top" as const, next: top[depth + 1] })),
    ...foot
      .slice(0, ROWS)
      .map((row, depth) => ({ row, depth, place: "foot" as const, next: foot[depth + 1] })),
  ];
  return made.flatMap(({ row, depth, place, next }) => {
    const { text } = rowText(row);
    const white =
      place === "top" ? (next?.top ?? Infinity) - row.bottom : row.top - (next?.bottom ?? -Infinity);
    if (text.length > LONGEST_HEAD) return [];
    return [
      { row, depth, place, page: index, gap: white / row.size, number: numberIn(row), key: keyOf(text) },
    ];
  });
}

/** Notes say the same on many pages ("Ibid."), and are no running feet: they begin with a raised mark or below a short rule. */
function withoutNotes(rows: readonly Row[], { rules, width }: PageContent): Row[] {
  let isNote = false;
  return rows.filter((row, at) => {
    const white = row.top - (rows[at - 1]?.bottom ?? -Infinity);
    const first = row.pieces[0];
    const isBelowRule = rules.some(
      ({ y, left, right }) =>
        y < row.top + row.size * 0.4 && y > row.top - row.size * 2 && right - left < width * SHORT_RULE,
    );
    if (isBelowRule || (first !== undefined && isRaised(first, row))) isNote = true;
    else if (white > row.size * APART) isNote = false;
    return !isNote;
  });
}

/** Some rows deeper than the zone, so that the innermost candidate has a neighbour. */
function isNearEdge({ baseline }: Piece, { height }: PageContent): boolean {
  const zone = height * ZONE;
  return baseline < zone * 1.5 || baseline > height - zone * 1.5;
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}

/** The page number that a row is, or that stands at one of its ends. */
function numberIn(row: Row): number | null {
  const whole = NUMBER.exec(rowText(row).text);
  if (whole !== null) return Number(whole[1]);
  const parts = partNumber(row);
  return parts === null ? null : Number(rowText(parts.number).text);
}

/** A number at the left or right end, a word's gap away from the rest. */
function partNumber(row: Row): { head: Row; number: Row } | null {
  const pieces = [...row.pieces].sort((a, b) => a.left - b.left);
  for (const number of [pieces.at(-1), pieces[0]]) {
    const rest = pieces.filter((piece) => piece !== number);
    if (number === undefined || rest.length === 0 || !/^[0-9]{1,4}$/u.test(number.text)) continue;
    const head = rowOf(rest);
    if (Math.max(number.left - head.right, head.left - number.right) > row.size) {
      return { head, number: rowOf([number]) };
    }
  }
  return null;
}

function groupBy<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
