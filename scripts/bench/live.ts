/**
 * Measures the live stream: npm run bench:live [-- SECONDS]
 * Two server processes on one database, 50 members on one document (25 streams on each), 20 annotations a second written through both in
 * turn. Latency: from the answer to the writer until another member's stream has brought the annotation, over all members. Then the same
 * with connections that break, and with one process killed and started again. Every member has to have seen every number once, in order.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openEmbeddedDatabase } from "#lib/server/database/embedded.ts";
import { tryPort } from "#lib/server/database/server-process.ts";
import { accept } from "#lib/result.ts";
import { closeDatabase, inBackground } from "#lib/server/database.ts";
import { migrate } from "../migrate.ts";
import { ensureBuild } from "../products.ts";
import { WebProcess } from "../web-process.ts";
import { LiveClient } from "./live-client.ts";
import { makeBenchGroup, type BenchGroup } from "./live-group.ts";

const MEMBERS = 50;
const PER_SECOND = 20;
const SECONDS = Number(process.argv[2] ?? 30);

interface Server {
  readonly address: string;
  web: WebProcess;
  readonly start: () => Promise<WebProcess>;
}

async function openServer(runtimeUrl: string): Promise<Server> {
  const port = (await tryPort(0)) ?? 3226;
  const address = `http://localhost:${String(port)}`;
  const start = async (): Promise<WebProcess> => {
    const web = new WebProcess({
      host: "127.0.0.1",
      port,
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        PORT: String(port),
        RUNTIME_DATABASE_URL: runtimeUrl,
        AUTH_SECRET: "a secret of the bench, long enough to be taken",
        DATABASE_URL: "",
        SILTEME_RUNTIME_DATABASE_URL: "",
      },
      onExit: (code) => console.error(`a web process ended (${String(code)})`),
    });
    await web.ready(address);
    return web;
  };
  return { address, start, web: await start() };
}

/** Processor seconds of a process so far; 0 where /proc does not say. */
function cpuSeconds(pid: number | undefined): number {
  try {
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, "utf8")
        .split(") ")[1]
        ?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

interface Written {
  /** performance.now() of the answer, by the annotation's id. */
  readonly answered: Map<string, number>;
  readonly took: number[];
}

/** Writes at an even pace, through both processes in turn; a write whose answer is lost is repeated with its key, elsewhere. */
async function write(group: BenchGroup, servers: readonly Server[]): Promise<Written> {
  const written: Written = { answered: new Map(), took: [] };
  const started = performance.now();
  const under = new Set<Promise<void>>();
  for (let n = 0; n < PER_SECOND * SECONDS; n += 1) {
    await pause(Math.max(0, started + (n * 1_000) / PER_SECOND - performance.now()));
    const one = writeOne(group, servers, n, written).finally(() => under.delete(one));
    under.add(one);
  }
  await Promise.all(under);
  return written;
}

async function writeOne(
  group: BenchGroup,
  servers: readonly Server[],
  n: number,
  written: Written,
): Promise<void> {
  const body = JSON.stringify({
    kind: "comment",
    text: `Ескертпе ${String(n)}`,
    selectors: group.passages[n % group.passages.length],
  });
  const key = randomUUID();
  const began = performance.now();
  for (let tried = 0; ; tried += 1) {
    const address = servers[(n + tried) % servers.length]?.address ?? "";
    const answer = await fetch(
      `${address}/api/v1/groups/${group.groupId}/documents/${group.documentId}/annotations`,
      {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          "Idempotency-Key": key,
          Origin: address,
          Cookie: group.cookies[n % MEMBERS] ?? "",
        },
        body,
      },
    )
      .then(async (response) => (response.ok ? ((await response.json()) as { id: string }) : response.status))
      .catch(() => null);
    if (answer !== null && typeof answer === "object") {
      written.answered.set(answer.id, performance.now());
      written.took.push(performance.now() - began);
      return;
    }
    if (tried > 20) throw new Error(`a write was refused: ${String(answer)}`);
    await pause(200);
  }
}

async function lastNumber(groupId: string): Promise<number> {
  const found = await inBackground({ groupId, userId: "" }, async ({ db }) =>
    accept(Number((await db.group.findUniqueOrThrow({ where: { id: groupId } })).lastEventNumber)),
  );
  return found.ok ? found.value : 0;
}

