"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { renameGroup, type GroupView } from "#lib/operations/groups.ts";

export function RenameForm({ group }: { group: GroupView }) {
  const words = useTranslations("groups.settings");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [name, setName] = useState(group.name);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const called = await call(renameGroup, {
      params: { groupId: group.id },
      body: { name },
      version: group.version,
    });
    setBusy(false);
    setProblem(called.ok ? null : called.refusal.detail);
    if (called.ok) toast({ text: words("renamed") });
    router.refresh();
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="grid max-w-md gap-4" noValidate>
      <TextField
        label={words("name")}
        error={problem}
        value={name}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" busy={busy} className="justify-self-start">
        {words("rename")}
      </Button>
    </form>
  );
}
