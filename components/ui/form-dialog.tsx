"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Notice } from "./notice.tsx";

interface FormDialogProps {
  readonly title: string;
  /** What the button says that sends the form; "save" unless told otherwise. */
  readonly verb?: string;
  readonly busy: boolean;
  readonly disabled?: boolean;
  /** Why it was not saved; what was filled in stays. */
  readonly problem: string | null;
  readonly wide?: boolean;
  readonly onSubmit: (event: FormEvent) => Promise<void>;
  readonly onClose: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** A dialog that is one form: it is open as long as it is there. */
export function FormDialog({ title, verb, busy, problem, onSubmit, onClose, ...rest }: FormDialogProps) {
  const ui = useTranslations("ui");
  const formId = useId();
  const { disabled = false, wide = false, children } = rest;
  return (
    <Dialog
      wide={wide}
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button look="main" type="submit" form={formId} busy={busy} disabled={disabled}>
            {verb ?? ui("save")}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-4 pb-2">
        {problem === null ? null : (
          <Notice tone="error" announced>
            {problem}
          </Notice>
        )}
        {children}
      </form>
    </Dialog>
  );
}
