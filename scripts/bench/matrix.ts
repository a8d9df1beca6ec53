// npm run bench:matrix [-- --quick] [-- ADDRESS DATA-FOLDER "EMAIL PASSWORD"]: a group of 10,000 claims × 200 reforms × 5,000 sources in 300
// documents, looked at from the built server in real Chromium. Without an address it starts a server of its own on an embedded database in a
// folder that is removed. Prints medians: the first screen (target: 500 ms) with what the server knows already and after something
// changed in the group, frames while scrolling, opening a cell, files. --quick: a tenth of everything, three rounds.
import type { BrowserContext } from "playwright-core";
import { MATRIX_FORMATS } from "#lib/operations/matrix.ts";
import { openGroup } from "./bench-browser.ts";
import { builtServer, type BuiltServer } from "./built-server.ts";
import type { Size } from "./matrix/fill-group.ts";
import { openMatrixPage, openPlainPage, scrollEmptyPage, type Looked } from "./matrix/look.ts";
import { putGroup } from "./matrix/put-group.ts";

const WHOLE: Size = { claims: 10_000, reforms: 200, sources: 5_000, documents: 300 };
const TENTH: Size = { claims: 1_000, reforms: 20, sources: 500, documents: 30 };
const PORT = 3998;
const SHAPES = {
  "reform × document": "",
  "claim × source": "?rows=claim&columns=source",
  "reform × source": "?columns=source",
  "document × document": "?rows=document",
} as const;

/** Milliseconds. */
const TARGET = 500;

const given = process.argv.slice(2).filter((word) => word !== "--quick");
const isQuick = process.argv.includes("--quick");
const rounds = isQuick ? 3 : 5;

const server = await builtServer(given, PORT);
try {
  await measure(server);
} finally {
  await server.stop();
}

async function measure(built: BuiltServer): Promise<void> {
  const { context, groupId, post, end } = await openGroup(built, "Матрица");
  const size = isQuick ? TENTH : WHOLE;
  const began = performance.now();
  await putGroup(built.dataFolder, groupId, size);
  const { claims, reforms, sources, documents } = size;
  console.log(
    `${claims} claims × ${reforms} reforms × ${sources} sources in ${documents} documents, put there in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  // Another claim: what the server knew of the group is read anew.
  const change = () =>
    post(`/groups/${groupId}/claims`, {
      claim: { kind: "fact", language: "en", wordings: { en: `One more: ${Math.random()}` }, reformIds: [] },
    });
  await screens(context, groupId, change);
  await files(context, groupId);
  await end();
}

async function screens(
  context: BrowserContext,
  groupId: string,
  change: () => Promise<unknown>,
): Promise<void> {
  const plain: number[] = [];
  for (let round = 0; round <= rounds; round += 1)
    plain.push(await openPlainPage(context, `/groups/${groupId}/members`));
  const usual = median(plain.slice(1), (ms) => ms);
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) bare.push(await scrollEmptyPage(context));
  console.log(`\nfor comparison: the list of members ${usual.toFixed(0)} ms`);
  console.log(`frames p95 of an empty page of the same size ${median(bare, (ms) => ms).toFixed(1)} ms`);
  console.log(
    "\nfirst screen            known  after a change  opened cell  frames p95  page packed   target",
  );
  for (const [name, query] of Object.entries(SHAPES)) {
    const address = `/groups/${groupId}/matrix${query}`;
    await openMatrixPage(context, address);
    const known: Looked[] = [];
    const changed: Looked[] = [];
    for (let round = 0; round < rounds; round += 1) {
      known.push(await openMatrixPage(context, address));
      await change();
      changed.push(await openMatrixPage(context, address));
    }
    const [first, afterChange] = [
      median(known, ({ first: ms }) => ms),
      median(changed, ({ first: ms }) => ms),
    ];
    const cells = [
      name.padEnd(21),
      `${first.toFixed(0)} ms`.padStart(8),
      `${afterChange.toFixed(0)} ms`.padStart(15),
      `${median(known, ({ cell }) => cell).toFixed(0)} ms`.padStart(12),
      `${median(known, ({ p95 }) => p95).toFixed(1)} ms`.padStart(11),
      `${(median(known, ({ packed }) => packed) / 1000).toFixed(0)} kB`.padStart(12),
      Math.max(first, afterChange) <= TARGET
        ? "reached".padStart(9)
        : `× ${(Math.max(first, afterChange) / TARGET).toFixed(2)}`.padStart(9),
    ];
    console.log(cells.join(" "));
  }
}

async function files(context: BrowserContext, groupId: string): Promise<void> {
  console.log("\nfile of reform × document   time     size");
  for (const format of MATRIX_FORMATS) {
    const times: number[] = [];
    let size = "";
    for (let round = 0; round < 3; round += 1) {
      const began = performance.now();
      const answer = await context.request.get(`/api/v1/groups/${groupId}/matrix/export?format=${format}`, {
        timeout: 120_000,
      });
      const body = await answer.body();
      times.push(performance.now() - began);
      size = answer.ok() ? `${(body.byteLength / 1000).toFixed(0)} kB` : `refused: ${answer.status()}`;
    }
    console.log(
      `${format.padEnd(22)} ${median(times, (ms) => ms)
        .toFixed(0)
        .padStart(7)} ms ${size.padStart(12)}`,
    );
  }
}

function median<Value>(values: readonly Value[], of: (value: Value) => number): number {
  return values.map(of).sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
