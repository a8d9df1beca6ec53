import { createHash } from "node:crypto";
import { Prisma } from "#prisma/client.ts";
import { refuse, type Result } from "#lib/result.ts";
import type { Transaction } from "./database.ts";

/** What the caller repeats when an answer was lost on the way: the key it chose, and a digest of what it asked. */
export interface RepeatableRequest {
  readonly userId: string;
  readonly key: string;
  readonly requestHash: string;
}

export function digestRequest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  // Each part is hashed first, so that no part can run over into the next.
  for (const part of parts) hash.update(createHash("sha256").update(part).digest());
  return hash.digest("hex");
}

/**
 * Does `work` once a key, in the transaction given: a repetition is answered with what was answered the first time, and two at
 * the same moment wait for each other on the unique key. A refused work stores nothing, so that it may be tried again. Keys are
 * kept for 24 hours by the database's clock.
 */
export async function once<Value, Code extends string>(
  db: Transaction,
  request: RepeatableRequest,
  work: () => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | "key_reused">> {
  const { userId, key, requestHash } = request;
  await forgetOld(db, userId);
  const claimed = await db.$executeRaw`
    INSERT INTO idempotency_keys AS kept (user_id, key, request_hash, status, answer)
    VALUES (${userId}::uuid, ${key}, ${requestHash}, 0, 'null')
    ON CONFLICT (user_id, key) DO UPDATE
      SET request_hash = excluded.request_hash, status = 0, answer = 'null', created_at = now()
      WHERE kept.created_at < now() - interval '24 hours'`;
  if (claimed === 0) {
    const stored = await db.idempotencyKey.findUniqueOrThrow({ where: { userId_key: { userId, key } } });
    if (stored.requestHash !== requestHash) return refuse("key_reused");
    // Written by the lines below for the same operation, hence of the same type.
    return { ok: true, value: stored.answer as Value };
  }
  const result = await work();
  if (result.ok) {
    // What a handler answers is JSON; null is a value of its own in a JSON column.
    const answer = result.value === null ? Prisma.JsonNull : (result.value as Prisma.InputJsonValue);
    await db.idempotencyKey.update({ where: { userId_key: { userId, key } }, data: { status: 200, answer } });
  }
  return result;
}

/** ms. Old keys of a person are swept out now and then, not with each request. */
const SWEEP_EVERY = 60 * 60 * 1000;
const MOST_KNOWN = 10_000;
const swept = new Map<string, number>();

async function forgetOld(db: Transaction, userId: string): Promise<void> {
  const now = Date.now();
  if (now - (swept.get(userId) ?? 0) < SWEEP_EVERY) return;
  if (swept.size > MOST_KNOWN) swept.clear();
  swept.set(userId, now);
  await db.$executeRaw`DELETE FROM idempotency_keys WHERE user_id = ${userId}::uuid AND created_at < now() - interval '24 hours'`;
}
