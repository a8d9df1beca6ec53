"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent, type ReactNode } from "react";
import type { Answered } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";

interface SettingFormProps {
  readonly save: () => Promise<Answered<unknown>>;
  readonly verb: string;
  /** Said once it is saved. */
  readonly saved: string;
  /** The field; `problem` is why it was refused. */
  readonly children: (problem: string | null) => ReactNode;
}

/** One setting of the group with its own button. Refused or not, the page is read anew: somebody else may have changed the group. */
export function SettingForm({ save, verb, saved, children }: SettingFormProps) {
  const toast = useToast();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const called = await save();
    setBusy(false);
    setProblem(called.ok ? null : called.refusal.detail);
    if (called.ok) toast({ text: saved });
    router.refresh();
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="grid max-w-md gap-4" noValidate>
      {children(problem)}
      <Button type="submit" busy={busy} className="justify-self-start">
        {verb}
      </Button>
    </form>
  );
}
