import { createTag as operation } from "#lib/operations/codebook.ts";
import { createTag } from "#lib/server/commands/keep-tag.ts";
import { showTag } from "#lib/server/queries/tag-passages.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params, body }) =>
  inGroup(async (group) => {
    const id = await createTag(group, params.tagsetId, body);
    return id.ok ? showTag(group, id.value) : id;
  }),
);
