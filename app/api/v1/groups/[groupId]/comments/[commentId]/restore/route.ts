import { restoreComment } from "#lib/operations/annotations.ts";
import { setCommentDeleted } from "#lib/server/commands/edit-comment.ts";
import { showComment } from "#lib/server/queries/comments.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restoreComment, ({ inGroup, params: { commentId } }) =>
  inGroup(async (group) => {
    const restored = await setCommentDeleted(group, commentId, false);
    return restored.ok ? showComment(group, commentId) : restored;
  }),
);
