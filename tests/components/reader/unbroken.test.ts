import { describe, expect, it } from "vitest";
import { unbrokenSpans } from "#components/reader/unbroken.ts";

describe("numbers with a suffix", () => {
  it.each([
    ["77-ден 107-ге дейін", ["77-ден", "107-ге"]],
    ["98-і, 21-го, 5th", ["98-і", "21-го"]],
    ["2007-жылғы 12-бапта", ["2007-жылғы", "12-бапта"]],
    ["91–93 бб., COVID-19, 改革 😀", []],
  ])("stay whole in %s", (text, whole) => {
    expect(unbrokenSpans(text).map(([start, end]) => text.slice(start, end))).toEqual(whole);
  });
});
