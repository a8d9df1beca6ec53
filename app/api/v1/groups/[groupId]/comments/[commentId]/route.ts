import { deleteComment, editComment as edit } from "#lib/operations/annotations.ts";
import { editComment, setCommentDeleted } from "#lib/server/commands/edit-comment.ts";
import { showComment } from "#lib/server/queries/comments.ts";
import { route } from "#app/_edge/route.ts";

export const PATCH = route(edit, ({ inGroup, params: { commentId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editComment(group, { commentId, expectedVersion, text: body.text });
    return edited.ok ? showComment(group, commentId) : edited;
  }),
);

export const DELETE = route(deleteComment, ({ inGroup, params }) =>
  inGroup((group) => setCommentDeleted(group, params.commentId, true)),
);
