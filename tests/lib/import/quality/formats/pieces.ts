import type { MarkedBlock, MarkedText } from "../marked-text.ts";

/** A stretch of a block's text; `note` is the footnote that its mark leads to. */
export interface Piece {
  readonly text: string;
  readonly note: MarkedBlock | null;
}

/** The text of a block cut at its footnote marks. */
export function piecesOf(block: MarkedBlock, { blocks }: MarkedText): readonly Piece[] {
  const below = blocks.slice(blocks.indexOf(block) + 1);
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end } of block.citations) {
    const printed = block.text.slice(start, end);
    const note = below.find(({ mark }) => mark === printed);
    if (note === undefined) continue;
    pieces.push({ text: block.text.slice(done, start), note: null }, { text: printed, note });
    done = end;
  }
  pieces.push({ text: block.text.slice(done), note: null });
  return pieces.filter(({ text }) => text !== "");
}

/** The text of a footnote behind its mark. */
export function noteText({ text }: MarkedBlock): string {
  return text.replace(/^\S+\s+/u, "");
}

export interface Label {
  /** "1)", "–", "12." as printed; empty for none. */
  readonly label: string;
  readonly rest: string;
}

export function labelOf({ text }: MarkedBlock): Label {
  const [, label = "", rest = text] = /^([0-9]{1,3}[.)]|[–—•-])\s+(.*)$/su.exec(text) ?? [];
  return { label, rest };
}

/** Neighbouring blocks of one type: lists, lists of references. */
export function runsOfType(blocks: readonly MarkedBlock[]): readonly (readonly MarkedBlock[])[] {
  const runs: MarkedBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last?.[0]?.type === block.type && !block.opensArticle) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

export function tableRows({ text }: MarkedBlock): readonly (readonly string[])[] {
  return text.split("\n").map((row) => row.split(/ {2,}/u));
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
