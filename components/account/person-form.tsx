"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useCall, type ApiRefusal } from "#components/api/use-call.ts";
import { LANGUAGE_OPTIONS, rememberLanguage } from "#components/shell/preferences.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { editAccount, type AccountView } from "#lib/operations/accounts.ts";
import { problemAt } from "./problem-at.ts";

/** Name and interface language. */
export function PersonForm({ account }: { account: AccountView }) {
  const words = useTranslations("account");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const locale = useLocale();
  const [name, setName] = useState(account.name);
  const [language, setLanguage] = useState(account.interfaceLocale ?? locale);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const problem = problemAt(refusal);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isLanguage(language)) return;
    setBusy(true);
    const called = await call(editAccount, { body: { name, interfaceLocale: language } });
    setBusy(false);
    setRefusal(called.ok ? null : called.refusal);
    if (!called.ok) return;
    rememberLanguage(language);
    setName(called.value.name);
    toast({ text: words("page.saved") });
    router.refresh();
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="grid max-w-md gap-4" noValidate>
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
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField label={words("fields.email")} value={account.email} readOnly disabled />
      <Select
        label={words("page.language")}
        hint={words("page.languageHint")}
        options={LANGUAGE_OPTIONS}
        value={language}
        onChange={(event) => setLanguage(event.target.value)}
      />
      <Button type="submit" look="main" busy={busy} className="justify-self-start">
        {words("page.save")}
      </Button>
    </form>
  );
}
