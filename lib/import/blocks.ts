import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { closeSpacedLetters } from "#lib/languages/normalise.ts";
import { detectLanguage } from "#lib/languages/detect.ts";
import { vocabularyOfLines, type Vocabulary } from "#lib/languages/vocabulary.ts";
import { markAbstracts } from "./abstracts.ts";
import type { ImportedBlock } from "./article.ts";
import { blockText, type BlockText } from "./block-text.ts";
import { markBody } from "./body.ts";
import { draftStart, openDraft, typed, type Draft } from "./draft.ts";
import { findFootnotes } from "./footnotes.ts";
import { markFrontMatter } from "./front-matter.ts";
import { findLabel } from "./labels.ts";
import { splitLines, type Line } from "./lines.ts";
import { findFurniture } from "./page-furniture.ts";
import { readLayout } from "./page-layout.ts";
import { groupLines } from "./paragraph-breaks.ts";
import { entryNumber, markReferenceLists } from "./reference-lists.ts";
import { listMarker } from "./list-markers.ts";
import { sourceRanges, type SourceMap } from "./source-map.ts";
import { markTables } from "./tables.ts";

/** A finished block with what the later steps need of its making. */
export interface MadeBlock {
  readonly block: ImportedBlock;
  readonly clean: BlockText;
  readonly draft: Draft;
}

/**
 * The raw text as typed blocks in the order of the file. Each visible character is in exactly one of them.
 */
export function makeBlocks(source: SourceMap): MadeBlock[] {
  const lines = splitLines(source.text);
  const layout = readLayout(lines);
  const furniture = findFurniture(lines, layout);
  const running = closeGaps(lines, (line) => furniture.has(line));
  const footnotes = findFootnotes(running, layout);
  const noteLines = new Set(footnotes.flatMap((footnote) => footnote.lines));
  const text = closeGaps(running, (line) => noteLines.has(line));
  const drafts = [
    ...typeDrafts(
      groupLines(text, layout).map((group) => openDraft(group.lines)),
      typicalWidth(text),
    ),
    ...footnotes.map((footnote) => typed(openDraft(footnote.lines), "footnote", 0.9)),
    ...[...furniture].map(([line, type]) => typed(openDraft([line]), type, 0.9)),
  ].sort((a, b) => draftStart(a) - draftStart(b));
  return finishBlocks(drafts, {
    source,
    vocabulary: vocabularyOfLines(lines.map((line) => line.text)),
  });
}

/**
 * Each step types what it knows and leaves the rest open. The order matters: lists and title pages bound the
 * body.
 */
function typeDrafts(drafts: readonly Draft[], columnWidth: number): Draft[] {
  const listed = markReferenceLists(drafts);
  const tabled = markTables(listed, columnWidth);
  return markBody(markAbstracts(markFrontMatter(tabled)), columnWidth);
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

interface Finishing {
  readonly source: SourceMap;
  readonly vocabulary: Vocabulary;
}

function finishBlocks(drafts: readonly Draft[], { source, vocabulary }: Finishing): MadeBlock[] {
  const made = drafts.map((draft, at) => {
    const clean = blockText(draft.lines, vocabulary);
    const block: ImportedBlock = {
      id: `b${String(at + 1)}`,
      type: draft.type ?? "paragraph",
      language: "mixed",
      text: clean.text,
      sourceRanges: sourceRanges(source, draft.lines),
      confidence: draft.confidence,
      ...(draft.level === undefined ? {} : { level: draft.level }),
    };
    const label = printedLabel(block, draft);
    return {
      block: label === undefined ? block : { ...block, label },
      clean,
      draft,
    };
  });
  return withLanguages(made);
}

const LABELLED: ReadonlySet<string> = new Set(["abstract", "keywords", "funding", "udc", "table_caption"]);

function printedLabel(block: ImportedBlock, draft: Draft): string | undefined {
  if (block.type === "list_item") {
    const marker = listMarker(block.text);
    return marker === null ? undefined : block.text.slice(0, marker.length).trimEnd();
  }
  if (block.type === "reference_entry" || block.type === "reference_entry_romanized") {
    return entryNumber(block.text) === null ? undefined : /^\S+/u.exec(block.text)?.[0];
  }
  if (draft.label === null || draft.label.alone) return undefined;
  const opens = LABELLED.has(block.type) || (block.type === "paragraph" && draft.label.kind === "heading");
  if (!opens) return undefined;
  const label = findLabel(block.text);
  return label === null ? undefined : block.text.slice(0, label.length);
}

/** Blocks that two scripts share by nature. */
const MIXED_TYPES = new Set(["email", "page_number", "reference_entry_romanized"]);

/**
 * A block that does not tell its language takes its label's, else that of the nearest block before it, else
 * after it.
 */
function withLanguages(made: readonly MadeBlock[]): MadeBlock[] {
  const known = made.map(({ block, draft }) => ownLanguage(block, draft));
  return made.map((one, at) => {
    const language = known[at] ?? nearest(known, at) ?? "mixed";
    return { ...one, block: { ...one.block, language } };
  });
}

function ownLanguage(block: ImportedBlock, draft: Draft): BlockLanguage | null {
  if (MIXED_TYPES.has(block.type)) return "mixed";
  if (block.type === "noise") return null;
  if (block.type === "udc" && draft.label?.language !== undefined && draft.label.language !== null)
    return draft.label.language;
  const found = detectLanguage(textForLanguage(block));
  if (block.type === "authors" && found.language !== "en" && found.confidence < SURE_NAME) return null;
  if (found.language !== null && (found.confidence >= 0.3 || draft.label === null)) return found.language;
  return draft.label?.language ?? found.language;
}

/** Names say little about a language; below this the title next to them decides. */
const SURE_NAME = 0.1;

/**
 * Without notes of access, addresses and bracketed translations, which follow the journal's language, not the
 * work's.
 */
function textForLanguage(block: ImportedBlock): string {
  if (block.type === "page_header") return closeSpacedLetters(block.text);
  if (block.type !== "reference_entry" && block.type !== "footnote") return block.text;
  return block.text.replace(/\([^()]{0,80}[0-9]{4}[^()]{0,20}\)/gu, " ");
}

function nearest(known: readonly (BlockLanguage | null)[], at: number): BlockLanguage | null {
  for (let step = 1; step <= 6; step++) {
    for (const other of [known[at + step], known[at - step]])
      if (other !== null && other !== undefined && other !== "mixed") return other;
  }
  return null;
}
