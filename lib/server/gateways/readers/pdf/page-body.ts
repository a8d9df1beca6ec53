import type { Furniture } from "./furniture.ts";
import type { PageContent, Piece, Rule } from "./piece.ts";
import { findRuledTables, type RuledTable, rulesOutside } from "./ruled-tables.ts";

/** The upright text of a page without its furniture, its tables told apart. */
export interface PageBody {
  /** Outside the tables. */
  readonly pieces: readonly Piece[];
  readonly tables: readonly RuledTable[];
  /** Outside the tables. */
  readonly rules: readonly Rule[];
}

export function pageBody(page: PageContent | null, furniture: readonly Furniture[]): PageBody {
  if (page === null) return { pieces: [], tables: [], rules: [] };
  const set = new Set(furniture.flatMap(({ row }) => row.pieces));
  const pieces = uprightPieces(page).filter((piece) => !set.has(piece));
  const tables = findRuledTables(pieces, page);
  const inTables = new Set(tables.flatMap(({ cells }) => cells.flatMap((cell) => cell.pieces)));
  return {
    pieces: inTables.size === 0 ? pieces : pieces.filter((piece) => !inTables.has(piece)),
    tables,
    rules: rulesOutside(page.rules, tables),
  };
}

export function uprightPieces(page: PageContent | null): readonly Piece[] {
  return page?.flows.find(({ angle }) => angle === 0)?.pieces ?? [];
}
