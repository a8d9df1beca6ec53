"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { createGroup } from "#lib/operations/groups.ts";

/** A button that asks for a name and leads into the new group. */
export function CreateGroup() {
  const words = useTranslations("groups.list");
  const [open, setOpen] = useState(false);
  const { name, setName, problem, busy, submit } = useCreation();
  return (
    <>
      <Button look="main" icon={<Plus aria-hidden size={16} />} onClick={() => setOpen(true)}>
        {words("create")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={words("create")}
        actions={
          <Button type="submit" form="create-group" look="main" busy={busy}>
            {words("createAction")}
          </Button>
        }
      >
        <form id="create-group" onSubmit={(event) => void submit(event)} noValidate>
          <TextField
            label={words("name")}
            hint={words("nameHint")}
            error={problem}
            value={name}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </form>
      </Dialog>
    </>
  );
}

function useCreation() {
  const call = useCall();
  const router = useRouter();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const called = await call(createGroup, { body: { name } });
    if (called.ok) return router.push(`/groups/${called.value.id}`);
    setProblem(called.refusal.detail);
    setBusy(false);
  }

  return { name, setName, problem, busy, submit };
}
