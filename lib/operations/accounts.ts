import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { notificationKind } from "./notifications.ts";
import { operation, uuid } from "./operation.ts";
import { time } from "./view.ts";

const PASSWORD_REFUSALS = ["password_short", "password_long", "password_guessable"] as const;

/** Looser than the rules: what is wrong with a name or a password is told by a refusal of its own, with a sentence. */
const typed = z.string().max(1_000);

export const THEMES = ["system", "light", "dark"] as const;

export const accountView = z.object({
  id: uuid,
  name: z.string(),
  email: z.string(),
  interfaceLocale: z.enum(LANGUAGES).nullable(),
  hasPassword: z.boolean(),
  /** Kinds of notification that this person does not want by e-mail. */
  unmailedKinds: z.array(notificationKind),
  createdAt: time,
});
export type AccountView = z.infer<typeof accountView>;

export const signUp = operation({
  id: "accounts.sign_up",
  method: "POST",
  path: "/accounts",
  access: "public",
  body: z.strictObject({ name: typed, email: typed, password: typed }),
  answer: accountView,
  refusals: ["name_missing", "email_malformed", "email_taken", ...PASSWORD_REFUSALS],
  perMinute: 30,
});

/** A class behind one address signs in within a minute; guessing is held back per account (commands/sign-in.ts). */
export const signIn = operation({
  id: "session.sign_in",
  method: "POST",
  path: "/session",
  access: "public",
  body: z.strictObject({ email: typed, password: typed }),
  answer: accountView,
  refusals: ["wrong_credentials"],
  perMinute: 60,
});

export const signOut = operation({
  id: "session.sign_out",
  method: "DELETE",
  path: "/session",
  access: "account",
});

export const showAccount = operation({
  id: "account.show",
  method: "GET",
  path: "/account",
  access: "account",
  answer: accountView,
});

export const editAccount = operation({
  id: "account.edit",
  method: "PATCH",
  path: "/account",
  access: "account",
  body: z.strictObject({
    name: typed.optional(),
    interfaceLocale: z.enum(LANGUAGES).optional(),
    unmailedKinds: z.array(notificationKind).max(50).optional(),
  }),
  answer: accountView,
  refusals: ["name_missing"],
});

/** Ends every other session; this one gets a new cookie. */
export const changePassword = operation({
  id: "account.change_password",
  method: "PUT",
  path: "/account/password",
  access: "account",
  body: z.strictObject({ current: typed, next: typed }),
  refusals: ["wrong_password", ...PASSWORD_REFUSALS],
  perMinute: 10,
});

export const sessionView = z.object({
  id: uuid,
  /** As the browser names itself; null when it did not. */
  userAgent: z.string().nullable(),
  createdAt: time,
  lastSeenAt: time,
  isThisOne: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;

export const listSessions = operation({
  id: "account.list_sessions",
  method: "GET",
  path: "/account/sessions",
  access: "account",
  answer: z.object({ sessions: z.array(sessionView) }),
});

export const endSession = operation({
  id: "account.end_session",
  method: "DELETE",
  path: "/account/sessions/{sessionId}",
  access: "account",
  params: z.strictObject({ sessionId: uuid }),
});

export const endOtherSessions = operation({
  id: "account.end_other_sessions",
  method: "DELETE",
  path: "/account/sessions",
  access: "account",
  answer: z.object({ ended: z.number().int() }),
});
