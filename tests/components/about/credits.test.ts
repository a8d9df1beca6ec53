import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CREDITS } from "#components/about/credits.ts";

const read = (file: string): { license?: string; dependencies?: Record<string, string> } =>
  JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8")) as { license?: string };

describe("the page about Silteme", () => {
  test.each(CREDITS.map((credit) => [credit.package, credit.licence]))(
    "tells the licence of %s",
    (name, licence) => {
      expect(read(`node_modules/${name}/package.json`).license).toBe(licence);
    },
  );

  test("names only packages that Silteme really depends on", () => {
    const { dependencies = {} } = read("package.json");
    expect(CREDITS.filter((credit) => !(credit.package in dependencies))).toEqual([]);
  });
});
