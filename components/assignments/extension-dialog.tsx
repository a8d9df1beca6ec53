"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import { momentOf, typedTime } from "#lib/languages/zoned-time.ts";
import { type AssignedStudent, giveExtension } from "#lib/operations/extensions.ts";
import { useZoneTime } from "./zone-time.tsx";

interface ExtensionDialogProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly timeZone: string;
  readonly dueAt: string;
  readonly students: readonly AssignedStudent[];
  readonly onClose: () => void;
}

const DAY = 24 * 3_600_000; // ms

/** More time for the chosen students: until when and why. */
export function ExtensionDialog(props: ExtensionDialogProps) {
  const { groupId, assignmentId, timeZone, dueAt, students, onClose } = props;
  const words = useTranslations("assignments.students");
  const call = useCall();
  const router = useRouter();
  const zoneTime = useZoneTime();
  const [known] = students.map(({ extension }) => extension).filter((one) => one !== null);
  const first = known?.dueAt ?? new Date(Date.parse(dueAt) + 3 * DAY).toISOString();
  const [until, setUntil] = useState(() => typedTime(first, timeZone));
  const [reason, setReason] = useState(known?.reason ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const moment = momentOf(until, timeZone);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy || moment === null) return;
    setBusy(true);
    const called = await call(giveExtension, {
      params: { groupId, assignmentId },
      body: { studentIds: students.map(({ id }) => id), dueAt: moment, reason },
    });
    setBusy(false);
    if (!called.ok) return setProblem(called.refusal.detail);
    onClose();
    router.refresh();
  }
  return (
    <FormDialog
      title={words("dialog", { count: students.length })}
      verb={words("giveVerb")}
      busy={isBusy}
      disabled={moment === null}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="text-ink-2">{students.map(({ name }) => name).join(", ")}</p>
      <TextField
        type="datetime-local"
        label={words("until")}
        hint={
          moment === null ? words("dueNow", { due: zoneTime(dueAt, timeZone) }) : zoneTime(moment, timeZone)
        }
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
      <TextArea
        label={words("reason")}
        hint={words("reasonHint")}
        maxLength={1_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
