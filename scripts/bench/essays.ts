// npm run bench:essays [-- --quick] [-- ADDRESS DATA-FOLDER "EMAIL PASSWORD"]: a class of 300 essays of 3,000 words, each marked by two and
// commented twenty times, looked at from the built server in real Chromium. Without an address it starts a server of its own on an embedded
// database in a folder that is removed. Prints medians: the desk of an essay opened by its address and from the essay before (target: 0.7 s),
// the table of the class (1 s), its pictures and its files. --quick: 60 essays, three rounds.
import type { BrowserContext } from "playwright-core";
import { openGroup } from "./bench-browser.ts";
import { builtServer, type BuiltServer } from "./built-server.ts";
import { putClass } from "./essays/put-class.ts";
import { lookAtDesk, type Looked } from "./essays/look-at-desk.ts";

const PORT = 3997;
const given = process.argv.slice(2).filter((word) => word !== "--quick");
const isQuick = process.argv.includes("--quick");
const [essays, rounds] = isQuick ? [60, 3] : [300, 5];

/** Parts of looking at a desk, as they are printed. */
const DESK: readonly (readonly [keyof Looked, string])[] = [
  ["text", "by address: its text"],
  ["alive", "by address: to be marked (0.7 s)"],
  ["comments", "by address: its comments"],
  ["next", "next essay, at once (0.7 s)"],
  ["nextLater", "next essay, this one read"],
];

const server = await builtServer(given, PORT);
try {
  await measure(server);
} finally {
  await server.stop();
}

async function measure(built: BuiltServer): Promise<void> {
  const { context, groupId, end } = await openGroup(built, "Класс");
  const assignmentId = await putClass(built.dataFolder, groupId, essays);
  console.log(`${essays} essays of 3,000 words, two markers, twenty comments each`);
  const api = `/api/v1/groups/${groupId}/assignments/${assignmentId}`;
  const room = `/groups/${groupId}/assignments/${assignmentId}`;
  const middle = String(Math.floor(essays / 2));
  console.log("\nserver                               median");
  for (const [name, at] of [
    ["desk, data", `${api}/essays/${middle}`],
    ["desk, page", `${room}/essays/${middle}`],
    ["essays and moderation, page", `${room}/essays`],
    ["moderation, data", `${api}/moderation`],
    ["class table, XLSX", `${api}/results/export?which=marked`],
    ["class table, CSV", `${api}/results/export?format=csv&which=marked`],
    ["pictures, page", `${room}/pictures`],
    ["feedback of one, PDF", `${api}/essays/${middle}/feedback/file?format=pdf`],
    ["feedback of one, Word", `${api}/essays/${middle}/feedback/file`],
  ] as const)
    await timed(name, async () => {
      const answer = await context.request.get(at, { timeout: 120_000 });
      if (!answer.ok()) throw new Error(`${at} answered ${answer.status()}`);
      await answer.body();
    });
  console.log("\nbrowser                              median");
  await desk(context, `${room}/essays/${middle}`);
  await timed("class table (1 s)", () => seen(context, `${room}/essays`, "main table tbody tr"));
  await end();
}

/** By the clock of the page, from the click on; scripts come from the browser's cache, as for everybody but the newest visitor. */
async function desk(context: BrowserContext, at: string): Promise<void> {
  await lookAtDesk(context, at);
  const looked: Looked[] = [];
  for (let round = 0; round < rounds; round += 1) looked.push(await lookAtDesk(context, at));
  for (const [part, name] of DESK)
    say(
      name,
      looked.map((one) => one[part]),
    );
}

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  say(name, times);
}

function say(name: string, times: number[]): void {
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
  console.log(`${name.padEnd(33)} ${median.toFixed(0).padStart(5)} ms`);
}

async function seen(context: BrowserContext, at: string, what: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(at, { waitUntil: "commit" });
  await page.locator(what).first().waitFor({ timeout: 60_000 });
  await page.close();
}
