import { deleteTag, editTag as edit } from "#lib/operations/codebook.ts";
import { editTag, setTagDeleted } from "#lib/server/commands/keep-tag.ts";
import { showTag } from "#lib/server/queries/tag-passages.ts";
import { route } from "#app/_edge/route.ts";

export const PATCH = route(edit, ({ inGroup, params: { tagId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editTag(group, { tagId, expectedVersion, edit: body });
    return edited.ok ? showTag(group, tagId) : edited;
  }),
);

export const DELETE = route(deleteTag, ({ inGroup, params }) =>
  inGroup((group) => setTagDeleted(group, params.tagId, true)),
);
