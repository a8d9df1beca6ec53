import { existsSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/** Where the data is; docs/operations.md explains each setting. */
export interface DataSettings {
  readonly dataFolder: string;
  /** One's own server, or null for the embedded one. */
  readonly ownerUrl: string | null;
  /** The plain role on one's own server; derived from the owner when null. */
  readonly runtimeUrl: string | null;
  readonly runtimeRole: string;
  /** Where the embedded server keeps its write-ahead log, or null for nowhere. */
  readonly walArchive: string | null;
  /** Whether the embedded database is backed up before migrations change it. */
  readonly automaticBackup: boolean;
}

export interface ServeSettings extends DataSettings {
  readonly host: string;
  readonly port: number;
  /** Where a browser on this machine finds it. */
  readonly address: string;
}

export function readDataSettings(): DataSettings {
  loadFile();
  const walArchive = given("SILTEME_WAL_ARCHIVE");
  return {
    dataFolder: path.resolve(root, given("SILTEME_DATA") ?? "data"),
    ownerUrl: given("DATABASE_URL"),
    runtimeUrl: given("SILTEME_RUNTIME_DATABASE_URL"),
    runtimeRole: given("SILTEME_RUNTIME_ROLE") ?? "silteme_rt",
    walArchive: walArchive === null ? null : path.resolve(root, walArchive),
    automaticBackup: given("SILTEME_AUTOMATIC_BACKUP") !== "off",
  };
}

export function readServeSettings(): ServeSettings {
  const data = readDataSettings();
  const port = Number(given("PORT") ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT=${given("PORT")} is no port.`);
  const host = given("HOST") ?? "127.0.0.1";
  // Only the loopback and "every address" are reached by the name localhost.
  const name = ["127.0.0.1", "::1", "0.0.0.0", "::", "localhost"].includes(host) ? "localhost" : host;
  return { ...data, host, port, address: `http://${name.includes(":") ? `[${name}]` : name}:${port}` };
}

/** An empty variable counts as unset, as in .env files and compose files. */
export function given(name: string): string | null {
  const value = process.env[name]?.trim();
  return value === undefined || value === "" ? null : value;
}

/** What is set in the environment already outweighs the file. */
function loadFile(): void {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}
