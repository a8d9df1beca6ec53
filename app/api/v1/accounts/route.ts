import { startSession } from "#app/_edge/session.ts";
import { route } from "#app/_edge/route.ts";
import { signUp as operation } from "#lib/operations/accounts.ts";
import { signUp } from "#lib/server/commands/sign-up.ts";

export const POST = route(operation, async (asked) => {
  const account = await signUp({ ...asked.body, interfaceLocale: asked.locale });
  if (account.ok) await startSession(asked, account.value);
  return account;
});
