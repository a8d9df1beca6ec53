import { setImmediate } from "node:timers/promises";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";
import type { Reading } from "#lib/operations/references.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { openLibrary, type KnownWorks } from "./known-works.ts";

const MOST_LINES = 500;

/** Reads pasted entries, one a line, and names the works of the library that each may be. Nothing is kept. */
export async function readPrinted(
  group: InGroup,
  text: string,
): Promise<Result<{ readings: Reading[] }, "not_allowed">> {
  if (!maySeeReferences(group.actor)) return refuse("not_allowed");
  const lines = text
    .normalize("NFC")
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const known = await openLibrary(group);
  const readings: Reading[] = [];
  for (const printed of lines.slice(0, MOST_LINES)) {
    readings.push(readingOf(printed, known));
    // A long entry costs up to a second: whoever else asks is answered between two.
    await setImmediate();
  }
  return accept({ readings });
}

function readingOf(printed: string, known: KnownWorks): Reading {
  const { csl, translation, confidence, overall, alternatives, reason } = parseEntry(printed);
  return {
    printed,
    csl,
    translation,
    confidence: { ...confidence },
    overall,
    alternatives: [...alternatives],
    reason: reason ?? null,
    known: csl === null ? [] : known(csl),
  };
}
