import type { Actor } from "#lib/groups/actor.ts";
import type { Role } from "#lib/groups/role.ts";
import { mayAnnotate } from "./annotations.ts";
import { mayRead, mayWrite } from "./may.ts";

export const maySeeCodings = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
/** Who plans a coding, closes it and takes it away. */
export const mayPlanCodings = mayWrite("owner", "editor");
/** Coders as well: in small groups those who coded agree among themselves what stands. */
export const mayAdjudicate = mayWrite("owner", "editor", "annotator", "reviewer");

/** A coder has to be able to annotate at all. */
export function mayCode(role: Role): boolean {
  return mayAnnotate.roles.includes(role);
}

/**
 * What was coded is looked into once the coding is closed; before that by those alone who look after the group and do not code in it: their
 * looking cannot touch what they code.
 */
export function mayLookIntoCoding(
  actor: Actor,
  coding: { readonly closedAt: Date | null; readonly coderIds: readonly string[] },
): boolean {
  if (!maySeeCodings(actor)) return false;
  if (coding.closedAt !== null) return true;
  return (actor.role === "owner" || actor.role === "editor") && !coding.coderIds.includes(actor.userId);
}
