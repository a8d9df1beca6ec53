import { moveTag as operation } from "#lib/operations/codebook.ts";
import { moveTag } from "#lib/server/commands/keep-tag.ts";
import { showTag } from "#lib/server/queries/tag-passages.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { tagId }, body }) =>
  inGroup(async (group) => {
    const done = await moveTag(group, tagId, body);
    return done.ok ? showTag(group, tagId) : done;
  }),
);
