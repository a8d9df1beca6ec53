import type { ApiRefusal } from "#components/api/use-call.ts";

export type AccountField = "name" | "email" | "password" | "current" | "form";

/** Which field a refusal is about; what belongs to none is told above the form. */
const FIELD_OF: Readonly<Record<string, AccountField>> = {
  name_missing: "name",
  email_malformed: "email",
  email_taken: "email",
  password_short: "password",
  password_long: "password",
  password_guessable: "password",
  wrong_password: "current",
};

export function problemAt(refusal: ApiRefusal | null): (field: AccountField) => string | null {
  return (field) =>
    refusal !== null && (FIELD_OF[refusal.code] ?? "form") === field ? refusal.detail : null;
}
