import { route } from "#app/_edge/route.ts";
import { endSession as operation } from "#lib/operations/accounts.ts";
import { accept } from "#lib/result.ts";
import { endSession } from "#lib/server/commands/end-session.ts";

export const DELETE = route(operation, async (asked) => {
  const ended = await asked.inAccount((own) => endSession(own, asked.params.sessionId));
  return ended.ok ? accept({}) : ended;
});
