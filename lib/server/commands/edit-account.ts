import { tidyName } from "#lib/groups/person.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { NotificationKind } from "#lib/operations/notifications.ts";
import type { AccountView } from "#lib/operations/accounts.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InAccount } from "../database.ts";
import { accountViewOf } from "../records/account.ts";

export interface AccountEdit {
  readonly name?: string | undefined;
  readonly interfaceLocale?: Language | undefined;
  readonly unmailedKinds?: readonly NotificationKind[] | undefined;
}

export async function editAccount(
  { db, userId }: InAccount,
  edit: AccountEdit,
): Promise<Result<AccountView, "name_missing">> {
  const name = edit.name === undefined ? undefined : tidyName(edit.name);
  if (name === null) return refuse("name_missing");
  const user = await db.user.update({
    where: { id: userId },
    data: {
      ...(name === undefined ? {} : { name }),
      ...(edit.unmailedKinds === undefined ? {} : { unmailedKinds: [...edit.unmailedKinds] }),
      ...(edit.interfaceLocale === undefined ? {} : { interfaceLocale: edit.interfaceLocale }),
    },
  });
  return accept(accountViewOf(user));
}
