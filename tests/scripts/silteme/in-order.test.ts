import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { inOrder } from "#scripts/silteme/in-order.ts";

describe("work at several items at the same time", () => {
  test.each([1, 2, 3, 20])("with %i workers ends each in the order of the items", async (jobs) => {
    const items = [30, 1, 20, 2, 10, 1];
    const finished: string[] = [];
    let [running, most] = [0, 0];
    await inOrder(items, jobs, {
      work: async (ms, index) => {
        running += 1;
        most = Math.max(most, running);
        await pause(ms);
        running -= 1;
        return `${index}: ${ms}`;
      },
      finish: async (value) => {
        await pause(1);
        finished.push(value);
      },
    });
    expect(finished).toEqual(items.map((ms, index) => `${index}: ${ms}`));
    expect(most).toBe(Math.min(jobs, items.length));
  });

  test("passes on what is thrown", async () => {
    const work = () => Promise.reject(new Error("no"));
    await expect(inOrder([1], 2, { work, finish: () => Promise.resolve() })).rejects.toThrow("no");
  });
});
