import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";
import { parsedFields, readLabels } from "./labels.ts";

const labelled = readLabels(readFileSync(new URL("entry-labels.tsv", import.meta.url), "utf8"));

describe("printed entries of every kind and language", () => {
  it.each(labelled)("$kind: «$printed»", ({ kind, printed, wanted }) => {
    const parsed = parseEntry(printed, { romanised: kind.startsWith("romanised") });
    expect(Object.fromEntries(parsedFields(parsed, wanted))).toEqual(Object.fromEntries(wanted));
  });
});
