import { startSession } from "#app/_edge/session.ts";
import { route } from "#app/_edge/route.ts";
import { changePassword as operation } from "#lib/operations/accounts.ts";
import { accept } from "#lib/result.ts";
import { changePassword } from "#lib/server/commands/change-password.ts";

export const PUT = route(operation, async (asked) => {
  const { userId } = asked.caller;
  const changed = await changePassword(userId, asked.body);
  if (!changed.ok) return changed;
  await startSession(asked, { id: userId, interfaceLocale: null });
  return accept({});
});
