// npm run bench:claims [-- --quick] [-- ADDRESS DATA-FOLDER "EMAIL PASSWORD"]: a group of 10,000 claims × 200 reforms in ten branches, asked
// over HTTP on the whole way, database included. Prints medians of milliseconds and bytes as they come unpacked: a page of the list of
// claims, the conflicts, their number beside the link, pairs of claims that may be one. Each is asked as soon as something changed in the
// group, so that nothing kept from before answers. Without an address a server of its own is started. --quick: a tenth of everything.
import { asSuperuser, memberOf } from "./as-superuser.ts";
import { builtServer, type BuiltServer } from "./built-server.ts";
import { fillGroup, type Run } from "./matrix/fill-group.ts";

const PORT = 3997;
const ROUNDS = 5;
const TARGETS = {
  "list of claims": { path: "claims", bytes: 1_000_000 },
  "list, by words": { path: "claims?sort=wording&order=asc", bytes: 1_000_000 },
  "list, filtered": { path: "claims?kind=fact&state=draft", bytes: 1_000_000 },
  "conflicts, first screen": { path: "conflicts", ms: 3_000 },
  "their number": { path: "conflict-counts", ms: 3_000 },
  "claims that may be one": { path: "claim-duplicates", ms: 500 },
} as const;
/** Pages are asked as a browser asks them; the others are operations. */
const PAGES = new Set(["claims", "conflicts"]);

const given = process.argv.slice(2).filter((word) => word !== "--quick");
const share = process.argv.includes("--quick") ? 0.1 : 1;
const size = { claims: 10_000 * share, reforms: 200 * share, sources: 5_000 * share, documents: 300 * share };

const server = await builtServer(given, PORT);
try {
  await measure(server);
} finally {
  await server.stop();
}

async function measure({ address, dataFolder, signIn }: BuiltServer): Promise<void> {
  let cookie = "";
  const ask = async (path: string, data?: unknown) => {
    const began = performance.now();
    const answer = await fetch(`${address}${path}`, {
      headers: {
        cookie,
        Origin: address,
        ...(data === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(data === undefined ? {} : { method: "POST", body: JSON.stringify(data) }),
    });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${body.slice(0, 200)}`);
    cookie ||= answer.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
    return { ms: performance.now() - began, bytes: Buffer.byteLength(body), body };
  };
  await ask("/api/v1/session", signIn);
  const created = await ask("/api/v1/groups", { name: `Тұжырымдар ${Date.now()}` });
  const { id: groupId } = JSON.parse(created.body) as { id: string };
  await fill(dataFolder, groupId);
  console.log(
    `${size.claims} claims × ${size.reforms} reforms, ${size.documents} documents; ${ROUNDS} rounds`,
  );
  for (const [name, target] of Object.entries(TARGETS)) {
    const asked = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      await ask(`/api/v1/groups/${groupId}/claims`, {
        claim: {
          kind: "fact",
          language: "en",
          wordings: { en: `One more: ${Math.random()}` },
          reformIds: [],
        },
      });
      const isPage = PAGES.has(target.path.split("?")[0] ?? "");
      asked.push(await ask(`${isPage ? "" : "/api/v1"}/groups/${groupId}/${target.path}`));
    }
    console.log(line(name, target, asked.slice(1)));
  }
  await fetch(`${address}/api/v1/groups/${groupId}`, {
    method: "DELETE",
    headers: { cookie, Origin: address },
  });
}

interface Target {
  readonly ms?: number;
  readonly bytes?: number;
}

function line(name: string, { ms, bytes }: Target, asked: readonly { ms: number; bytes: number }[]): string {
  const [time, length] = [median(asked.map((one) => one.ms)), median(asked.map((one) => one.bytes))];
  const isReached = (ms === undefined || time <= ms) && (bytes === undefined || length <= bytes);
  return [
    name.padEnd(26),
    `${time.toFixed(0)} ms`.padStart(9),
    `${(length / 1_000).toFixed(0)} kB`.padStart(9),
    ` target ${ms === undefined ? `${(bytes ?? 0) / 1_000} kB` : `${ms} ms`}: ${isReached ? "reached" : "missed"}`,
  ].join("");
}

/** Beside what the matrix is measured with: branches of twenty, figures that differ in one claim of eleven, wordings that repeat each other. */
async function fill(dataFolder: string, groupId: string): Promise<void> {
  await asSuperuser(dataFolder, async (client) => {
    const userId = await memberOf(client, groupId);
    const run: Run = (sql, values) => client.query(sql, [...values]);
    await client.query("BEGIN");
    await fillGroup(run, { groupId, userId }, size);
    await run(
      `UPDATE reforms r SET parent_id = p.id FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM reforms WHERE group_id = $1) t
       JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM reforms WHERE group_id = $1) p ON p.n = t.n - t.n % 20
       WHERE r.id = t.id AND t.n % 20 > 0`,
      [groupId],
    );
    await run(
      `UPDATE claims SET wording_kk = 'Партияны тіркеу үшін кемінде ' || CASE WHEN number % 11 = 0 THEN 40 ELSE 50 END || ' мың мүше қажет, ' || (number / 3) || '-аудан'
       WHERE group_id = $1 AND number % 3 = 0`,
      [groupId],
    );
    await run(
      `INSERT INTO claim_values (id, group_id, claim_id, kind, exact, relation, amount, unit, measure, created_by_id)
       SELECT uuidv7(), $1, id, 'figure', 'кемінде ' || CASE WHEN number % 11 = 0 THEN 40 ELSE 50 END || ' мың мүше', 'at_least',
         CASE WHEN number % 11 = 0 THEN 40000 ELSE 50000 END, 'member', 'партияны тіркеу', $2
       FROM claims WHERE group_id = $1 AND number % 3 = 0`,
      [groupId, userId],
    );
    await run(
      "UPDATE groups SET last_claim_number = (SELECT max(number) FROM claims WHERE group_id = $1) WHERE id = $1",
      [groupId],
    );
    await client.query("COMMIT");
    await client.query(
      'ANALYZE claims, claim_reforms, annotations, sources, "references", documents, reforms, claim_values',
    );
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
