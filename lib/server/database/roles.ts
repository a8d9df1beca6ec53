import { escapeIdentifier, escapeLiteral, type Client } from "pg";
import type { Secrets } from "./secrets.ts";
import { withSession } from "./session.ts";

/** Makes the two roles and the database of the embedded server, as far as they are missing. */
export async function prepareRoles(
  superuserUrl: string,
  database: string,
  secrets: Pick<Secrets, "ownerPassword" | "runtimePassword">,
): Promise<void> {
  await withSession(superuserUrl, "start", async (client) => {
    await client.query("SELECT pg_advisory_lock(7435111)"); // Two starts take turns.
    await createRole(client, "app_owner", secrets.ownerPassword);
    await createRole(client, "app_rt", secrets.runtimePassword);
    await createDatabase(client, database);
  });
}

async function createRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  if (rowCount !== 0) return;
  await client.query(
    `CREATE ROLE ${escapeIdentifier(role)} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD ${escapeLiteral(password)}`,
  );
}

/** CREATE DATABASE runs in no transaction, so a start killed here leaves either nothing or an empty database. */
async function createDatabase(client: Client, database: string): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
  const name = escapeIdentifier(database);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER app_owner`);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO app_rt`);
}
