"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { useCall, type ApiRefusal } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { deleteGroup, leaveGroup, type GroupView } from "#lib/operations/groups.ts";

type Ending = () => Promise<{ ok: true } | { ok: false; refusal: ApiRefusal }>;

interface EndingButtonProps {
  readonly label: string;
  readonly title: string;
  readonly text: ReactNode;
  readonly typedName?: string;
  readonly end: Ending;
}

/** A danger button with its question; after it is done the group is behind us. */
function EndingButton({ label, title, text, typedName, end }: EndingButtonProps) {
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function confirm(): Promise<void> {
    setBusy(true);
    const called = await end();
    // A whole new page: nothing of the group may stay in the browser's cache of this session.
    if (called.ok) return window.location.assign("/groups");
    setProblem(called.refusal.detail);
    setBusy(false);
  }

  return (
    <>
      <Button look="danger" className="justify-self-start" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={title}
        confirmLabel={label}
        busy={busy}
        error={problem}
        onConfirm={() => void confirm()}
        {...(typedName === undefined ? {} : { typedName })}
      >
        {text}
      </ConfirmDialog>
    </>
  );
}

export function LeaveGroup({ groupId }: { groupId: string }) {
  const words = useTranslations("groups.settings");
  const call = useCall();
  return (
    <EndingButton
      label={words("leave")}
      title={words("leaveTitle")}
      text={words("leaveLead")}
      end={() => call(leaveGroup, { params: { groupId } })}
    />
  );
}

export function DeleteGroup({ group }: { group: GroupView }) {
  const words = useTranslations("groups.settings");
  const call = useCall();
  return (
    <EndingButton
      label={words("delete")}
      title={words("deleteTitle")}
      text={words("deleteText", { documents: group.documentCount, members: group.memberCount })}
      typedName={group.name}
      end={() => call(deleteGroup, { params: { groupId: group.id } })}
    />
  );
}
