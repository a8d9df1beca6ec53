// npm run bench:matrix-scroll [-- ADDRESS DATA-FOLDER "EMAIL PASSWORD"]: what a frame costs the main thread of the browser while the matrix of
// 10,000 claims is scrolled, in milliseconds of its own time, which a busy machine stretches far less than the time between frames: median and 95th
// percentile, and how much of it is script, style, layout and paint. From Chromium's own trace, over 130 frames of rows and 70 of columns.
import type { BrowserContext, Page } from "playwright-core";
import { openGroup } from "./bench-browser.ts";
import { builtServer } from "./built-server.ts";
import { scrollThrough } from "./matrix/look.ts";
import { putGroup } from "./matrix/put-group.ts";

const PORT = 3995;
const ROUNDS = 3;
const SIZE = { claims: 10_000, reforms: 200, sources: 5_000, documents: 300 };
const SHAPES = { "reform × document": "", "reform × source": "?columns=source" } as const;
const FRAME = "WebFrameWidgetImpl::BeginMainFrame";
/** Names in the trace. React draws in a message of its own. */
const PARTS = {
  script: ["v8.callFunction"],
  style: ["UpdateLayoutTree"],
  layout: ["Layout"],
  paint: ["PrePaint", "Paint", "Layerize"],
} as const;

/** An event of the trace; microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the thread itself. */
  readonly tdur?: number;
}

const server = await builtServer(process.argv.slice(2), PORT);
try {
  const { context, groupId, end } = await openGroup(server, "Айналдыру");
  await putGroup(server.dataFolder, groupId, SIZE);
  for (const [name, query] of Object.entries(SHAPES))
    for (let round = 0; round < ROUNDS; round += 1)
      console.log(`${name.padEnd(18)} ${await costOf(context, `/groups/${groupId}/matrix${query}`)}`);
  await end();
} finally {
  await server.stop();
}

async function costOf(context: BrowserContext, address: string): Promise<string> {
  const page = await context.newPage();
  try {
    await page.goto(address);
    await page.locator("[role=treegrid] [role=gridcell] b").first().waitFor({ timeout: 60_000 });
    await page.waitForLoadState("networkidle");
    return inWords(await traced(context, page));
  } finally {
    await page.close();
  }
}

async function traced(context: BrowserContext, page: Page): Promise<TraceEvent[]> {
  const session = await context.newCDPSession(page);
  const events: TraceEvent[] = [];
  // The protocol leaves open what an event is.
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    traceConfig: {
      includedCategories: ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8", "blink"],
    },
    transferMode: "ReportEvents",
  });
  await page.evaluate(scrollThrough);
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  return events.filter(({ ph }) => ph === "X");
}

function inWords(events: readonly TraceEvent[]): string {
  const main = events.find(({ name }) => name === FRAME);
  const own = events.filter(({ pid, tid }) => pid === main?.pid && tid === main.tid);
  const starts = own.flatMap(({ name, ts }) => (name === FRAME ? [ts] : [])).sort((a, b) => a - b);
  const tasks = own.filter(({ name }) => name === "RunTask");
  const frames = starts
    .slice(1)
    .map((to, n) => spent(tasks.filter(({ ts }) => ts >= (starts[n] ?? 0) && ts < to)))
    .sort((a, b) => a - b);
  const at = (share: number) => (frames[Math.floor(frames.length * share)] ?? NaN).toFixed(1);
  const parts = Object.entries(PARTS).map(([part, names]) => {
    const of = own.filter(({ name }) => (names as readonly string[]).includes(name));
    return `${part} ${(spent(of) / frames.length).toFixed(1)}`;
  });
  return `a frame: median ${at(0.5)} ms, p95 ${at(0.95)}; on average ${parts.join(", ")}`;
}

/** Milliseconds. */
function spent(events: readonly TraceEvent[]): number {
  return events.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0) / 1_000;
}
