import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const secretsSchema = z.object({
  /** Superuser of the embedded server; known to the supervisor alone. */
  superuserPassword: z.string().min(16),
  ownerPassword: z.string().min(16),
  runtimePassword: z.string().min(16),
  /** Signs the session cookies. */
  authSecret: z.string().min(16),
});

export type Secrets = z.infer<typeof secretsSchema>;

/**
 * Reads the secrets of a data folder, or makes them, readable by their owner only. Two processes starting together
 * agree: the file appears complete by one link() call, and who comes second reads the first one's.
 */
export function openSecrets(dataFolder: string): Secrets {
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  const file = path.join(dataFolder, "secrets.json");
  return readSecrets(file) ?? createSecrets(file);
}

function readSecrets(file: string): Secrets | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const parsed = secretsSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${file} is damaged: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function createSecrets(file: string): Secrets {
  const secret = (): string => randomBytes(32).toString("base64url");
  const secrets: Secrets = {
    superuserPassword: secret(),
    ownerPassword: secret(),
    runtimePassword: secret(),
    authSecret: secret(),
  };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
    return secrets;
  } catch (error) {
    const existing = readSecrets(file);
    if (existing === null) throw error;
    return existing;
  } finally {
    unlinkSync(draft);
  }
}
