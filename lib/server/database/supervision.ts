import { Client } from "pg";
import { freeBytes, setMode, wantedMode } from "./disk-space.ts";

export interface SupervisionOptions {
  readonly purpose: string;
  readonly dataFolder: string;
  /** Brings the server up if it is down, and gives the superuser's address. */
  readonly connect: () => Promise<string>;
  readonly onFailure?: ((error: Error) => void) | undefined;
}

export interface Supervision {
  readonly isSupervisor: boolean;
  /** What the other process that supervises the server said about itself. */
  readonly supervisedBy: string | null;
  end(): Promise<void>;
}

const SUPERVISOR_LOCK = 7_435_112;
const DISK_CHECK_MS = 15_000;

/**
 * One process supervises a server: it holds an advisory lock in it, which the system itself releases when that
 * process dies in whatever way. It brings a crashed server back and watches the disk.
 */
export async function supervise(options: SupervisionOptions): Promise<Supervision> {
  const session = await takeLock(options);
  if (typeof session === "string")
    return { isSupervisor: false, supervisedBy: session, end: async () => undefined };
  const supervisor = new Supervisor(session, options);
  return { isSupervisor: true, supervisedBy: null, end: () => supervisor.end() };
}

class Supervisor {
  #session: Client;
  #ended = false;
  readonly #options: SupervisionOptions;
  readonly #diskTimer: NodeJS.Timeout;

  constructor(session: Client, options: SupervisionOptions) {
    this.#session = session;
    this.#options = options;
    this.#watch();
    this.#diskTimer = setInterval(() => void this.#checkDisk(), DISK_CHECK_MS);
    this.#diskTimer.unref();
  }

  /** Losing the session means that the server, or at least all its sessions, went down. */
  #watch(): void {
    this.#session.once("end", () => void this.#recover());
  }

  async #recover(): Promise<void> {
    if (this.#ended) return;
    try {
      const session = await takeLock(this.#options);
      if (typeof session === "string")
        throw new Error(`Another process took the data folder over: ${session}.`);
      this.#session = session;
      this.#watch();
    } catch (error) {
      this.#options.onFailure?.(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async #checkDisk(): Promise<void> {
    try {
      const mode = wantedMode(freeBytes(this.#options.dataFolder));
      if (mode !== null) await this.#switchTo(mode);
    } catch {
      // A server or a disk that is just away is the business of #recover; the next check comes in seconds.
    }
  }

  async #switchTo(mode: "read-only" | "writable"): Promise<void> {
    const { rows } = await this.#session.query<{ value: string }>(
      "SELECT current_setting('default_transaction_read_only') AS value",
    );
    const current = rows[0]?.value === "on" ? "read-only" : "writable";
    if (current !== mode) await setMode(this.#session, mode);
  }

  async end(): Promise<void> {
    this.#ended = true;
    clearInterval(this.#diskTimer);
    await this.#session.end();
  }
}

/** The session that now holds the lock, or what its holder says about itself. */
async function takeLock(options: SupervisionOptions): Promise<Client | string> {
  const purpose = `process ${process.pid}, ${options.purpose}`.slice(0, 63); // PostgreSQL cuts names at 63 bytes.
  const client = new Client({ connectionString: await options.connect(), application_name: purpose });
  client.on("error", () => undefined); // "end" follows and is handled.
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1) AS taken", [
    SUPERVISOR_LOCK,
  ]);
  if (rows[0]?.taken === true) return client;
  const holder = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_stat_activity
     WHERE pid = (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND granted LIMIT 1)`,
    [SUPERVISOR_LOCK],
  );
  await client.end();
  return holder.rows[0]?.name ?? "another process";
}
