import { unmergeTag as operation } from "#lib/operations/codebook.ts";
import { unmergeTag } from "#lib/server/commands/merge-tags.ts";
import { showTag } from "#lib/server/queries/tag-passages.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { tagId } }) =>
  inGroup(async (group) => {
    const done = await unmergeTag(group, tagId);
    return done.ok ? showTag(group, tagId) : done;
  }),
);
