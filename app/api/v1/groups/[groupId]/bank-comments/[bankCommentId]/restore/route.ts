import { restoreBankComment } from "#lib/operations/bank-comments.ts";
import { setBankCommentDeleted } from "#lib/server/commands/keep-bank-comment.ts";
import { showBankComment } from "#lib/server/queries/bank-comments.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restoreBankComment, ({ inGroup, params: { bankCommentId: id } }) =>
  inGroup(async (group) => {
    const restored = await setBankCommentDeleted(group, id, false);
    return restored.ok ? showBankComment(group, id) : restored;
  }),
);
