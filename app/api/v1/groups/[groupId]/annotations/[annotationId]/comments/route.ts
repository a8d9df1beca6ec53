import { replyToAnnotation } from "#lib/operations/annotations.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { showComment } from "#lib/server/queries/comments.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(replyToAnnotation, ({ inGroup, params: { annotationId }, body }) =>
  inGroup(async (group) => {
    const id = await writeComment(group, { annotationId }, body.text);
    return id.ok ? showComment(group, id.value) : id;
  }),
);
