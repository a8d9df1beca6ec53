import { describe, expect, test } from "vitest";
import { database } from "#lib/server/database.ts";
import { isWithinLimit } from "#lib/server/limits.ts";
import { useDatabase } from "#tests/support/database.ts";

useDatabase();

/** Lets the key's minute have begun so many seconds earlier: nobody waits for a clock. */
const age = (key: string, seconds: number) =>
  database()
    .$executeRaw`UPDATE rate_limits SET window_start = window_start - make_interval(secs => ${seconds}) WHERE key = ${key}`;

describe("a limit a minute", () => {
  test("lets as many through as it says, and then nobody", async () => {
    const answers = [];
    for (let request = 0; request < 5; request += 1) answers.push(await isWithinLimit("sign-in 1", 3));
    expect(answers).toEqual([true, true, true, false, false]);
  });

  test("counts each key for itself", async () => {
    expect(await isWithinLimit("sign-in 2", 1)).toBe(true);
    expect(await isWithinLimit("sign-in 3", 1)).toBe(true);
    expect(await isWithinLimit("sign-in 2", 1)).toBe(false);
  });

  test("holds until its minute is over, and not longer", async () => {
    await isWithinLimit("sign-in 4", 1);
    await age("sign-in 4", 45);
    expect(await isWithinLimit("sign-in 4", 1)).toBe(false);
    await age("sign-in 4", 16);
    expect(await isWithinLimit("sign-in 4", 1)).toBe(true);
  });

  test("lets exactly as many of those who ask at the same moment through", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => isWithinLimit("sign-in 5", 4)));
    expect(answers.filter((within) => within)).toHaveLength(4);
  });
});
