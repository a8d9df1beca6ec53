import { describe, expect, test } from "vitest";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";

/** ms for an entry of the greatest length. On the reference machine the slowest takes a third of it; before, dots took minutes. */
const LONGEST = 3_000;

describe("an entry that is nothing but signs is given up soon", () => {
  test.each([
    ".",
    "(",
    " ",
    "\t",
    ",",
    "[",
    "– ",
    ": ",
    "изд. ",
    "қорғ. ",
    "и др. ",
    "А.Б. ",
    "(изд",
    "2001 ",
    "//",
    "0",
    "👩🏽‍🎓",
  ])("%j over and over", (sign) => {
    const began = performance.now();
    parseEntry(`Автор А. Атауы. ${sign.repeat(Math.ceil(3_900 / sign.length))} x`);
    expect(performance.now() - began).toBeLessThan(LONGEST);
  });
});
