import { createHmac } from "node:crypto";
import { escapeIdentifier, escapeLiteral, type Client } from "pg";
import { withSession } from "./session.ts";

const GRANT_LOCK = 7_435_113;

export interface RoleAddress {
  readonly role: string;
  readonly password: string;
  readonly url: string;
}

/**
 * The address of the plain role on one's own server when none was given: the owner's, with a password derived from
 * the owner's, so that several web processes agree without sharing a file. Whoever knows the one may know the other.
 */
export function deriveRuntimeAddress(ownerUrl: string, role: string): RoleAddress {
  const url = new URL(ownerUrl);
  if (url.password === "") {
    throw new Error(
      "DATABASE_URL holds no password to derive the plain role's from. Set SILTEME_RUNTIME_DATABASE_URL as well (README).",
    );
  }
  const password = createHmac("sha256", decodeURIComponent(url.password))
    .update(`silteme runtime role ${role}${url.pathname}`)
    .digest("base64url");
  url.username = role;
  url.password = password;
  return { role, password, url: url.href };
}

export function runtimeAddress(runtimeUrl: string): RoleAddress {
  const url = new URL(runtimeUrl);
  return {
    role: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    url: runtimeUrl,
  };
}

/** Whether the role can sign in as it is; every other obstacle (no server, no such database) is thrown. */
async function canSignIn(url: string): Promise<boolean> {
  try {
    return await withSession(url, "start", async () => true);
  } catch (error) {
    // 28P01 wrong password, 28000 no such role, 42501 no right to connect to this database.
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (["28P01", "28000", "42501"].includes(code)) return false;
    throw error;
  }
}

/** Makes the plain role where it is missing, with the owner's rights; a database superuser is not needed. */
export async function ensureRuntimeRole(ownerUrl: string, address: RoleAddress): Promise<void> {
  if (await canSignIn(address.url)) return;
  const role = escapeIdentifier(address.role);
  try {
    await withSession(ownerUrl, "migrate", (client) => makeRole(client, address));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The plain role ${address.role} cannot sign in, and the owner in DATABASE_URL may not make it (${reason}). ` +
        `Run as an administrator: CREATE ROLE ${role} LOGIN PASSWORD '…'; and put its address into SILTEME_RUNTIME_DATABASE_URL.`,
      { cause },
    );
  }
}

async function makeRole(client: Client, { role, password }: RoleAddress): Promise<void> {
  const name = escapeIdentifier(role);
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  const verb = rowCount === 0 ? "CREATE" : "ALTER";
  await client.query(`${verb} ROLE ${name} LOGIN PASSWORD ${escapeLiteral(password)}`);
  const { rows } = await client.query<{ name: string }>("SELECT current_database() AS name");
  await client.query(`GRANT CONNECT ON DATABASE ${escapeIdentifier(rows[0]?.name ?? "")} TO ${name}`);
}

/** What the plain role may do, as the function of the first migration says; set anew after each migration. */
export async function grantRuntimePrivileges(ownerUrl: string, role: string): Promise<void> {
  await withSession(ownerUrl, "migrate", async (client) => {
    // In one transaction under a lock, because two starts granting at once would disturb each other's catalogue rows.
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [GRANT_LOCK]);
    await client.query("SELECT grant_runtime_privileges($1::name)", [role]);
    await client.query("COMMIT");
  });
}

interface RoleFacts {
  readonly role: string;
  readonly passes: boolean;
  readonly encoding: string;
}

/** Row-level security does nothing for a superuser, for BYPASSRLS, and for whoever owns the tables: refuse all three. */
export async function checkRuntimeRole(runtimeUrl: string): Promise<void> {
  const found = await withSession(runtimeUrl, "start", async (client) => {
    const { rows } = await client.query<RoleFacts>(
      `SELECT rolname AS role, current_setting('server_encoding') AS encoding,
         rolsuper OR rolbypassrls OR EXISTS (
           SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
             AND pg_has_role(relowner, 'MEMBER')) AS passes
       FROM pg_roles WHERE rolname = current_user`,
    );
    return rows[0];
  });
  if (found === undefined || found.passes) {
    throw new Error(
      `The role ${found?.role ?? "?"} would pass by row-level security (superuser, BYPASSRLS, or owner of the tables). ` +
        "Give the web process a plain role in SILTEME_RUNTIME_DATABASE_URL.",
    );
  }
  if (found.encoding !== "UTF8")
    throw new Error(`The database is encoded in ${found.encoding}; Silteme needs UTF8.`);
}
