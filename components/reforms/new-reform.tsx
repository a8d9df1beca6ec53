"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { createReform } from "#lib/operations/reforms.ts";
import { BLANK_REFORM, type DraftFaults, faultsOf, fieldsOf, type ReformDraft } from "./reform-draft.ts";
import { ReformForm } from "./reform-form.tsx";

/** A new entry of the register. What was typed stays when the dialog is closed and opened again. */
export function NewReform({ groupId }: { readonly groupId: string }) {
  const words = useTranslations("reforms");
  const ui = useTranslations("ui");
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const { draft, setDraft, faults, problem, twin, isBusy, submit } = useNewReform(groupId);
  return (
    <>
      <Button look="main" onClick={() => setOpen(true)}>
        {words("create")}
      </Button>
      <Dialog
        wide
        open={isOpen}
        onOpenChange={setOpen}
        title={words("new")}
        description={words("newHint")}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{ui("cancel")}</Button>
            <Button look="main" type="submit" form={formId} busy={isBusy}>
              {ui("save")}
            </Button>
          </>
        }
      >
        <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="grid gap-4 pb-2">
          {problem === null ? null : (
            <Notice
              tone="error"
              announced
              actions={
                twin === null ? null : (
                  <TextLink href={`/groups/${groupId}/reforms/${twin}`}>{words("openTwin")}</TextLink>
                )
              }
            >
              {problem}
            </Notice>
          )}
          <ReformForm groupId={groupId} draft={draft} faults={faults} onChange={setDraft} />
        </form>
      </Dialog>
    </>
  );
}

function useNewReform(groupId: string) {
  const call = useCall();
  const router = useRouter();
  const [draft, setDraft] = useState<ReformDraft>(BLANK_REFORM);
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [twin, setTwin] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const faults: DraftFaults | null = isTried ? faultsOf(draft) : null;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (isBusy || faultsOf(draft) !== null) return;
    setBusy(true);
    const called = await call(createReform, { params: { groupId }, body: fieldsOf(draft) });
    if (called.ok) return router.push(`/groups/${groupId}/reforms/${called.value.id}`);
    setBusy(false);
    setProblem(called.refusal.detail);
    const { reformId } = called.refusal.values;
    setTwin(typeof reformId === "string" ? reformId : null);
  }

  return { draft, setDraft, faults, problem, twin, isBusy, submit };
}
