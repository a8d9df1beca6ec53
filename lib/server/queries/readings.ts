import type { ParsedEntry } from "#lib/citations/parse/parse-entry.ts";
import type { Reading } from "#lib/operations/references.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { inTurns } from "../in-turns.ts";
import { inOneForm, openLibrary } from "./known-works.ts";

type PrintedReading = ParsedEntry & { readonly printed: string };

/** Entries that were read, each with the works of the library that it may be. Nothing is kept. */
export async function nameKnownOfReadings(
  group: InGroup,
  read: readonly PrintedReading[],
): Promise<Result<{ readings: Reading[] }, "not_allowed">> {
  if (!maySeeReferences(group.actor)) return refuse("not_allowed");
  const known = await openLibrary(group);
  const readings = await inTurns(
    read,
    ({ printed, csl, translation, confidence, overall, alternatives, reason }) => ({
      printed,
      csl,
      translation,
      confidence: { ...confidence },
      overall,
      alternatives: [...alternatives],
      reason: reason ?? null,
      known: csl === null ? [] : known(inOneForm(csl)).map(({ name }) => name),
    }),
  );
  return accept({ readings });
}
