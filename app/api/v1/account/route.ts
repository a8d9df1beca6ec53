import { rememberLocale } from "#app/_edge/session.ts";
import { route } from "#app/_edge/route.ts";
import { editAccount as editOperation, showAccount as showOperation } from "#lib/operations/accounts.ts";
import { editAccount } from "#lib/server/commands/edit-account.ts";
import { showAccount } from "#lib/server/queries/account.ts";

export const GET = route(showOperation, (asked) => asked.inAccount(showAccount));

export const PATCH = route(editOperation, async (asked) => {
  const account = await asked.inAccount((own) => editAccount(own, asked.body));
  if (account.ok) rememberLocale(asked, account.value.interfaceLocale);
  return account;
});
