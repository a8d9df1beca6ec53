import type { Actor } from "#lib/groups/actor.ts";
import { isOwnOrEditor, mayRead, mayWrite } from "./may.ts";

export const maySeeClaims = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
export const mayStateClaims = mayWrite("owner", "editor", "annotator", "reviewer");

/** Wording, kind, reforms and sources are shared work: whoever may state claims may improve them. */
export const mayEditClaims = mayStateClaims;

/** Only its author, an editor or an owner takes a claim away from the group. */
export function mayDeleteClaim(actor: Actor, claim: { readonly createdById: string }): boolean {
  return mayStateClaims(actor) && isOwnOrEditor(actor, claim);
}
