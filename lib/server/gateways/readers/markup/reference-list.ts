import { findLabel } from "#lib/import/labels.ts";
import type { DeclaredBlock } from "#lib/import/raw-text.ts";

export type ReferenceListKind = "original" | "romanised";

/** The list that a heading of these words opens, or null. */
export function listOfHeading(text: string): ReferenceListKind | null {
  const label = findLabel(text.trim());
  if (label === null || !label.alone) return null;
  if (label.kind === "romanised_references") return "romanised";
  return label.kind === "references" ? "original" : null;
}

export function declaredListHeading(list: ReferenceListKind, confidence: number): DeclaredBlock {
  return {
    type: list === "romanised" ? "references_romanized_heading" : "reference_list_heading",
    confidence,
  };
}

/** An entry of the list; of the original one where it is not known which list this is. */
export function declaredEntry(list: ReferenceListKind | null, confidence: number): DeclaredBlock {
  return { type: list === "romanised" ? "reference_entry_romanized" : "reference_entry", confidence };
}
