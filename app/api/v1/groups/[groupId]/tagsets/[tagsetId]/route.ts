import { deleteTagset, editTagset as edit } from "#lib/operations/codebook.ts";
import { editTagset, setTagsetDeleted } from "#lib/server/commands/keep-tagset.ts";
import { showTagset } from "#lib/server/queries/codebook.ts";
import { route } from "#app/_edge/route.ts";

export const PATCH = route(edit, ({ inGroup, params: { tagsetId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editTagset(group, { tagsetId, expectedVersion, edit: body });
    return edited.ok ? showTagset(group, tagsetId) : edited;
  }),
);

export const DELETE = route(deleteTagset, ({ inGroup, params }) =>
  inGroup((group) => setTagsetDeleted(group, params.tagsetId, true)),
);
