import type { Client } from "pg";
import { withSession } from "./session.ts";

/** Oldest PostgreSQL with everything the migrations use. */
const OLDEST_VERSION = 150_000;

/** Checks one's own server before anything slow is done; throws a sentence that says what to change. */
export async function checkExternalDatabase(ownerUrl: string): Promise<void> {
  const place = placeOf(ownerUrl);
  const found = await withSession(ownerUrl, "start", readServer).catch((cause: unknown) => {
    throw new Error(explain(cause, place), { cause });
  });
  if (found.version < OLDEST_VERSION) {
    throw new Error(`PostgreSQL at ${place} is older than version 15, which Silteme needs.`);
  }
  if (found.encoding !== "UTF8") {
    throw new Error(
      `The database at ${place} is encoded in ${found.encoding}. Make one with: createdb --encoding=UTF8 …`,
    );
  }
}

interface ServerFacts {
  readonly version: number;
  readonly encoding: string;
}

async function readServer(client: Client): Promise<ServerFacts> {
  const { rows } = await client.query<ServerFacts>(
    "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
  );
  return rows[0] ?? { version: 0, encoding: "" };
}

/** Host, port and database without the password. */
function placeOf(address: string): string {
  if (!URL.canParse(address)) {
    throw new Error(
      "DATABASE_URL is no address. It looks like postgresql://owner:password@host:5432/database",
    );
  }
  const url = new URL(address);
  return `${url.host}${url.pathname}`;
}

function explain(error: unknown, place: string): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  const reasons: Record<string, string> = {
    ECONNREFUSED: `Nothing answers at ${place}: is PostgreSQL running, and are host and port in DATABASE_URL right?`,
    ENOTFOUND: `The host of ${place} is not known: check DATABASE_URL.`,
    EAI_AGAIN: `The host of ${place} could not be looked up: check DATABASE_URL and the network.`,
    ETIMEDOUT: `${place} does not answer: check DATABASE_URL, the network and the firewall.`,
    "28P01": `PostgreSQL at ${place} does not accept the user or the password in DATABASE_URL.`,
    "28000": `PostgreSQL at ${place} does not let the user of DATABASE_URL in: ${error.message}.`,
    "3D000": `PostgreSQL answers, but there is no such database: ${place}. Make it with: createdb --encoding=UTF8 …`,
  };
  if (reasons[code] !== undefined) return reasons[code];
  if (code === "" && /timeout/u.test(error.message)) return reasons["ETIMEDOUT"] ?? error.message;
  return code === "" ? error.message : `PostgreSQL at ${place}: ${error.message} (${code}).`;
}
