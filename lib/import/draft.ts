import type { BlockType } from "#lib/documents/block.ts";
import { findLabel, type Label } from "./labels.ts";
import type { Line } from "./lines.ts";
import type { DeclaredBlock } from "./raw-text.ts";
import type { CellLines } from "./table-text.ts";

/** A block in the making: its lines are fixed, its type may still be open (null). */
export interface Draft {
  readonly lines: readonly Line[];
  readonly type: BlockType | null;
  readonly label: Label | null;
  readonly level?: number | undefined;
  /** How sure the importer is of the type, 0–1. */
  readonly confidence: number;
  /** How clear its beginning and its joints are (LineGroup). */
  readonly margin?: number | undefined;
  /** What the format declares it to be. */
  readonly declared?: DeclaredBlock | undefined;
  /** Of a table whose cells are known: they hold all of its lines. */
  readonly cells?: readonly CellLines[] | undefined;
}

/** A block whose type nobody has said yet; half sure, until somebody does. */
export function openDraft(lines: readonly Line[]): Draft {
  const declared = lines[0]?.fact?.declared;
  const label = findLabel(lines[0]?.text ?? "");
  return { lines, type: null, label, confidence: 0.5, ...(declared === undefined ? {} : { declared }) };
}

/** The same block with its type; `confidence` 0–1. */
export function typed(draft: Draft, type: BlockType, confidence: number): Draft {
  return { ...draft, type, confidence };
}

/** UTF-16 units of the raw text; 0 for a block without lines. */
export function draftStart(draft: Draft): number {
  return draft.lines[0]?.start ?? 0;
}

/**
 * Longer blocks are looked at by their ends alone, in UTF-16 units; nothing that decides a type stands in the
 * middle.
 */
const LOOKED_AT = 3_000;

/**
 * The lines as one running text; word breaks are not mended and long blocks are cut short, so this is for
 * looking, not for showing.
 */
export function roughText(draft: Draft): string {
  const length = draft.lines.reduce((sum, line) => sum + line.text.length + 1, 0);
  if (length <= LOOKED_AT) return closeBlanks(draft.lines.map((line) => line.text).join(" "));
  const head = textOf(draft.lines, LOOKED_AT / 2).slice(0, LOOKED_AT / 2);
  const tail = textOf([...draft.lines].reverse(), LOOKED_AT / 2).slice(-LOOKED_AT / 2);
  return closeBlanks(`${head} ${tail}`);
}

function closeBlanks(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Lines up to a length, in the order of the file whichever way they come. */
function textOf(lines: readonly Line[], length: number): string {
  const taken: Line[] = [];
  let sum = 0;
  for (const line of lines) {
    if (sum > length) break;
    taken.push(line);
    sum += line.text.length + 1;
  }
  return taken
    .sort((a, b) => a.start - b.start)
    .map((line) => line.text)
    .join(" ");
}
