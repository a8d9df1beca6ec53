"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import { createToken, TOKEN_DAYS, TOKEN_SCOPES } from "#lib/operations/groups.ts";

const FOREVER = "forever";

export function TokenForm({ groupId }: { groupId: string }) {
  const words = useTranslations("groups.tokens");
  const dayWords = useTranslations("groups.invitations");
  const { fields, set, token, problem, busy, submit } = useTokenCreation(groupId);
  const days = TOKEN_DAYS.map((count) =>
    count === null
      ? { value: FOREVER, label: words("forever") }
      : { value: String(count), label: dayWords("daysCount", { count }) },
  );
  return (
    <div className="grid gap-4">
      <form
        onSubmit={(event) => void submit(event)}
        className="grid items-start gap-4 md:grid-cols-[1fr_11rem_10rem_auto]"
        noValidate
      >
        <TextField
          label={words("name")}
          placeholder={words("namePlaceholder")}
          error={problem}
          value={fields.name}
          autoComplete="off"
          onChange={(event) => set({ name: event.target.value })}
        />
        <Select
          label={words("scope")}
          options={TOKEN_SCOPES.map((value) => ({ value, label: words(`scopes.${value}`) }))}
          value={fields.scope}
          onChange={(event) => set({ scope: event.target.value === "write" ? "write" : "read" })}
        />
        <Select
          label={words("days")}
          options={days}
          value={fields.days}
          onChange={(event) => set({ days: event.target.value })}
        />
        <Button type="submit" busy={busy} className="md:mt-6">
          {words("create")}
        </Button>
      </form>
      {token === null ? null : (
        <Notice tone="ok" announced title={words("ready")}>
          <CopyField label={words("token")} labelHidden value={token} copied={words("copied")} />
        </Notice>
      )}
    </div>
  );
}

interface TokenFields {
  readonly name: string;
  readonly scope: "read" | "write";
  readonly days: string;
}

function useTokenCreation(groupId: string) {
  const call = useCall();
  const router = useRouter();
  const [fields, setFields] = useState<TokenFields>({ name: "", scope: "read", days: "90" });
  const [token, setToken] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (changes: Partial<TokenFields>): void => setFields((before) => ({ ...before, ...changes }));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const days = fields.days === FOREVER ? null : Number(fields.days);
    const called = await call(createToken, {
      params: { groupId },
      body: { name: fields.name, scope: fields.scope, days },
    });
    setBusy(false);
    setProblem(called.ok ? null : called.refusal.detail);
    setToken(called.ok ? called.value.token : null);
    if (!called.ok) return;
    set({ name: "" });
    router.refresh();
  }

  return { fields, set, token, problem, busy, submit };
}
