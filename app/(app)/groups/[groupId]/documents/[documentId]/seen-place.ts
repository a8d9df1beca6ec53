import type { ReaderBlock } from "#components/reader/reader-view.ts";

/** Below the bars at the top of the page, CSS pixels. */
const TOP = 96;

/** The first code point of the first block that is seen; null while the text is not drawn. */
export function startSeen(blocks: readonly ReaderBlock[]): number | null {
  const elements = [...document.querySelectorAll<HTMLElement>("[data-block-id]")];
  // Blocks stand one under the other: the first that ends below the bars is found by halving.
  let [from, to] = [0, elements.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > TOP) to = middle;
    else from = middle + 1;
  }
  const id = elements[from]?.dataset["blockId"];
  return blocks.find((block) => block.id === id)?.start ?? null;
}

/** Scrolls to the block in which the code point stands. */
export function goToStart(blocks: readonly ReaderBlock[], start: number): void {
  const block = blocks.find(({ end }) => end > start);
  if (block === undefined) return;
  document
    .querySelector(`[data-block-id="${CSS.escape(block.id)}"]`)
    ?.scrollIntoView({ block: "center", behavior: "smooth" });
}
