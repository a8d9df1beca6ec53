import { escapeIdentifier, escapeLiteral, type Client } from "pg";
import type { Secrets } from "./secrets.ts";
import { withSession } from "./session.ts";

/** Two starts take turns. Any numbers will do, as long as every Silteme uses the same ones. */
const PREPARE_LOCK = 7_435_111;

/** Makes the two roles of the embedded server, as far as they are missing. */
export async function prepareRoles(
  superuserUrl: string,
  passwords: Pick<Secrets, "ownerPassword" | "runtimePassword">,
): Promise<void> {
  await withSession(superuserUrl, "start", async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [PREPARE_LOCK]);
    await createRole(client, "app_owner", passwords.ownerPassword);
    await createRole(client, "app_rt", passwords.runtimePassword);
  });
}

/** Makes the database of the embedded server unless it is there. */
export async function prepareDatabase(superuserUrl: string, database: string): Promise<void> {
  await withSession(superuserUrl, "start", async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [PREPARE_LOCK]);
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
