import type { BrowserContext } from "playwright-core";

/** Milliseconds; bytes as they came over the network. */
export interface Looked {
  /** From the click on the address until cells stand on the screen. */
  readonly first: number;
  /** From the click on a cell until its passages can be read. */
  readonly cell: number;
  /** 95th percentile between frames while rows and columns go by. */
  readonly p95: number;
  readonly packed: number;
}

/** Cells, and not only their places. */
const CELLS = "[role=treegrid] [role=gridcell] b";

/** Looks at each frame, from the first one on, whether it stands there. */
const WATCH = (wanted: string) => {
  const seen = { first: 0 };
  Object.assign(globalThis, { seen });
  const look = () => {
    if (document.querySelector(wanted) !== null) {
      // One frame later it is on the screen.
      requestAnimationFrame(() => (seen.first = performance.now()));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

export async function openMatrixPage(context: BrowserContext, address: string): Promise<Looked> {
  const page = await context.newPage();
  try {
    await page.addInitScript(WATCH, CELLS);
    let packed = 0;
    const session = await context.newCDPSession(page);
    const documents = new Set<string>();
    session.on("Network.responseReceived", ({ requestId, type }) => {
      if (type === "Document") documents.add(requestId);
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (documents.has(requestId)) packed += encodedDataLength;
    });
    await session.send("Network.enable");
    await page.goto(address);
    await page.waitForFunction(() => (globalThis as unknown as { seen: { first: number } }).seen.first > 0);
    const first = await page.evaluate(
      () => (globalThis as unknown as { seen: { first: number } }).seen.first,
    );
    await page.waitForLoadState("networkidle");
    const cell = await openCell(page);
    const p95 = p95Of(await page.evaluate(scrollThrough));
    return { first, cell, p95, packed };
  } finally {
    await page.close();
  }
}

/** Milliseconds until the heading of a page stands on the screen: what any page costs on this machine at this moment. */
export async function openPlainPage(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  try {
    await page.addInitScript(WATCH, "main h1");
    await page.goto(address);
    await page.waitForFunction(() => (globalThis as unknown as { seen: { first: number } }).seen.first > 0);
    return await page.evaluate(() => (globalThis as unknown as { seen: { first: number } }).seen.first);
  } finally {
    await page.close();
  }
}

async function openCell(page: Awaited<ReturnType<BrowserContext["newPage"]>>): Promise<number> {
  const cell = page.locator("[role=treegrid] [role=gridcell]:has(b)").first();
  const began = performance.now();
  await cell.click();
  await page.locator("[role=treegrid] blockquote, [role=treegrid] ol h3").first().waitFor();
  const took = performance.now() - began;
  await page.keyboard.press("Escape");
  return took;
}

/** 95th percentile between frames of nothing but a picture of the same size: what the browser of this machine needs by itself. */
export async function scrollEmptyPage(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  try {
    await page.setContent(
      `<div role="treegrid" style="height: 640px; overflow: auto"><div style="width: 36000px; height: 8000px; background: linear-gradient(white, silver)"></div></div>`,
    );
    return p95Of(await page.evaluate(scrollThrough));
  } finally {
    await page.close();
  }
}

function p95Of(frames: number[]): number {
  return frames.sort((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? NaN;
}

/** Milliseconds between frames while rows go by, then columns. */
export async function scrollThrough(): Promise<number[]> {
  const frame = () =>
    new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  const grid = document.querySelector("[role=treegrid]");
  if (grid === null) throw new Error("no grid is there");
  const times: number[] = [];
  let before = await frame();
  for (let n = 0; n < 200; n += 1) {
    grid.scrollBy(n < 130 ? { top: 60, behavior: "instant" } : { left: 60, behavior: "instant" });
    const now = await frame();
    times.push(now - before);
    before = now;
  }
  return times;
}
