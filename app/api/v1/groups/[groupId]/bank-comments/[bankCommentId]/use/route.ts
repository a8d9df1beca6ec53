import { countBankUse as count } from "#lib/operations/bank-comments.ts";
import { countBankUse } from "#lib/server/commands/keep-bank-comment.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(count, ({ inGroup, params: { bankCommentId: id } }) =>
  inGroup((group) => countBankUse(group, id)),
);
