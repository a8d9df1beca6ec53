import { vocabularyOfLines } from "#lib/languages/vocabulary.ts";
import { markAbstracts } from "./abstracts.ts";
import type { ImportedBlock } from "./article.ts";
import type { BlockText } from "./block-text.ts";
import { markBody } from "./body.ts";
import { takeFirm, takeHint, takeWaiting } from "./declared.ts";
import { takeTables } from "./declared-tables.ts";
import { draftStart, openDraft, typed, type Draft } from "./draft.ts";
import { finishBlocks } from "./finish-blocks.ts";
import { markFrontMatter } from "./front-matter.ts";
import { demotePlainHeadings, markHeadingsByType, rankHeadings } from "./headings-by-type.ts";
import { markInnerTitlePages } from "./inner-title-pages.ts";
import { markIssueFurniture } from "./issue-furniture.ts";
import { withFacts } from "./line-facts.ts";
import { splitLines, type Line } from "./lines.ts";
import { findPlacedTables } from "./placed-tables.ts";
import { readLayout } from "./page-layout.ts";
import { groupLines } from "./paragraph-breaks.ts";
import type { RawFacts } from "./raw-facts.ts";
import type { RawPage } from "./raw-text.ts";
import { markReferenceLists } from "./reference-lists.ts";
import { markRomanisedLists } from "./romanised-lists.ts";
import { setApartFootnotes, setApartFurniture } from "./set-apart.ts";
import type { SourceMap } from "./source-map.ts";
import { findSpacedTables, withSpacedCells } from "./spaced-tables.ts";
import { markTables } from "./tables.ts";
import { markTitleByType } from "./title-by-type.ts";
import { isMostlyBold, tellsType, type TypeOfBody } from "./type-looks.ts";
import { commonSize, readTypeSetting, type TypeSetting } from "./type-setting.ts";

/** A finished block with what the later steps need of its making. */
export interface MadeBlock {
  readonly block: ImportedBlock;
  readonly clean: BlockText;
  readonly draft: Draft;
}

export interface BlockSource {
  readonly source: SourceMap;
  readonly facts: RawFacts;
  readonly pages: readonly RawPage[];
}

/**
 * The raw text as typed blocks in the order of the file. Each visible character is in exactly one of them.
 */
export function makeBlocks({ source, facts, pages }: BlockSource): MadeBlock[] {
  const lines = withFacts(splitLines(source.text), facts.lines);
  const { tables, rest } = takeTables(lines);
  const layout = readLayout(rest);
  const furniture = setApartFurniture(rest, layout, pages);
  const running = closeGaps(rest, (line) => furniture.has(line));
  const footnotes = setApartFootnotes(running, layout, facts.spans);
  const noteLines = new Set(footnotes.flatMap((footnote) => footnote.lines));
  const columns = tablesByPlace(running.filter((line) => !noteLines.has(line)));
  const inTables = new Set(columns.flatMap((table) => table.lines));
  const text = closeGaps(running, (line) => noteLines.has(line) || inTables.has(line));
  const setting = readTypeSetting(text, pages);
  const open = groupLines(text, layout, setting).map(({ lines: own, margin }) => ({
    ...openDraft(own),
    margin,
  }));
  const body = typeOfBody(text, setting);
  const drafts = inOrder([
    ...typeDrafts(inOrder([...open, ...tables, ...columns]), { columnWidth: typicalWidth(text), body }),
    ...footnotes.map((footnote) => typed(openDraft(footnote.lines), "footnote", 0.9)),
    ...[...furniture].map(([line, type]) => typed(openDraft([line]), type, 0.9)),
  ]);
  return finishBlocks(drafts, {
    source,
    facts,
    vocabulary: vocabularyOfLines(lines.map((line) => line.text)),
  });
}

/** Tables that only the places of their lines tell: cell by cell, or with rows whose cells stand wide apart. */
function tablesByPlace(lines: readonly Line[]): Draft[] {
  const placed = findPlacedTables(lines);
  const taken = new Set(placed.flatMap((table) => table.lines));
  return [...placed, ...findSpacedTables(lines.filter((line) => !taken.has(line)))];
}

function inOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => draftStart(a) - draftStart(b));
}

interface Page {
  /** The width that most running lines reach, ems. */
  readonly columnWidth: number;
  /** Null where the format tells no type. */
  readonly body: TypeOfBody | null;
}

/**
 * Each step types what it knows and leaves the rest open. The order matters: lists and title pages bound the
 * body.
 */
function typeDrafts(drafts: readonly Draft[], { columnWidth, body }: Page): Draft[] {
  const listed = markRomanisedLists(markReferenceLists(drafts.map(takeFirm))).map(takeWaiting);
  const tabled = markTables(markIssueFurniture(listed), columnWidth).map(withSpacedCells);
  const titled = body === null ? tabled : markTitleByType(tabled, body);
  const fronted = markAbstracts(markInnerTitlePages(markFrontMatter(titled)));
  const headed = body === null ? fronted : markHeadingsByType(fronted, body);
  const done = markBody(headed, columnWidth).map(takeHint);
  return body === null ? done : rankHeadings(demotePlainHeadings(done, body), body);
}

function typeOfBody(lines: readonly Line[], setting: TypeSetting | null): TypeOfBody | null {
  if (!tellsType(lines)) return null;
  const sizeStep = setting?.sizeStep ?? SIZE_STEP;
  return { setting, bodySize: commonSize(lines), sizeStep, isBodyBold: isMostlyBold(lines) };
}

/** A difference in size that authors of text that flows make on purpose. */
const SIZE_STEP = 1.07;

/** Leaves lines out; the line after a hole may continue the one before it, whatever the gap. */
function closeGaps(lines: readonly Line[], isLeftOut: (line: Line) => boolean): Line[] {
  const kept: Line[] = [];
  let hole = false;
  for (const line of lines) {
    if (isLeftOut(line)) {
      hole = true;
      continue;
    }
    kept.push(hole ? { ...line, gap: 0, opensPage: true } : line);
    hole = false;
  }
  return kept;
}

/** The width that most running lines reach, ems. */
function typicalWidth(lines: readonly Line[]): number {
  const widths = lines.map((line) => line.width).sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.6)] ?? 0;
}
