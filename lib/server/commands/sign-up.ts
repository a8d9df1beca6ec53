import { judgePassword, type PasswordRefusal } from "#lib/groups/password-rule.ts";
import { foldEmail, tidyName } from "#lib/groups/person.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { AccountView } from "#lib/operations/accounts.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { hashPassword } from "../auth/password.ts";
import { database } from "../database.ts";
import { accountViewOf } from "../records/account.ts";
import { isUniqueViolation } from "../violations.ts";

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** The language of the screen on which they signed up; null follows whatever device they use. */
  readonly interfaceLocale: Language | null;
}

/** Makes an account with a password. Two sign-ups with one address at the same moment: the unique key lets one through. */
export async function signUp(
  person: NewPerson,
): Promise<Result<AccountView, "name_missing" | "email_malformed" | "email_taken" | PasswordRefusal>> {
  const name = tidyName(person.name);
  if (name === null) return refuse("name_missing");
  const email = foldEmail(person.email);
  if (!email.ok) return email;
  const judged = judgePassword(person.password, { name, email: email.value });
  if (!judged.ok) return judged;
  const passwordHash = await hashPassword(person.password);
  const { interfaceLocale } = person;
  try {
    const user = await database().user.create({
      data: { name, email: email.value, passwordHash, interfaceLocale },
    });
    return accept(accountViewOf(user));
  } catch (failure) {
    if (isUniqueViolation(failure)) return refuse("email_taken");
    throw failure;
  }
}
