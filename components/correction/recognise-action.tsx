import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { retryImport } from "#lib/operations/imports.ts";

interface RecogniseActionProps {
  readonly groupId: string;
  readonly importId: string;
  /** Corrections that would be lost. */
  readonly corrections: number;
}

/** Has the text recognised from the pictures of the pages; asks first where corrections would go with the text that was read. */
export function RecogniseAction({ groupId, importId, corrections }: RecogniseActionProps) {
  const words = useTranslations("correction.recognise");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  async function recognise(): Promise<void> {
    setBusy(true);
    const body = { recognise: true, discardCorrections: corrections > 0 };
    const called = await call(retryImport, { params: { groupId, importId }, body });
    setBusy(false);
    setAsking(false);
    if (called.ok) router.refresh();
    else toast({ text: called.refusal.detail, tone: "error" });
  }

  return (
    <>
      <LinkButton onClick={() => (corrections > 0 ? setAsking(true) : void recognise())}>
        {words("action")}
      </LinkButton>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words("title")}
        confirmLabel={words("action")}
        busy={busy}
        onConfirm={() => void recognise()}
      >
        <p>{words("text", { count: corrections })}</p>
      </ConfirmDialog>
    </>
  );
}
