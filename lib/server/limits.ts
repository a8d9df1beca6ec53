import { database } from "./database.ts";

const WINDOW_SECONDS = 60;

/**
 * Counts one more request of `key` in the running minute and answers whether it is still within `perMinute`. Counted in the
 * database, so that several processes share one limit and one clock.
 */
export async function isWithinLimit(key: string, perMinute: number): Promise<boolean> {
  await forgetOld();
  const [row] = await database().$queryRaw<{ count: number }[]>`
    INSERT INTO rate_limits AS seen (key, window_start, count)
    VALUES (${key}, now(), 1)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN seen.window_start < now() - make_interval(secs => ${WINDOW_SECONDS}) THEN 1 ELSE seen.count + 1 END,
      window_start = CASE WHEN seen.window_start < now() - make_interval(secs => ${WINDOW_SECONDS}) THEN now() ELSE seen.window_start END
    RETURNING count`;
  return row !== undefined && row.count <= perMinute;
}

/** ms. Old counts are swept out now and then by whoever counts, so that strangers cannot fill the disk with them. */
const SWEEP_EVERY = 10 * 60 * 1000;
let swept = 0;

async function forgetOld(): Promise<void> {
  const now = Date.now();
  if (now - swept < SWEEP_EVERY) return;
  swept = now;
  await database()
    .$executeRaw`DELETE FROM rate_limits WHERE window_start < now() - make_interval(secs => ${WINDOW_SECONDS})`;
}
