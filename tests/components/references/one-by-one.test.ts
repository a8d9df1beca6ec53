import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Answered } from "#components/api/use-call.ts";
import { oneByOne } from "#components/references/one-by-one.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const done = <Answer>(value: Answer): Answered<Answer> => ({ ok: true, value });
const no = (code: string): Answered<never> => ({
  ok: false,
  refusal: { code, values: {}, sentence: null, detail: code },
});

test("answers for each in order, whichever is ready first, and tells how many are done", async () => {
  const progress: number[] = [];
  const slow = (n: number) =>
    new Promise<Answered<number>>((resolve) => setTimeout(() => resolve(done(n * 2)), 100 - n * 10));
  const answers = oneByOne([1, 2, 3, 4, 5, 6], slow, (count) => progress.push(count));
  await vi.runAllTimersAsync();
  expect((await answers).map((answer) => answer.ok && answer.value)).toEqual([2, 4, 6, 8, 10, 12]);
  expect(progress).toEqual([1, 2, 3, 4, 5, 6]);
});

test("never has more than four under way", async () => {
  let underWay = 0;
  let most = 0;
  const answers = oneByOne(Array.from({ length: 20 }), async () => {
    most = Math.max(most, ++underWay);
    await new Promise((resolve) => setTimeout(resolve, 10));
    underWay -= 1;
    return done(null);
  });
  await vi.runAllTimersAsync();
  await answers;
  expect(most).toBe(4);
});

test("waits where the server asks for slowness, and goes on over other refusals", async () => {
  let asked = 0;
  const answers = oneByOne(["a", "b"], (thing) => {
    asked += 1;
    if (thing === "b") return Promise.resolve(no("reference_carries_claims"));
    return Promise.resolve(asked < 3 ? no("too_many_requests") : done(thing));
  });
  await vi.runAllTimersAsync();
  expect((await answers).map((answer) => (answer.ok ? answer.value : answer.refusal.code))).toEqual([
    "a",
    "reference_carries_claims",
  ]);
  expect(asked).toBe(3);
});
