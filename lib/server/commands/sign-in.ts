import { foldEmail } from "#lib/groups/person.ts";
import type { AccountView } from "#lib/operations/accounts.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { passwordFits } from "../auth/password.ts";
import { database } from "../database.ts";
import { isWithinLimit } from "../limits.ts";
import { accountViewOf } from "../records/account.ts";

/** Tries a minute for one address, wherever they come from: a slip of the finger fits in, a guessing program does not. */
const TRIES = 10;

/** Says neither by its words nor by its time whether the address or the password was wrong. */
export async function signIn(given: {
  readonly email: string;
  readonly password: string;
}): Promise<Result<AccountView, "wrong_credentials" | "too_many_requests">> {
  const email = foldEmail(given.email);
  if (email.ok && !(await isWithinLimit(`session.sign_in ${email.value}`, TRIES)))
    return refuse("too_many_requests");
  const user = email.ok ? await database().user.findUnique({ where: { email: email.value } }) : null;
  const fits = await passwordFits(given.password, user?.passwordHash ?? null);
  if (user === null || !fits || user.disabledAt !== null) return refuse("wrong_credentials");
  return accept(accountViewOf(user));
}
