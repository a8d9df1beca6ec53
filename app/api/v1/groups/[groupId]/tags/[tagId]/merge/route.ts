import { mergeTag as operation } from "#lib/operations/codebook.ts";
import { mergeTag } from "#lib/server/commands/merge-tags.ts";
import { showTag } from "#lib/server/queries/tag-passages.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { tagId }, body }) =>
  inGroup(async (group) => {
    const done = await mergeTag(group, tagId, body.intoId);
    return done.ok ? showTag(group, tagId) : done;
  }),
);
