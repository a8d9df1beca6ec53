import type { BrowserContext, CDPSession } from "playwright-core";

/** Milliseconds from the click on the address, bytes as they came over the network and unpacked. */
export interface Opened {
  readonly firstText: number;
  readonly painted: number;
  readonly page: { readonly packed: number; readonly unpacked: number };
  /** Answers of the API after it: bodies of what is seen. */
  readonly asked: { readonly packed: number; readonly unpacked: number; readonly requests: number };
  readonly p95: number;
  /** Bytes asked for while a third of the text went by. */
  readonly whileScrolling: number;
}

/** Milliseconds until nothing more is asked for. */
const SETTLED = 800;

/** Looks at each frame, from the first one on: when text stands on the page, and when passages are painted on it. */
const WATCH = () => {
  const seen = { firstText: 0, painted: 0 };
  Object.assign(globalThis, { seen });
  const look = () => {
    if (seen.firstText === 0 && document.querySelector(".reader-text .ProseMirror p") !== null)
      seen.firstText = performance.now();
    if (seen.painted === 0 && [...CSS.highlights.values()].some(({ size }) => size > 0)) {
      // One frame later it is on the screen.
      requestAnimationFrame(() => (seen.painted ||= performance.now()));
    }
    if (seen.painted === 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

export async function openDocument(context: BrowserContext, address: string): Promise<Opened> {
  const page = await context.newPage();
  try {
    await page.addInitScript(WATCH);
    const session = await context.newCDPSession(page);
    const traffic = await listen(session);
    await page.goto(address);
    await page.waitForFunction(
      () => (globalThis as unknown as { seen: { painted: number } }).seen.painted > 0,
    );
    await page.waitForLoadState("networkidle");
    const seen = await page.evaluate(
      () => (globalThis as unknown as { seen: Pick<Opened, "firstText" | "painted"> }).seen,
    );
    await page.waitForTimeout(SETTLED);
    const [opened, asked] = [traffic.of("Document"), traffic.of("api")];
    const frames = await page.evaluate(scrollThrough);
    const p95 = frames.sort((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? NaN;
    await page.waitForTimeout(SETTLED);
    return { ...seen, page: opened, asked, p95, whileScrolling: traffic.of("api").packed - asked.packed };
  } finally {
    await page.close();
  }
}

/** Milliseconds between frames while the text goes by. */
async function scrollThrough(): Promise<number[]> {
  const frame = () =>
    new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  const times: number[] = [];
  let before = await frame();
  for (let n = 0; n < 150; n++) {
    scrollBy({ top: 80, behavior: "instant" });
    const now = await frame();
    times.push(now - before);
    before = now;
  }
  return times;
}

async function listen(session: CDPSession) {
  const kinds = new Map<string, "Document" | "api">();
  const sums = {
    Document: { packed: 0, unpacked: 0, requests: 0 },
    api: { packed: 0, unpacked: 0, requests: 0 },
  };
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Document") kinds.set(requestId, "Document");
    else if (response.url.includes("/api/v1/")) kinds.set(requestId, "api");
    const kind = kinds.get(requestId);
    if (kind !== undefined) sums[kind].requests += 1;
  });
  session.on("Network.dataReceived", ({ requestId, dataLength }) => {
    const kind = kinds.get(requestId);
    if (kind !== undefined) sums[kind].unpacked += dataLength;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind !== undefined) sums[kind].packed += encodedDataLength;
  });
  await session.send("Network.enable");
  return { of: (kind: "Document" | "api") => ({ ...sums[kind] }) };
}
