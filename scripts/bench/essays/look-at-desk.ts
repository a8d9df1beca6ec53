import type { BrowserContext, Page } from "playwright-core";

/** Milliseconds. */
export interface Looked {
  /** From the click on the address until text of the essay can be read. */
  readonly text: number;
  /** Until it can be selected and marked. */
  readonly alive: number;
  /** Until the comments stand beside it. */
  readonly comments: number;
  /** From the click on "next essay", right after the one before, until the next one can be marked. */
  readonly next: number;
  /** The same after the one before was read for a while. */
  readonly nextLater: number;
}

/** Milliseconds for which an essay is looked at: long enough for the desk to ask for the next one. */
const READ = 3_500;

type Seen = Pick<Looked, "text" | "alive" | "comments">;

/** Looks at each frame, from the first one on, what stands there. */
const WATCH = () => {
  const seen: Record<string, number> = {};
  Object.assign(globalThis, { seen });
  const wanted = { text: ".reader-text .ProseMirror p", alive: "[data-block-id]", comments: "[data-place]" };
  const look = () => {
    for (const [name, selector] of Object.entries(wanted))
      if (seen[name] === undefined && document.querySelector(selector) !== null)
        seen[name] = performance.now();
    if (seen["comments"] === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/** Opens an essay by its address; then it goes on to the next one and to the one after that, unless there are none (their times are 0 then). */
export async function lookAtDesk(
  context: BrowserContext,
  address: string,
  { goesOn = true }: { readonly goesOn?: boolean } = {},
): Promise<Looked> {
  const page = await context.newPage();
  try {
    await page.addInitScript(WATCH);
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(
      () => (globalThis as unknown as { seen: Partial<Seen> }).seen.comments !== undefined,
    );
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
    if (!goesOn) return { ...seen, next: 0, nextLater: 0 };
    const next = await goToNext(page);
    await page.waitForTimeout(READ);
    return { ...seen, next, nextLater: await goToNext(page) };
  } finally {
    await page.close();
  }
}

function goToNext(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const before = document.querySelector("[data-block-id]");
        const link = [...document.querySelectorAll<HTMLElement>("#bar-slot nav a")].at(-1);
        if (before === null || link === undefined) return reject(new Error("no desk is there"));
        const began = performance.now();
        const look = () => {
          const isNext = !before.isConnected && document.querySelector("[data-block-id]") !== null;
          if (isNext) resolve(performance.now() - began);
          else requestAnimationFrame(look);
        };
        link.click();
        return requestAnimationFrame(look);
      }),
  );
}
