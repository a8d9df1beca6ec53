import { z } from "zod";
import { importSettingsOf, importSettingsShape, type ImportSettings } from "./import-settings.ts";
import { mailSettingsOf, mailSettingsShape, type MailSettings } from "./mail-settings.ts";
import { fontSettingsOf, fontSettingsShape, type FontSetting } from "./font-settings.ts";
import { lookupSettingsOf, lookupSettingsShape, type LookupSettings } from "./lookup-settings.ts";

/**
 * The one door to process.env: nothing else in the application reads it, so this file is the list of settings.
 * docs/operations.md explains each one to whoever runs a server.
 */
const environmentSchema = z.object({
  /** The plain role under row-level security; scripts/serve.ts gives it, never the owner's address. */
  RUNTIME_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/u }),
  /** Connections of this process; two processes share the server's limit of 100. */
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(90).default(10),
  AUTH_SECRET: z.string().min(32),
  /** Where people reach Silteme from outside, when that is not http://localhost:PORT. */
  PUBLIC_URL: z.url({ protocol: /^https?$/u }).optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** How many reverse proxies stand in front; only that many X-Forwarded-For entries are believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  /** Names of OpenID Connect providers, comma-separated: "university,orcid". Each has OIDC_<NAME>_ISSUER, _CLIENT_ID, _CLIENT_SECRET. */
  OIDC_PROVIDERS: z
    .string()
    .regex(/^[a-z][a-z0-9]*(?:,[a-z][a-z0-9]*)*$/u)
    .optional(),
  ...importSettingsShape.shape,
  ...lookupSettingsShape.shape,
  ...mailSettingsShape.shape,
  ...fontSettingsShape.shape,
});

export interface Environment {
  readonly runtimeDatabaseUrl: string;
  readonly databaseConnections: number;
  readonly authSecret: string;
  /** Null when not set: then the request's own host counts. */
  readonly publicUrl: URL | null;
  readonly port: number;
  readonly trustedProxies: number;
  readonly oidc: readonly OidcSetting[];
  readonly imports: ImportSettings;
  readonly lookups: LookupSettings;
  /** Null: no letters are sent. */
  readonly mail: MailSettings | null;
  /** They draw in PDFs what the house's own fonts lack. */
  readonly fonts: readonly FontSetting[];
}

export interface OidcSetting {
  /** Part of the callback's address: /api/auth/callback/<id>. */
  readonly id: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

let current: Environment | null = null;

/** Read at first use, not at import: `next build` imports every module without a database. */
export function environment(): Environment {
  current ??= parseEnvironment(process.env);
  return current;
}

/** Throws with every wrong setting named. An empty variable counts as unset, as in .env files and compose files. */
export function parseEnvironment(variables: Variables): Environment {
  const given = withoutEmpty(variables);
  const settings = checked(environmentSchema, given);
  return {
    runtimeDatabaseUrl: settings.RUNTIME_DATABASE_URL,
    databaseConnections: settings.DATABASE_CONNECTIONS,
    authSecret: settings.AUTH_SECRET,
    publicUrl: settings.PUBLIC_URL === undefined ? null : new URL(settings.PUBLIC_URL),
    port: settings.PORT,
    trustedProxies: settings.TRUSTED_PROXIES,
    oidc: (settings.OIDC_PROVIDERS?.split(",") ?? []).map((id) => oidcSetting(id, given)),
    imports: importSettingsOf(settings),
    lookups: lookupSettingsOf(settings),
    mail: mailSettingsOf(settings),
    fonts: fontSettingsOf(settings),
  };
}

/** What a file may cost, for programs that read files without a database or a web server. */
export function importSettings(variables: Variables = process.env): ImportSettings {
  return importSettingsOf(checked(importSettingsShape, withoutEmpty(variables)));
}

function withoutEmpty(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
}

function checked<Settings>(shape: z.ZodType<Settings>, variables: Variables): Settings {
  const parsed = shape.safeParse(variables);
  if (!parsed.success)
    throw new Error(`Wrong settings in the environment:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

const oidcSchema = z.object({
  ISSUER: z.url({ protocol: /^https?$/u }),
  CLIENT_ID: z.string().min(1),
  CLIENT_SECRET: z.string().min(1),
  /** What the sign-in button says. */
  LABEL: z.string().min(1).optional(),
});

function oidcSetting(id: string, given: Variables): OidcSetting {
  const prefix = `OIDC_${id.toUpperCase()}_`;
  const own = Object.entries(given).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
  );
  const parsed = oidcSchema.safeParse(Object.fromEntries(own));
  if (!parsed.success) throw new Error(`Wrong settings of ${prefix}*:\n${z.prettifyError(parsed.error)}`);
  const { ISSUER: issuer, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret, LABEL: name = id } = parsed.data;
  return { id, issuer, clientId, clientSecret, name };
}

/**
 * What the programs that we start get to see (PostgreSQL's, the reader of files): ours may hold secrets, and locales that initdb
 * cannot find. Windows programs do not start without the last two.
 */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { NODE_ENV: "production", PATH, LC_ALL: "C", TZ: "UTC", SystemRoot, TEMP };
}
