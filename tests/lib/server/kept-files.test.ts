import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findKeptFile, keepFile } from "#lib/server/kept-files.ts";

const megabytes = (count: number): Uint8Array => new Uint8Array(count * 1_048_576);

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

describe("files that are looked at page by page", () => {
  test("are kept for a minute after they were used last", () => {
    const file = megabytes(1);
    keepFile("a", file);
    vi.advanceTimersByTime(40_000);
    expect(findKeptFile("a")).toBe(file);
    vi.advanceTimersByTime(40_000);
    expect(findKeptFile("a")).toBe(file);
    vi.advanceTimersByTime(61_000);
    expect(findKeptFile("a")).toBeNull();
  });

  test("take no more than so much memory: those used last stay", () => {
    for (const name of ["a", "b", "c"]) keepFile(name, megabytes(50));
    findKeptFile("a");
    keepFile("d", megabytes(40));
    expect(["a", "b", "c", "d"].map((name) => findKeptFile(name) !== null)).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test("are not kept when they are larger than that alone", () => {
    keepFile("large", megabytes(170));
    expect(findKeptFile("large")).toBeNull();
  });
});
