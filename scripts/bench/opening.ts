// npm run bench:opening [-- ADDRESS DATA-FOLDER "EMAIL PASSWORD"]: opening documents of 100,000 characters with many annotations from the
// built server, in real Chromium. Without arguments it starts a server of its own on an embedded database in a folder that is removed.
// Prints medians of five: first text (target: 0.5 s), all painted (1 s), bytes of the page and of what is asked for beside it, and frames
// while scrolling. Documents are put into the database before and taken out afterwards.
import type { BrowserContext } from "playwright-core";
import { asSuperuser } from "./as-superuser.ts";
import { launchBrowser } from "./bench-browser.ts";
import { builtServer, type BuiltServer } from "./built-server.ts";
import { loadDocument } from "./opening/load-document.ts";
import { openDocument, type Opened } from "./opening/open-document.ts";

const ROUNDS = 5;
const LENGTH = 100_000;
const COUNTS = [100, 1_000, 10_000];
const PORT = 3997;

const server = await builtServer(process.argv.slice(2), PORT);
try {
  await measure(server);
} finally {
  await server.stop();
}

async function measure({ address, dataFolder, signIn }: BuiltServer): Promise<void> {
  const browser = await launchBrowser();
  await asSuperuser(dataFolder, async (client) => {
    const { rows } = await client.query<{ groupId: string; userId: string }>(
      `SELECT m.group_id AS "groupId", m.user_id AS "userId" FROM memberships m JOIN users u ON u.id = m.user_id WHERE u.email = $1 LIMIT 1`,
      [signIn.email],
    );
    const [place] = rows;
    if (place === undefined) throw new Error(`${signIn.email} has no group`);
    const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 } });
    const answer = await context.request.post("/api/v1/session", {
      data: signIn,
      headers: { Origin: address },
    });
    if (!answer.ok()) throw new Error(`signing in answered ${answer.status()}`);
    console.log(
      "annotations  first text  painted  page packed  unpacked  bodies packed  requests  p95 frame  scrolling",
    );
    for (const annotations of COUNTS) {
      const id = await loadDocument(client, place, { length: LENGTH, annotations });
      try {
        report(annotations, await openAgain(context, `/groups/${place.groupId}/documents/${id}`));
      } finally {
        await client.query("DELETE FROM documents WHERE id = $1", [id]);
      }
    }
  });
  await browser.close();
}

/** The first time is not counted: the scripts come from the browser's cache afterwards, as for everybody but the newest visitor. */
async function openAgain(context: BrowserContext, address: string): Promise<Opened[]> {
  await openDocument(context, address);
  const opened: Opened[] = [];
  for (let round = 0; round < ROUNDS; round++) opened.push(await openDocument(context, address));
  return opened;
}

function report(annotations: number, opened: readonly Opened[]): void {
  const of = (value: (one: Opened) => number) =>
    opened.map(value).sort((a, b) => a - b)[Math.floor(opened.length / 2)] ?? NaN;
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  const cells = [
    annotations.toLocaleString("en").padStart(11),
    `${of(({ firstText }) => firstText).toFixed(0)} ms`.padStart(11),
    `${of(({ painted }) => painted).toFixed(0)} ms`.padStart(8),
    kilobytes(of(({ page }) => page.packed)).padStart(12),
    kilobytes(of(({ page }) => page.unpacked)).padStart(9),
    kilobytes(of(({ asked }) => asked.packed)).padStart(14),
    String(of(({ asked }) => asked.requests)).padStart(9),
    `${of(({ p95 }) => p95).toFixed(1)} ms`.padStart(10),
    kilobytes(of(({ whileScrolling }) => whileScrolling)).padStart(10),
  ];
  console.log(cells.join(" "));
}
