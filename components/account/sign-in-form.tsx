"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { signIn } from "#lib/operations/accounts.ts";

export function SignInForm({ to }: { to: string }) {
  const words = useTranslations("account");
  const call = useCall();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    const called = await call(signIn, { body: { email, password } });
    // A whole new page: the session and perhaps the language of every part of the screen have changed.
    if (called.ok) return window.location.assign(to);
    setProblem(called.refusal.detail);
    setBusy(false);
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-4" noValidate>
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      <TextField
        label={words("fields.email")}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoFocus
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField
        label={words("fields.password")}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" look="main" busy={busy} className="justify-self-start">
        {words("signIn.action")}
      </Button>
    </form>
  );
}
