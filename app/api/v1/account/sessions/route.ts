import { route } from "#app/_edge/route.ts";
import { endOtherSessions, listSessions as listOperation } from "#lib/operations/accounts.ts";
import { accept } from "#lib/result.ts";
import { closeOtherSessions } from "#lib/server/auth/sessions.ts";
import { listSessions } from "#lib/server/queries/account.ts";

export const GET = route(listOperation, (asked) =>
  asked.inAccount((own) => listSessions(own, asked.session?.sessionId ?? null)),
);

export const DELETE = route(endOtherSessions, async (asked) => {
  const ended = await closeOtherSessions(asked.caller.userId, asked.session?.sessionId ?? null);
  return accept({ ended });
});
