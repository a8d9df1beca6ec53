import { createBankComment as create, listBankComments as list } from "#lib/operations/bank-comments.ts";
import { createBankComment } from "#lib/server/commands/keep-bank-comment.ts";
import { listBankComments, showBankComment } from "#lib/server/queries/bank-comments.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup }) => inGroup(listBankComments));

export const POST = route(create, ({ inGroup, body }) =>
  inGroup(async (group) => {
    const created = await createBankComment(group, body);
    return created.ok ? showBankComment(group, created.value) : created;
  }),
);
