import type { Vocabulary } from "#lib/languages/vocabulary.ts";
import { codePointLength } from "#lib/languages/text-unit.ts";
import type { TableCell } from "./article.ts";
import { blockText, type BlockText } from "./block-text.ts";
import type { Line } from "./lines.ts";

/** A cell in the making; its lines may stand between those of its neighbours. */
export interface CellLines extends Omit<TableCell, "range"> {
  readonly lines: readonly Line[];
}

export interface TableText extends BlockText {
  readonly cells: readonly TableCell[];
}

/** The cells in reading order, each a line of the text: rows from above, in each the columns from the left. */
export function tableText(cells: readonly CellLines[], vocabulary: Vocabulary): TableText {
  const texts: string[] = [];
  const origins: number[] = [];
  const placed: TableCell[] = [];
  const counts = { hyphensJoined: 0, lookAlikesMended: 0, controlsRemoved: 0 };
  let length = 0;
  for (const { lines, ...place } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const clean = blockText(lines, vocabulary);
    if (texts.length > 0) {
      origins.push(Math.max((lines[0]?.start ?? 1) - 1, 0));
      length += 1;
    }
    texts.push(clean.text);
    for (const origin of clean.origins) origins.push(origin);
    const end = length + codePointLength(clean.text);
    placed.push({ ...place, range: [length, end] });
    length = end;
    counts.hyphensJoined += clean.hyphensJoined;
    counts.lookAlikesMended += clean.lookAlikesMended;
    counts.controlsRemoved += clean.controlsRemoved;
  }
  return { ...counts, text: texts.join("\n"), origins, cells: placed };
}
