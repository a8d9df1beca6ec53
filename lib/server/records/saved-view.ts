import type { Actor } from "#lib/groups/actor.ts";
import { savedView, type SavedView } from "#lib/operations/saved-views.ts";
import type { PersonView } from "#lib/operations/view.ts";
import { mayEditView } from "#lib/permissions/saved-views.ts";
import type { SavedView as Row } from "#prisma/client.ts";

export function savedViewOf(row: Row, author: PersonView, actor: Actor): SavedView {
  const { id, kind, name, isShared, createdById, version } = row;
  return {
    ...{ id, kind, name, isShared, author, version },
    chosen: savedView.shape.chosen.parse(row.chosen),
    isOwn: createdById === actor.userId,
    mayEdit: mayEditView(actor, row),
    updatedAt: row.updatedAt.toISOString(),
  };
}
