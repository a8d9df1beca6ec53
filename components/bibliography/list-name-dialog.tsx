"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";

interface ListNameDialogProps {
  readonly title: string;
  readonly hint: string | null;
  readonly name: string;
  readonly onClose: () => void;
  /** Answers why the name cannot be, or null when it is given. */
  readonly onName: (name: string) => Promise<string | null>;
}

export function ListNameDialog({ title, hint, name, onClose, onName }: ListNameDialogProps) {
  const words = useTranslations("bibliography.builder");
  const ui = useTranslations("ui");
  const [typed, setTyped] = useState(name);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function give(): Promise<void> {
    setBusy(true);
    const refused = await onName(typed.trim());
    setBusy(false);
    setRefusal(refused);
    if (refused === null) onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button look="main" type="submit" form="list-name" busy={isBusy} disabled={typed.trim() === ""}>
            {ui("save")}
          </Button>
        </>
      }
    >
      <form
        id="list-name"
        onSubmit={(event) => {
          event.preventDefault();
          void give();
        }}
      >
        <TextField
          autoFocus
          label={words("listName")}
          hint={hint}
          error={refusal}
          maxLength={200}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </form>
    </Dialog>
  );
}