function quantile(values: readonly number[], share: number): string {
  const sorted = [...values].sort((one, other) => one - other);
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(0)} ms`;
}

type Trouble = (
  servers: readonly Server[],
  clients: readonly LiveClient[],
  until: AbortSignal,
) => Promise<void>;

async function round(
  name: string,
  group: BenchGroup,
  servers: readonly Server[],
  trouble: Trouble,
): Promise<boolean> {
  const before = await lastNumber(group.groupId);
  const clients = group.cookies.map((cookie, n) => {
    const address = servers[n % servers.length]?.address ?? "";
    return new LiveClient({
      address,
      path: `/api/v1/groups/${group.groupId}/events/stream`,
      cookie,
      after: before,
    });
  });
  await pause(2_000);
  const cpu = servers.map(({ web }) => cpuSeconds(web.pid));
  const end = new AbortController();
  const troubled = trouble(servers, clients, end.signal);
  const written = await write(group, servers);
  const used = servers.map(({ web }, at) => (cpuSeconds(web.pid) - (cpu[at] ?? 0)) / SECONDS);
  end.abort();
  await troubled;
  const last = await lastNumber(group.groupId);
  const deadline = performance.now() + 15_000;
  while (clients.some((client) => client.last < last) && performance.now() < deadline) await pause(50);
  await Promise.all(clients.map((client) => client.stop()));
  return told(name, { clients, written, before, last, used });
}

interface Outcome {
  readonly clients: readonly LiveClient[];
  readonly written: Written;
  readonly before: number;
  readonly last: number;
  readonly used: readonly number[];
}

function told(name: string, { clients, written, before, last, used }: Outcome): boolean {
  const delays: number[] = [];
  let [missed, doubled, disordered] = [0, 0, 0];
  for (const { seen, numbers } of clients) {
    for (const [id, at] of written.answered) {
      const arrived = seen.get(id);
      if (arrived === undefined) missed += 1;
      else delays.push(Math.max(0, arrived - at));
    }
    doubled += numbers.length - new Set(numbers).size;
    missed += last - before - new Set(numbers).size;
    disordered += numbers.filter((number, n) => n > 0 && number <= (numbers[n - 1] ?? 0)).length;
  }
  console.log(`${name}: ${String(written.answered.size)} changes to ${String(clients.length)} members`);
  console.log(
    `  answer to seen: median ${quantile(delays, 0.5)}, p95 ${quantile(delays, 0.95)}, longest ${quantile(delays, 1)}; write answered: median ${quantile(written.took, 0.5)}, p95 ${quantile(written.took, 0.95)}`,
  );
  console.log(
    `  missed ${String(missed)}, twice ${String(doubled)}, out of order ${String(disordered)}; processor of each server ${used.map((share) => `${(100 * share).toFixed(0)} %`).join(", ")} of a core`,
  );
  return missed === 0 && doubled === 0 && disordered === 0;
}

/** Every 300 ms somebody's connection breaks. */
const breakConnections: Trouble = async (_, clients, until) => {
  while (!until.aborted) {
    clients[Math.floor(Math.random() * clients.length)]?.drop();
    await pause(300);
  }
};

/** A third into the round the second process dies without a word; it is started again at once. */
const killOne: Trouble = async ([, second]) => {
  await pause((SECONDS * 1_000) / 3);
  if (second === undefined) return;
  await second.web.kill();
  second.web = await second.start();
};

const dataFolder = mkdtempSync(path.join(tmpdir(), "silteme-bench-live-"));
await ensureBuild(() => console.log("Building …"));
const embedded = await openEmbeddedDatabase({ dataFolder, purpose: "bench:live" });
const servers: Server[] = [];
try {
  const { runtimeUrl } = await migrate({ ownerUrl: embedded.ownerUrl, runtimeUrl: embedded.runtimeUrl });
  process.env.RUNTIME_DATABASE_URL = runtimeUrl;
  process.env.AUTH_SECRET = "a secret of the bench, long enough to be taken";
  process.env.DATABASE_CONNECTIONS = "2";
  servers.push(await openServer(runtimeUrl), await openServer(runtimeUrl));
  const group = await makeBenchGroup(MEMBERS);
  const isWell = [
    await round("steady", group, servers, () => Promise.resolve()),
    await round("connections break", group, servers, breakConnections),
    await round("one process killed and started again", group, servers, killOne),
  ];
  if (isWell.includes(false)) process.exitCode = 1;
} finally {
  for (const { web } of servers) await web.stop();
  await closeDatabase();
  await embedded.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
