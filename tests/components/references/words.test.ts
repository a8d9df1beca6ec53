import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LOCATOR_LABELS } from "#lib/citations/locator.ts";
import { CSL_TYPES, cslItem } from "#lib/citations/reference.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";

/** Words that are chosen by a value, and so escape the check of keys that stand in the code. */
describe.each(LANGUAGES)("%s has a word for", (language) => {
  const file = new URL(`../../../messages/${language}/references.json`, import.meta.url);
  const { references } = JSON.parse(readFileSync(file, "utf8")) as {
    references: Record<string, Record<string, string>>;
  };

  test.each([
    ["type", CSL_TYPES],
    ["field", Object.keys(cslItem.shape).filter((variable) => variable !== "id")],
    ["locator", LOCATOR_LABELS],
  ])("every %s", (area, values) => {
    expect(Object.keys(references[area] ?? {})).toEqual(expect.arrayContaining([...values]));
  });
});
