import { deleteBankComment, editBankComment as edit } from "#lib/operations/bank-comments.ts";
import { editBankComment, setBankCommentDeleted } from "#lib/server/commands/keep-bank-comment.ts";
import { showBankComment } from "#lib/server/queries/bank-comments.ts";
import { route } from "#app/_edge/route.ts";

export const PATCH = route(edit, ({ inGroup, params: { bankCommentId: id }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editBankComment(group, { id, expectedVersion, edit: body });
    return edited.ok ? showBankComment(group, id) : edited;
  }),
);

export const DELETE = route(deleteBankComment, ({ inGroup, params }) =>
  inGroup((group) => setBankCommentDeleted(group, params.bankCommentId, true)),
);
