import type { Actor } from "#lib/groups/actor.ts";
import { isOwnOrEditor, mayRead, mayWrite } from "./may.ts";

export const maySeeAnnotations = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
export const mayAnnotate = mayWrite("owner", "editor", "annotator", "reviewer");
export const mayComment = mayWrite("owner", "editor", "annotator", "reviewer");

/** An annotation's words belong to its author; editors and owners may take it away but not put words into a mouth. */
export function mayEditAnnotation(actor: Actor, annotation: { readonly createdById: string }): boolean {
  return mayAnnotate(actor) && annotation.createdById === actor.userId;
}

export function mayDeleteAnnotation(actor: Actor, annotation: { readonly createdById: string }): boolean {
  return mayAnnotate(actor) && isOwnOrEditor(actor, annotation);
}
