"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Notice } from "./notice.tsx";
import { TextField } from "./text-field.tsx";

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** What happens, what is kept, whether it can be undone. */
  readonly children: ReactNode;
  /** The verb on the button. */
  readonly confirmLabel: string;
  /** Asked to be typed first, for what cannot be undone: the name of the thing. */
  readonly typedName?: string;
  readonly busy?: boolean;
  readonly error?: ReactNode;
  readonly onConfirm: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    open,
    onOpenChange,
    title,
    children,
    confirmLabel,
    typedName,
    busy = false,
    error,
    onConfirm,
  } = props;
  const words = useTranslations("ui");
  const [typed, setTyped] = useState("");
  const matches = typedName === undefined || sameName(typed, typedName);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{words("cancel")}</Button>
          <Button look="danger" disabled={!matches} busy={busy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <div className="text-ink-2">{children}</div>
        {typedName === undefined ? null : (
          <TextField
            label={words("typeName", { name: typedName })}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
        {error ? (
          <Notice tone="error" announced>
            {error}
          </Notice>
        ) : null}
      </div>
    </Dialog>
  );
}

/** Case and spacing are no proof of intent; the letters are. */
function sameName(typed: string, name: string): boolean {
  const plain = (text: string) => text.normalize("NFC").trim().replace(/\s+/gu, " ").toLocaleLowerCase();
  return plain(typed) === plain(name);
}
