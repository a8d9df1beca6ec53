import type { BrowserContext, Page } from "playwright-core";

/** Milliseconds. */
export interface Written {
  /** From the click on the address until the text can be read, and until it can be changed. */
  readonly text: number;
  readonly alive: number;
  /** Of each key, until it is painted. */
  readonly keys: readonly number[];
  /** From the last key until the text is kept on the server. */
  readonly saved: number;
}

const KEYS = 120;
/** Milliseconds between keys: fast typing, over several rounds of saving. */
const PAUSE = 70;

const WATCH = () => {
  const seen: Record<string, number> = {};
  const keys: number[] = [];
  Object.assign(globalThis, { seen, keys });
  const wanted = { text: ".essay-text p, .essay-sheet p", alive: ".essay-text[contenteditable=true]" };
  const look = () => {
    for (const [name, selector] of Object.entries(wanted))
      if (seen[name] === undefined && document.querySelector(selector) !== null)
        seen[name] = performance.now();
    if (seen["alive"] === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  // A message that is posted in a frame comes after that frame was painted.
  addEventListener(
    "keydown",
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => keys.push(performance.now() - timeStamp);
        port2.postMessage(null);
      }),
    true,
  );
};

/** Opens the text where it is written, and writes in its middle. */
export async function writeEssay(context: BrowserContext, address: string): Promise<Written> {
  const page = await context.newPage();
  try {
    await page.addInitScript(WATCH);
    await page.goto(address, { waitUntil: "commit" });
    await page.locator(".essay-text[contenteditable=true]").waitFor({ timeout: 120_000 });
    const { text, alive } = await page.evaluate(
      () => (globalThis as unknown as { seen: { text: number; alive: number } }).seen,
    );
    await page.waitForTimeout(3_000);
    await toTheMiddle(page);
    await page.evaluate(() => void (globalThis as unknown as { keys: number[] }).keys.splice(0));
    for (let key = 0; key < KEYS; key += 1) {
      await page.keyboard.press(key % 6 === 5 ? "Space" : "a");
      await page.waitForTimeout(PAUSE);
    }
    const began = performance.now();
    await page.waitForResponse((answer) => answer.url().endsWith("/draft") && answer.ok(), {
      timeout: 60_000,
    });
    const saved = performance.now() - began;
    const keys = await page.evaluate(() => (globalThis as unknown as { keys: number[] }).keys);
    return { text, alive, keys, saved };
  } finally {
    await page.close();
  }
}

async function toTheMiddle(page: Page): Promise<void> {
  const paragraphs = page.locator(".essay-text > p");
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click({ position: { x: 40, y: 10 } });
  // Behind the words on which there will be a comment.
  await page.keyboard.press("End");
}

/** Pastes what a word processor put on the clipboard; milliseconds until it is painted. */
export async function pasteInto(context: BrowserContext, address: string, html: string): Promise<number> {
  const page = await context.newPage();
  try {
    await page.goto(address, { waitUntil: "commit" });
    await page.locator(".essay-text[contenteditable=true]").waitFor({ timeout: 120_000 });
    await page.locator(".essay-text > p").last().click();
    return await page.evaluate(
      (pasted) =>
        new Promise<number>((resolve) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/html", pasted);
          const began = performance.now();
          const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
          document.querySelector(".essay-text")?.dispatchEvent(event);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        }),
      html,
    );
  } finally {
    await page.close();
  }
}
