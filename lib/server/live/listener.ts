import { Client } from "pg";
import { environment } from "../environment.ts";
import { report } from "../report.ts";

interface Ears {
  readonly channels: readonly string[];
  /** Once for each NOTIFY, in the order of the commits. */
  readonly onNotice: (channel: string, payload: string) => void;
  /** After each (re)connection: whatever was said in between went unheard, so the listener has to look for itself. */
  readonly onConnected: () => void;
}

/** Milliseconds before the next try, doubled up to the longest. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;
/** Milliseconds between looks whether the connection still answers: one whose other end has vanished says nothing by itself. */
const PROBE_EVERY = 15_000;
const PROBE_LIMIT = 5_000;

/** One connection with the rights of the plain role that LISTENs, and comes back by itself when it breaks. */
export class Listener {
  readonly #ears: Ears;
  #client: Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #pause = FIRST_PAUSE;
  #isStopped = false;

  constructor(ears: Ears) {
    this.#ears = ears;
    void this.#connect();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined); // a connection that is gone needs no farewell
  }

  async #connect(): Promise<void> {
    const client = new Client({
      connectionString: environment().runtimeDatabaseUrl,
      application_name: "silteme live",
      connectionTimeoutMillis: PROBE_LIMIT,
      query_timeout: PROBE_LIMIT,
      keepAlive: true,
    });
    client.on("notification", ({ channel, payload }) => this.#ears.onNotice(channel, payload ?? ""));
    client.on("error", (failure) => this.#lose(client, failure));
    client.on("end", () => this.#lose(client, null));
    this.#client = client;
    try {
      await client.connect();
      for (const channel of this.#ears.channels)
        await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    } catch (failure) {
      this.#lose(client, failure);
      return;
    }
    this.#pause = FIRST_PAUSE;
    this.#ears.onConnected();
    this.#probeLater(client);
  }

  #probeLater(client: Client): void {
    if (this.#isStopped || this.#client !== client) return;
    this.#timer = setTimeout(() => {
      client.query("SELECT 1").then(
        () => this.#probeLater(client),
        (failure: unknown) => this.#lose(client, failure),
      );
    }, PROBE_EVERY);
  }

  /** Told several times about one loss (error, then end): the first counts. */
  #lose(client: Client, failure: unknown): void {
    if (this.#client !== client) return;
    this.#client = null;
    client.end().catch(() => undefined); // it is lost already
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#isStopped) return;
    if (failure !== null) report("live.listener", "unavailable", failure);
    this.#timer = setTimeout(() => void this.#connect(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }
}
