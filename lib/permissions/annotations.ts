import type { Actor } from "#lib/groups/actor.ts";
import { isOwnOrEditor, mayRead, mayWrite } from "./may.ts";

export const maySeeAnnotations = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
export const mayAnnotate = mayWrite("owner", "editor", "annotator", "reviewer");
export const mayComment = mayWrite("owner", "editor", "annotator", "reviewer");

interface Written {
  readonly createdById: string;
  /** Name of who wrote it, where it came in a file: then nobody here did. */
  readonly attributedTo: string | null;
}

/** An annotation's words belong to its author; editors and owners may take it away but not put words into a mouth. */
export function mayEditAnnotation(actor: Actor, annotation: Written): boolean {
  return mayAnnotate(actor) && annotation.createdById === actor.userId && annotation.attributedTo === null;
}

/** Tags are its author's, and on the common layer also those of whoever looks after the group: on the others they are what somebody coded. */
export function mayTagAnnotation(
  actor: Actor,
  annotation: Written & { readonly layerId: string | null },
): boolean {
  if (!mayAnnotate(actor)) return false;
  return annotation.layerId === null
    ? isOwnOrEditor(actor, annotation)
    : annotation.createdById === actor.userId;
}

/** Its place is its author's too, unless it was lost: then whoever annotates may show where it belongs. */
export function mayPlaceAnnotation(
  actor: Actor,
  annotation: { readonly createdById: string; readonly lostBecause: string | null },
): boolean {
  return mayAnnotate(actor) && (annotation.lostBecause !== null || annotation.createdById === actor.userId);
}

/** Taking a placing back: whoever placed it, its author, and those who look after the group. */
export function mayUnplaceAnnotation(
  actor: Actor,
  annotation: { readonly createdById: string; readonly placedById: string },
): boolean {
  return mayAnnotate(actor) && (isOwnOrEditor(actor, annotation) || annotation.placedById === actor.userId);
}

export function mayDeleteAnnotation(actor: Actor, annotation: { readonly createdById: string }): boolean {
  return mayAnnotate(actor) && isOwnOrEditor(actor, annotation);
}
