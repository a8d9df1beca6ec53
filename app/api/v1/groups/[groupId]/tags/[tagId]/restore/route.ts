import { restoreTag as operation } from "#lib/operations/codebook.ts";
import { setTagDeleted } from "#lib/server/commands/keep-tag.ts";
import { showTag } from "#lib/server/queries/tag-passages.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { tagId } }) =>
  inGroup(async (group) => {
    const done = await setTagDeleted(group, tagId, false);
    return done.ok ? showTag(group, tagId) : done;
  }),
);
