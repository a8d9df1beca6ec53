import type { LayerAccess } from "#lib/annotations/layer.ts";
import type { Actor } from "#lib/groups/actor.ts";
import { mayAnnotate } from "./annotations.ts";

/** On an open layer whoever annotates writes; on the others those of its members who may. */
export function mayWriteOnLayer(
  actor: Actor,
  layer: { readonly access: LayerAccess; readonly member: { readonly mayWrite: boolean } | null },
): boolean {
  return mayAnnotate(actor) && (layer.access === "open" || layer.member?.mayWrite === true);
}
