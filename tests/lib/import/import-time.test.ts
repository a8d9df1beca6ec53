import { expect, test } from "vitest";
import { importText } from "#lib/import/import-text.ts";
import { rawText } from "#lib/import/raw-text.ts";

const HEAD = "ТАҚЫРЫП\n\nАвтор А.А.\n\nМәтін [1].\n\nӘДЕБИЕТТЕР\n1. А.А. Кітап. ";
/** ms for fifty thousand characters. On the reference machine each takes about one second; before, brackets took half a minute. */
const LONGEST = 10_000;

test.each(["[", "(", ".", " ", "а-\n", "1.\n", "* "])(
  "a list that is %j over and over is read in time",
  (sign) => {
    const text = `${HEAD}${sign.repeat(Math.ceil(50_000 / sign.length))}\n2. Б.`;
    const began = performance.now();
    importText(rawText(text), { name: "x.txt", mediaType: "text/plain", sha256: "0".repeat(64) });
    expect(performance.now() - began).toBeLessThan(LONGEST);
  },
);
