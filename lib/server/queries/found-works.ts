import type { ExchangedWork } from "#lib/citations/exchange/exchanged-work.ts";
import type { FoundWork } from "#lib/operations/references.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { inTurns } from "../in-turns.ts";
import { openLibrary } from "./known-works.ts";

/** Works that came from outside, each with the works of the library that it may be. Nothing is kept. */
export async function nameKnownOf(
  group: InGroup,
  works: readonly ExchangedWork[],
): Promise<Result<FoundWork[], "not_allowed">> {
  if (!maySeeReferences(group.actor)) return refuse("not_allowed");
  const known = await openLibrary(group);
  return accept(
    await inTurns(works, ({ forms, tags, notes, collections }) => ({
      ...forms,
      tags: [...tags],
      notes: [...notes],
      collections: [...collections],
      known: known(forms).map(({ name }) => name),
    })),
  );
}
