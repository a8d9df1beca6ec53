import {
  codePointLength,
  codePointToUtf16,
  graphemeBorderBefore,
  indexText,
  utf16ToCodePoint,
} from "#lib/languages/text-unit.ts";
import type { ImportedBlock } from "./article.ts";
import { labelOf } from "./corrected-label.ts";
import { cutRanges, joinRanges } from "./corrected-ranges.ts";
import { cutCells, joinCells } from "./corrected-cells.ts";
import type { SourceMap } from "./source-map.ts";

/** A block whose doubts a person has settled. */
export function settled(block: ImportedBlock): ImportedBlock {
  const { doubt: _, ...rest } = block;
  return { ...rest, confidence: 1 };
}

/** Two parts of one block and the white space that stood between them. */
export interface CutBlock {
  readonly left: ImportedBlock;
  readonly right: ImportedBlock;
  readonly separator: string;
}

/**
 * Cuts a block before a place (code points of its text), or before the grapheme that the place lies in. Both parts keep type,
 * language and id: the caller names the second. Null when nothing but white space would be left on one side.
 */
export function cutBlock(source: SourceMap, block: ImportedBlock, at: number): CutBlock | null {
  const cut = graphemeBorderBefore(block.text, codePointToUtf16(indexText(block.text), at));
  const text = { left: block.text.slice(0, cut).trimEnd(), right: block.text.slice(cut).trimStart() };
  if (text.left.trim() === "" || text.right === "") return null;
  const begin = block.text.length - text.right.length;
  const ranges = cutRanges(source, block, begin);
  const { label, cells: _cells, unsure: _unsure, ...kept } = block;
  const beginCodePoint = utf16ToCodePoint(indexText(block.text), begin);
  const cells = cutCells(block.cells, beginCodePoint);
  const unsure = {
    left: clip(block.unsure, 0, codePointLength(text.left)),
    right: clip(block.unsure, beginCodePoint, Infinity),
  };
  return {
    left: withParts(
      { ...kept, text: text.left, sourceRanges: ranges.left },
      { label: keptLabel(label, text.left), cells: cells?.left, unsure: unsure.left },
    ),
    right: withParts(
      { ...kept, text: text.right, sourceRanges: ranges.right },
      { label: labelOf(block.type, text.right), cells: cells?.right, unsure: unsure.right },
    ),
    separator: block.text.slice(text.left.length, begin),
  };
}

/** How two texts become one: what comes between them, and how many UTF-16 units of the first one's end go (a hyphen). */
export interface Joint {
  readonly separator: string;
  readonly drops: number;
}

/** The text of two blocks as one, with everything that belongs to places in it; type, language, id and label are `as`'s. */
export function joinBlocks(
  source: SourceMap,
  [left, right]: readonly [ImportedBlock, ImportedBlock],
  { as, joint }: { readonly as: ImportedBlock; readonly joint: Joint },
): ImportedBlock {
  const first = left.text.slice(0, left.text.length - joint.drops) + joint.separator;
  const text = (first + right.text).normalize("NFC");
  const shift = codePointLength(first);
  const { label, cells: _cells, unsure: _unsure, ...kept } = as;
  const unsure = [
    ...(left.unsure ?? []),
    ...(right.unsure ?? []).map(({ range: [start, end], confidence }) => ({
      range: [start + shift, end + shift] as [number, number],
      confidence,
    })),
  ];
  return withParts(
    { ...kept, text, sourceRanges: joinRanges(source, left.sourceRanges, right.sourceRanges) },
    {
      label: keptLabel(label, text) ?? labelOf(as.type, text),
      cells: joint.separator === "\n" ? joinCells(left.cells, right.cells, shift) : undefined,
      unsure,
    },
  );
}

type Unsure = NonNullable<ImportedBlock["unsure"]>;

/** The ranges that lie in a window, counted from its beginning. */
function clip(unsure: Unsure | undefined, from: number, to: number): Unsure {
  return (unsure ?? []).flatMap(({ range: [start, end], confidence }) => {
    const range: [number, number] = [Math.max(start, from) - from, Math.min(end, to) - from];
    return range[0] < range[1] ? [{ range, confidence }] : [];
  });
}

/** Puts another text into a block: words that stay in front of and behind the change keep what is known about them. */
export function retextBlock(block: ImportedBlock, text: string): ImportedBlock {
  const { label, unsure, cells, ...kept } = block;
  const before = Array.from(block.text);
  const after = Array.from(text);
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const shift = after.length - before.length;
  return withParts(
    { ...kept, text },
    {
      label: keptLabel(label, text) ?? labelOf(block.type, text),
      cells: cells === undefined ? undefined : recut(cells, text),
      unsure: (unsure ?? []).flatMap(({ range: [start, end], confidence }) => {
        if (end <= head) return [{ range: [start, end] as [number, number], confidence }];
        if (start < before.length - tail) return [];
        return [{ range: [start + shift, end + shift] as [number, number], confidence }];
      }),
    },
  );
}

/** The cells of a text with as many lines as there are cells; none where the lines no longer tell them. */
function recut(cells: NonNullable<ImportedBlock["cells"]>, text: string): typeof cells | undefined {
  const lines = text.split("\n");
  if (lines.length !== cells.length) return undefined;
  let start = 0;
  return cells.map((cell, at) => {
    const end = start + codePointLength(lines[at] ?? "");
    const range: [number, number] = [start, end];
    start = end + 1;
    return { ...cell, range };
  });
}

function keptLabel(label: string | undefined, text: string): string | undefined {
  return label !== undefined && text.startsWith(label) ? label : undefined;
}

interface OptionalParts {
  readonly label: string | undefined;
  readonly cells: ImportedBlock["cells"] | undefined;
  readonly unsure: Unsure;
}

/** A block whose optional parts are there or left out, never undefined. */
function withParts(
  block: Omit<ImportedBlock, "label" | "cells" | "unsure">,
  { label, cells, unsure }: OptionalParts,
): ImportedBlock {
  return {
    ...block,
    ...(label === undefined ? {} : { label }),
    ...(cells === undefined || cells.length === 0 ? {} : { cells }),
    ...(unsure.length === 0 ? {} : { unsure }),
  };
}
