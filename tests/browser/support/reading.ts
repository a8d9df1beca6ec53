import { expect, type Locator, type Page } from "@playwright/test";
import type { Words } from "./words.ts";

/** Corners of a quotation on the screen: where a pointer would go down before its first letter and up behind its last. */
interface Corners {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Selects words of the article: with the mouse, or, where there is none, as the handles of a finger leave them. */
export async function selectWords(page: Page, quote: string, by: "mouse" | "touch" = "mouse"): Promise<void> {
  // The text takes presses once the page has come alive: the server's own drawing carries no ids.
  await expect(page.locator("[data-block-id]").first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const corners = await stillCorners(page, quote, by);
  if (by === "touch") return;
  await page.mouse.move(corners.from.x, corners.from.y);
  await page.mouse.down();
  await page.mouse.move(corners.to.x, corners.to.y, { steps: 4 });
  await page.mouse.up();
}

/** Where the quotation stands once nothing moves it any more: what comes late (cards, faces of readers) shifts the lines. */
async function stillCorners(page: Page, quote: string, by: "mouse" | "touch"): Promise<Corners> {
  let seen = "";
  for (;;) {
    const corners = await page.evaluate(cornersOf, { quote, select: by === "touch" });
    if (corners === null) throw new Error(`“${quote}” is not shown in the article.`);
    const now = JSON.stringify(corners);
    if (now === seen) return corners;
    seen = now;
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)));
        }),
    );
  }
}

/** The bar over the selected words. */
export function selectionBar(page: Page, words: Words): Locator {
  return page.getByRole("toolbar", { name: words("reader.selection") });
}

/** Runs in the page. Brings the quotation to the middle of the window and answers with its corners. */
function cornersOf({ quote, select }: { quote: string; select: boolean }): Corners | null {
  const range = document.createRange();
  for (const block of document.querySelectorAll<HTMLElement>("[data-block-id]")) {
    const pieces: { readonly node: Text; readonly at: number }[] = [];
    let text = "";
    const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      if (!(node instanceof Text) || node.parentElement?.closest("[data-beside]") !== null) continue;
      pieces.push({ node, at: text.length });
      text += node.data;
    }
    const start = text.indexOf(quote);
    if (start < 0 || block.getClientRects().length === 0) continue;
    const end = start + quote.length;
    const first = pieces.findLast(({ at }) => at <= start);
    const last = pieces.findLast(({ at }) => at < end);
    if (first === undefined || last === undefined) return null;
    range.setStart(first.node, start - first.at);
    range.setEnd(last.node, end - last.at);
    block.scrollIntoView({ block: "center", behavior: "instant" });
    // A press on words that are selected already would drag them instead of selecting anew.
    getSelection()?.removeAllRanges();
    if (select) {
      getSelection()?.addRange(range);
    }
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const [head] = boxes;
    const tail = boxes.at(-1);
    if (head === undefined || tail === undefined) return null;
    return {
      from: { x: head.left + 1, y: head.top + head.height / 2 },
      to: { x: tail.right - 1, y: tail.top + tail.height / 2 },
    };
  }
  return null;
}

/** The words that one paint covers: "m1" to "m4" for claims, "note", "plain", and "lit-…" for the passage in focus. */
export function paintedWords(page: Page, paint: string): Promise<string> {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])];
    return ranges
      .map(({ startContainer, startOffset, endOffset }) =>
        startContainer instanceof Text ? startContainer.data.slice(startOffset, endOffset) : "",
      )
      .join("");
  }, paint);
}

/** The card in the margin, or in the sheet of a phone, of which the words stand in it. */
export function cardWith(page: Page, text: string): Locator {
  return page.locator("[data-card-id]").filter({ hasText: text });
}
