import { Client } from "pg";

/**
 * Runs `work` on one connection and closes it. A connection that breaks rejects the query under way; the event of its
 * own that pg emits besides would otherwise end the process.
 */
export async function withSession<Value>(
  url: string,
  purpose: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({
    connectionString: url,
    application_name: `silteme ${purpose}`,
    connectionTimeoutMillis: 10_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
