"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Select, TextArea } from "#components/ui/text-field.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { askAboutConflict, type ConflictView } from "#lib/operations/conflicts.ts";
import type { PersonView } from "#lib/operations/view.ts";

interface AskMemberProps {
  readonly groupId: string;
  readonly conflict: Pick<ConflictView, "kind" | "key">;
  /** Who can be asked. */
  readonly members: readonly PersonView[];
}

/** Sends a case to the inbox of a member who shall look at it. */
export function AskMember({ groupId, conflict, members }: AskMemberProps) {
  const words = useTranslations("conflicts.ask");
  const call = useCall();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const [userId, setUserId] = useState(members[0]?.id ?? "");
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (members.length === 0) return null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const { kind, key } = conflict;
    const asked = await call(askAboutConflict, {
      params: { groupId },
      body: { kind, key, userId, note: note.trim() },
    });
    setBusy(false);
    if (!asked.ok) return setProblem(asked.refusal.detail);
    toast({ text: words("sent", { name: members.find(({ id }) => id === userId)?.name ?? "" }) });
    setOpen(false);
    setNote("");
    return setProblem(null);
  };
  return (
    <>
      <LinkButton onClick={() => setOpen(true)}>{words("open")}</LinkButton>
      {isOpen ? (
        <FormDialog
          title={words("title")}
          verb={words("send")}
          {...{ busy, problem }}
          onSubmit={send}
          onClose={() => setOpen(false)}
        >
          <Select
            label={words("member")}
            value={userId}
            onChange={(event) => setUserId(event.target.value)}
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextArea
            label={words("note")}
            rows={3}
            value={note}
            maxLength={2_000}
            onChange={(event) => setNote(event.target.value)}
          />
        </FormDialog>
      ) : null}
    </>
  );
}
