import type { LayerAccess } from "#lib/annotations/layer.ts";
import type { Actor } from "#lib/groups/actor.ts";
import { mayAnnotate } from "./annotations.ts";
import { isOwnOrEditor, mayRead, mayWrite } from "./may.ts";

/** Which layers there are, and who sees and writes what stands on them, is known to the whole group; what stands on them is not. */
export const maySeeLayers = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
export const mayMakeLayers = mayWrite("owner", "editor", "annotator", "reviewer");

/**
 * Looked after by its maker and by the owners and editors of the group, also where they do not see what stands on it: whoever lets
 * themselves in is named in the history.
 */
export function mayKeepLayer(actor: Actor, layer: { readonly createdById: string }): boolean {
  return mayMakeLayers(actor) && isOwnOrEditor(actor, layer);
}

/** On an open layer whoever annotates writes; on the others those of its members who may. */
export function mayWriteOnLayer(
  actor: Actor,
  layer: { readonly access: LayerAccess; readonly member: { readonly mayWrite: boolean } | null },
): boolean {
  return mayAnnotate(actor) && (layer.access === "open" || layer.member?.mayWrite === true);
}
