import { findCut, type Gutter } from "./cut.ts";
import { type Phrase, phrasesOf, ruleAsPhrase, tableAsPhrase } from "./phrase.ts";
import type { PageBody } from "./page-body.ts";
import type { Piece } from "./piece.ts";
import { most } from "./row.ts";
import type { RuledTable } from "./ruled-tables.ts";

/** Pieces that are read together, from top to bottom. */
export interface Region {
  readonly pieces: readonly Piece[];
  readonly tables: readonly RuledTable[];
  /** From 0, leftmost. */
  readonly column: number;
}

/** Columns nest: four of them are cut in three steps, with bands above and below. */
const DEEPEST = 12;
/** A page of more phrases is a map, a plan or a trap, and is not worth the search. */
const MOST_PHRASES = 4_000;

/**
 * The regions of a page in reading order. A page is cut at its tallest gutter: what stands above it, the left side, the right
 * side, what stands below; each is cut again. Rules that cross a gutter end it, as those of a table do. What is too short to prove
 * a gutter (the last lines of an article, a strip between two tables) is cut where other pages
 * have theirs (`known`).
 */
export function findRegions(body: PageBody, known: readonly Gutter[]): Region[] {
  return cutRegion(allPhrases(body), { known, depth: 0 });
}

/** The gutters that a page proves by itself. */
export function provenGutters(body: PageBody): Gutter[] {
  const found: Gutter[] = [];
  cutRegion(allPhrases(body), { known: [], depth: 0, found });
  return found;
}

function allPhrases({ pieces, rules, tables }: PageBody): Phrase[] {
  return [...phrasesOf(pieces), ...rules.map(ruleAsPhrase), ...tables.map(tableAsPhrase)];
}

interface Cutting {
  readonly known: readonly Gutter[];
  readonly depth: number;
  readonly found?: Gutter[];
}

function cutRegion(phrases: readonly Phrase[], cutting: Cutting): Region[] {
  const pieces = phrases.flatMap((phrase) => phrase.pieces);
  const tables = phrases.flatMap(({ table }) => (table === undefined ? [] : [table]));
  if (pieces.length + tables.length === 0) return [];
  const cut = mayBeCut(phrases, cutting) ? findCut(phrases, cutting.known) : null;
  if (cut === null) return [{ pieces, tables, column: 0 }];
  cutting.found?.push(cut.gutter);
  const deeper = { ...cutting, depth: cutting.depth + 1 };
  const left = cutRegion(cut.left, deeper);
  const leftColumns = most(left.map(({ column }) => column)) + 1;
  const right = cutRegion(cut.right, deeper).map((region) => shifted(region, leftColumns));
  return [...cutRegion(cut.above, deeper), ...left, ...right, ...cutRegion(cut.below, deeper)];
}

function shifted({ column, ...region }: Region, by: number): Region {
  return { ...region, column: column + by };
}

function mayBeCut(phrases: readonly Phrase[], { depth }: Cutting): boolean {
  return depth < DEEPEST && phrases.length >= 2 && phrases.length <= MOST_PHRASES;
}
