import type { Actor } from "#lib/groups/actor.ts";
import { mayRead, mayWrite } from "./may.ts";

export const maySeeCodebook = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
/** Made in place while reading, as reforms are: hence open to everyone who tags for the group. */
export const mayCreateTags = mayWrite("owner", "editor", "annotator");
export const mayEditCodebook = mayWrite("owner", "editor");

/** Whoever looks after the codebook; what somebody made in place, also its maker, as long as nothing has it (keep-tag.ts). */
export function mayDeleteTag(actor: Actor, tag: { readonly createdById: string | null }): boolean {
  return mayEditCodebook(actor) || (mayCreateTags(actor) && tag.createdById === actor.userId);
}
