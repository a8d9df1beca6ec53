import { paintableRangesOf, readBlockText, type BlockText } from "#components/reader/block-text.ts";
import { canPaint } from "#components/reader/painter.ts";
import { codePointToUtf16, indexText } from "#lib/languages/text-unit.ts";
import type { EssayPlaceView } from "#lib/operations/checks.ts";

/** The paint of what a check has found; checks.css. */
const PAINT = "checked";

/** Marks places in the reader's text and scrolls to the first of them; false where none of them is drawn. */
export function markInReader(places: readonly EssayPlaceView[]): boolean {
  const found = places.flatMap((place) => rangesOf(place) ?? []);
  const [first] = found;
  if (first === undefined) return false;
  const ranges = found.flatMap((one) => one.ranges);
  if (canPaint()) {
    const highlight = new Highlight(...ranges);
    // Over the passages of annotations, whose paints are numbered from 0.
    highlight.priority = 100;
    CSS.highlights.set(PAINT, highlight);
  } else select(ranges);
  first.element.scrollIntoView({ block: "center", behavior: isCalm() ? "auto" : "smooth" });
  return true;
}

export function clearMark(): void {
  if (canPaint()) CSS.highlights.delete(PAINT);
}

function rangesOf({
  blockKey,
  blockStart,
  start,
  end,
}: EssayPlaceView): { element: Element; ranges: StaticRange[] } | null {
  const block = document.querySelector<HTMLElement>(`[data-block-id="${CSS.escape(blockKey)}"]`);
  if (block === null) return null;
  const text = readBlockText(block);
  const index = indexText(lettersOf(text));
  const ranges = paintableRangesOf(text, [
    codePointToUtf16(index, start - blockStart),
    codePointToUtf16(index, end - blockStart),
  ]);
  const [first] = ranges;
  return first === undefined ? null : { element: first.startContainer.parentElement ?? block, ranges };
}

/** Between cells of a table stands a line feed that is drawn nowhere. */
function lettersOf({ nodes }: BlockText): string {
  let letters = "";
  for (const { node, at } of nodes) letters = letters.padEnd(at, "\n") + node.data;
  return letters;
}

/** Where the browser paints no highlights the passage is selected. */
function select(ranges: readonly StaticRange[]): void {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (first === undefined || last === undefined) return;
  getSelection()?.setBaseAndExtent(
    first.startContainer,
    first.startOffset,
    last.endContainer,
    last.endOffset,
  );
}

function isCalm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
