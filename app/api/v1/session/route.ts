import { dropSession, startSession } from "#app/_edge/session.ts";
import { route } from "#app/_edge/route.ts";
import { signIn as signInOperation, signOut as signOutOperation } from "#lib/operations/accounts.ts";
import { accept } from "#lib/result.ts";
import { signIn } from "#lib/server/commands/sign-in.ts";

export const POST = route(signInOperation, async (asked) => {
  const account = await signIn(asked.body);
  if (account.ok) await startSession(asked, account.value);
  return account;
});

export const DELETE = route(signOutOperation, async (asked) => {
  await dropSession(asked);
  return accept({});
});
