import type { ReferenceForms } from "#lib/citations/reference-forms.ts";
import { mayEditReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { keepReference } from "../library.ts";

/** Puts a work into the library and answers its id. Works that look the same are shown, never merged unasked. */
export async function createReference(
  group: InGroup,
  forms: ReferenceForms,
): Promise<Result<string, "not_allowed">> {
  if (!mayEditReferences(group.actor)) return refuse("not_allowed");
  return accept(await keepReference(group, forms));
}
