import { newSlug } from "#lib/reforms/new-slug.ts";

/** A code for a new tag from its label: "separation-of-powers". Labels without a letter of ours give "tag". */
export function newCode(label: string, taken: ReadonlySet<string>): string {
  return newSlug(label, taken, "tag");
}
