import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { readMigrations } from "./migrations.ts";
import { withSession } from "./session.ts";

export interface SchemaDiffOptions {
  readonly schemaFile: string;
  readonly migrationsFolder: string;
  /** A role that may make databases: the migrations are replayed in a shadow database that is dropped again. */
  readonly superuserUrl: string;
}

/**
 * The SQL that leads from the migrations to the schema, "" when they agree. Prisma's schema engine runs as
 * WebAssembly: its native build would have to be downloaded from Prisma's own host.
 */
export async function schemaDiff(options: SchemaDiffOptions): Promise<string> {
  const content = readFileSync(options.schemaFile, "utf8");
  const { SchemaEngine } = await loadEngine();
  const factory = new ShadowFactory(options.superuserUrl);
  const engine = await SchemaEngine.new(
    { datamodels: [[options.schemaFile, content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...migrationList(options.migrationsFolder) },
      to: { tag: "schemaDatamodel", files: [{ path: options.schemaFile, content }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = stdout ?? "";
    return sql.trim() === "-- This is an empty migration." ? "" : sql;
  } finally {
    engine.free();
    await factory.close();
  }
}

function migrationList(folder: string) {
  return {
    baseDir: path.resolve(folder),
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: readMigrations(folder).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}

let engineModule: Promise<{ SchemaEngine: typeof SchemaEngine }> | null = null;

/** Once only: the bindings keep views of the first instance's memory. */
function loadEngine(): Promise<{ SchemaEngine: typeof SchemaEngine }> {
  engineModule ??= instantiateEngine();
  return engineModule;
}

/** The package is made for bundlers; under Node its two halves are joined by hand. */
async function instantiateEngine(): Promise<{ SchemaEngine: typeof SchemaEngine }> {
  // The engine tells this global why it gave up; without it only "unreachable" would be known.
  const registry = { set_message: (message: string) => process.stderr.write(`${message}\n`) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const wasm = readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const imports = { "./schema_engine_bg.js": bindings } as unknown as WebAssembly.Imports; // functions, and one setter
  const { instance } = await WebAssembly.instantiate(wasm, imports);
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
  return bindings;
}

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/** The part of Prisma's adapter that it declares private and that knows too few column types. */
interface AdapterQueries {
  performIO(query: unknown): Promise<{ readonly fields: { dataTypeID: number }[] }>;
}

/** PostgreSQL's one-byte "char" of the system catalogues, which the adapter refuses, and text, which it knows. */
const CATALOGUE_CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * Two corrections of @prisma/adapter-pg 7.10, without which the engine can neither replay nor describe a database:
 * it cuts scripts at every semicolon, inside function bodies and comments too, and does not know the type "char".
 */
function correct(adapter: Adapter): Adapter {
  const pool = adapter.underlyingDriver();
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  const queryRaw = adapter.queryRaw;
  adapter.queryRaw = async (query) => {
    const charColumns: number[] = [];
    const result = await queryRaw.call(recordingCharColumns(adapter, charColumns), query);
    for (const column of charColumns) result.columnTypes[column] = ColumnTypeEnum.Character;
    return result;
  };
  return adapter;
}

/** The adapter for one query, whose "char" columns pass as text and are written down. */
function recordingCharColumns(adapter: Adapter, charColumns: number[]): Adapter {
  const queries = adapter as unknown as AdapterQueries; // performIO is private in the types only
  const performIO = async (query: unknown) => {
    const result = await queries.performIO(query);
    for (const [column, field] of result.fields.entries()) {
      if (field.dataTypeID !== CATALOGUE_CHAR_OID) continue;
      field.dataTypeID = TEXT_OID;
      charColumns.push(column);
    }
    return result;
  };
  return Object.create(adapter, { performIO: { value: performIO } }) as Adapter; // the same adapter but for one method
}

/**
 * Makes the shadow database itself: the adapter would connect to the database named in the address instead, replay the
 * migrations there, and fail to drop a shadow database that it still holds open.
 */
class ShadowFactory extends PrismaPg {
  readonly #pools: pg.Pool[] = [];
  readonly #url: string;
  readonly #shadow = `shadow_${randomUUID()}`;

  constructor(superuserUrl: string) {
    super(superuserUrl);
    this.#url = superuserUrl;
  }

  override async connect(): Promise<Adapter> {
    return this.#remember(correct(await super.connect()));
  }

  override async connectToShadowDb(): Promise<Adapter> {
    await this.#run(`CREATE DATABASE ${pg.escapeIdentifier(this.#shadow)}`);
    const url = new URL(this.#url);
    url.pathname = `/${this.#shadow}`;
    return this.#remember(correct(await new PrismaPg(url.href).connect()));
  }

  #remember(adapter: Adapter): Adapter {
    this.#pools.push(adapter.underlyingDriver());
    return adapter;
  }

  async #run(sql: string): Promise<void> {
    await withSession(this.#url, "shadow database", (client) => client.query(sql));
  }

  /** Idle pools would keep the process alive for ten seconds. */
  async close(): Promise<void> {
    for (const pool of this.#pools) if (!pool.ended) await pool.end();
    await this.#run(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(this.#shadow)}`);
  }
}
