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
import { withFacts } from "./line-facts.ts";
import { splitLines, type Line } from "./lines.ts";
import { readLayout } from "./page-layout.ts";
import { groupLines } from "./paragraph-breaks.ts";
import type { RawFacts } from "./raw-facts.ts";
import type { RawPage } from "./raw-text.ts";
import { markReferenceLists } from "./reference-lists.ts";
import { setApartFootnotes, setApartFurniture } from "./set-apart.ts";
import type { SourceMap } from "./source-map.ts";
import { markTables } from "./tables.ts";

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
  const footnotes = setApartFootnotes(running, layout);
  const noteLines = new Set(footnotes.flatMap((footnote) => footnote.lines));
  const text = closeGaps(running, (line) => noteLines.has(line));
  const open = groupLines(text, layout).map((group) => openDraft(group.lines));
  const drafts = inOrder([
    ...typeDrafts(inOrder([...open, ...tables]), typicalWidth(text)),
    ...footnotes.map((footnote) => typed(openDraft(footnote.lines), "footnote", 0.9)),
    ...[...furniture].map(([line, type]) => typed(openDraft([line]), type, 0.9)),
  ]);
  return finishBlocks(drafts, { source, vocabulary: vocabularyOfLines(lines.map((line) => line.text)) });
}

function inOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => draftStart(a) - draftStart(b));
}

/**
 * Each step types what it knows and leaves the rest open. The order matters: lists and title pages bound the
 * body.
 */
function typeDrafts(drafts: readonly Draft[], columnWidth: number): Draft[] {
  const listed = markReferenceLists(drafts.map(takeFirm)).map(takeWaiting);
  const tabled = markTables(listed, columnWidth);
  return markBody(markAbstracts(markFrontMatter(tabled)), columnWidth).map(takeHint);
}

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
