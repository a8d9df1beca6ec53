import { noteReference } from "#lib/operations/references.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { showComment } from "#lib/server/queries/comments.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(noteReference, ({ inGroup, params: { referenceId }, body }) =>
  inGroup(async (group) => {
    const id = await writeComment(group, { referenceId }, body.text);
    return id.ok ? showComment(group, id.value) : id;
  }),
);
