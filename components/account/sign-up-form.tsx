"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useCall, type ApiRefusal } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { signUp } from "#lib/operations/accounts.ts";
import { problemAt } from "./problem-at.ts";

export function SignUpForm({ to }: { to: string }) {
  const words = useTranslations("account");
  const call = useCall();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const problem = problemAt(refusal);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    const called = await call(signUp, { body: { name, email, password } });
    if (called.ok) return window.location.assign(to);
    setRefusal(called.refusal);
    setBusy(false);
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-4" noValidate>
      {problem("form") === null ? null : (
        <Notice tone="error" announced>
          {problem("form")}
        </Notice>
      )}
      <TextField
        label={words("fields.name")}
        hint={words("fields.nameHint")}
        error={problem("name")}
        autoComplete="name"
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={words("fields.email")}
        error={problem("email")}
        type="email"
        inputMode="email"
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField
        label={words("fields.password")}
        hint={words("fields.passwordHint")}
        error={problem("password")}
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" look="main" busy={busy} className="justify-self-start">
        {words("signUp.action")}
      </Button>
    </form>
  );
}
