"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { publishCodebook } from "#lib/operations/codebook-versions.ts";
import type { TagsetView } from "#lib/operations/codebook.ts";

interface PublishDialogProps {
  readonly groupId: string;
  readonly tagset: TagsetView;
  readonly onClose: () => void;
}

/** Gives the tagset as it stands a number, with a note what it is for. */
export function PublishDialog({ groupId, tagset, onClose }: PublishDialogProps) {
  const words = useTranslations("codebook.publish");
  const ui = useTranslations("ui");
  const call = useCall();
  const router = useRouter();
  const toast = useToast();
  const [note, setNote] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const publish = async () => {
    setBusy(true);
    const params = { groupId, tagsetId: tagset.id };
    const published = await call(publishCodebook, { params, body: { note } });
    setBusy(false);
    if (!published.ok) return setProblem(published.refusal.detail);
    toast({ text: words("done", { number: published.value.number }) });
    router.refresh();
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={words("title", { number: (tagset.latestVersion ?? 0) + 1 })}
      description={words("text")}
      actions={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button look="main" busy={isBusy} onClick={() => void publish()}>
            {words("verb")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 pb-2">
        {problem === null ? null : (
          <Notice tone="error" announced>
            {problem}
          </Notice>
        )}
        <TextArea
          label={words("note")}
          value={note}
          maxLength={2_000}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
