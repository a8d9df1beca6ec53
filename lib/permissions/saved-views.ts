import type { Actor } from "#lib/groups/actor.ts";
import { isOwnOrEditor, mayRead, mayWrite } from "./may.ts";

export const maySeeViews = mayRead("owner", "editor", "annotator", "reviewer", "viewer");

/** What one looks at is kept by whoever may look; until it is shared, nobody else sees it. */
export const mayKeepViews = mayWrite("owner", "editor", "annotator", "reviewer", "viewer");

/** A shared view stands in everybody's menu: viewers write nothing that others see. */
export const mayShareViews = mayWrite("owner", "editor", "annotator", "reviewer");

/** A view is its author's; of the shared ones, editors and owners look after them as well. */
export function mayEditView(
  actor: Actor,
  view: { readonly createdById: string; readonly isShared: boolean },
): boolean {
  return (
    mayKeepViews(actor) && (view.isShared ? isOwnOrEditor(actor, view) : view.createdById === actor.userId)
  );
}

/** Only its author takes a view back from the group: whoever else did would no longer see it. Editors can delete it. */
export function mayUnshareView(actor: Actor, view: { readonly createdById: string }): boolean {
  return mayKeepViews(actor) && view.createdById === actor.userId;
}
