"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useCall, type ApiRefusal } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { changePassword } from "#lib/operations/accounts.ts";
import { problemAt } from "./problem-at.ts";

export function PasswordForm({ email }: { email: string }) {
  const words = useTranslations("account.password");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const problem = problemAt(refusal);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const called = await call(changePassword, { body: { current, next } });
    setBusy(false);
    setRefusal(called.ok ? null : called.refusal);
    if (!called.ok) return;
    setCurrent("");
    setNext("");
    toast({ text: words("done") });
    router.refresh();
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="grid max-w-md gap-4" noValidate>
      {problem("form") === null ? null : (
        <Notice tone="error" announced>
          {problem("form")}
        </Notice>
      )}
      {/* Tells password managers whose password this is. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label={words("current")}
        error={problem("current")}
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <PasswordField
        label={words("next")}
        error={problem("password")}
        autoComplete="new-password"
        value={next}
        onChange={(event) => setNext(event.target.value)}
      />
      <Button type="submit" busy={busy} className="justify-self-start">
        {words("action")}
      </Button>
    </form>
  );
}
