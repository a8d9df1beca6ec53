import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTurns } from "#lib/server/in-turns.ts";

const busyFor = (ms: number): void => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

test("makes what map makes, and lets others go on between", async () => {
  let made = 0;
  const seen: number[] = [];
  const look = async (): Promise<void> => {
    while (made < 6) {
      seen.push(made);
      await setImmediate();
    }
  };
  const looking = look();
  const doubled = await inTurns([1, 2, 3, 4, 5, 6], (number) => {
    busyFor(30);
    made += 1;
    return number * 2;
  });
  await looking;
  expect(doubled).toEqual([2, 4, 6, 8, 10, 12]);
  expect(new Set(seen).size).toBeGreaterThan(3);
});

test("of nothing makes nothing", async () => {
  expect(await inTurns([], String)).toEqual([]);
});
