import { route } from "#app/_edge/route.ts";
import { createToken as createOperation, listTokens as listOperation } from "#lib/operations/groups.ts";
import { refuse } from "#lib/result.ts";
import { createToken } from "#lib/server/commands/create-token.ts";
import { listTokens } from "#lib/server/queries/tokens.ts";

export const GET = route(listOperation, (asked) => asked.inGroup(listTokens));

// A token makes no tokens: one that leaked could otherwise outlive its own end.
export const POST = route(createOperation, (asked) =>
  asked.inGroup(async (group) =>
    asked.session === null ? refuse("not_allowed") : createToken(group, asked.body),
  ),
);
