import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane; about 15 ms on the reference machine. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_BYTES = 32;
const SALT_BYTES = 16;

/**
 * Hashes run two at a time: a storm of sign-ins waits in line instead of taking every thread and 19 MiB each. More than
 * `LONGEST_LINE` waiting is refused by throwing `TooManyHashes`, which the edge answers with 429.
 */
const AT_ONCE = 2;
const LONGEST_LINE = 200;
let running = 0;
const line: (() => void)[] = [];

export class TooManyHashes extends Error {}

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (line.length >= LONGEST_LINE) throw new TooManyHashes("too many passwords are being checked");
  if (running >= AT_ONCE) await new Promise<void>((resolve) => line.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    line.shift()?.();
  }
}

function digest(
  password: string,
  salt: Buffer,
  cost: { memory: number; passes: number; parallelism: number },
): Promise<Buffer> {
  // NFKC, so that a password typed with decomposed letters on another keyboard is the same password (RFC 8265, 4.2).
  const message = Buffer.from(password.normalize("NFKC"), "utf8");
  return inTurn(() => derive("argon2id", { message, nonce: salt, tagLength: TAG_BYTES, ...cost }));
}

const base64 = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");

/** The password as a PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await digest(password, salt, COST);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(salt)}$${base64(hash)}`;
}

const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{16,64})\$([A-Za-z0-9+/]{16,128})$/;

/**
 * Whether the password belongs to the hash. Without a hash (unknown address, OIDC-only user) it spends the same time on a
 * hash of nobody's, so that the answer does not tell whether the address is known.
 */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const parts = PHC.exec(stored ?? "");
  if (parts === null) {
    await digest(password, Buffer.alloc(SALT_BYTES), COST);
    return false;
  }
  const [, memory, passes, parallelism, salt, hash] = parts;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const wanted = Buffer.from(hash ?? "", "base64");
  const got = await digest(password, Buffer.from(salt ?? "", "base64"), cost);
  return wanted.length === got.length && timingSafeEqual(wanted, got);
}
