"use client";

import { useState } from "react";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { SavedView } from "#lib/operations/saved-views.ts";
import type { SavedViewKind } from "#lib/search/saved-view.ts";
import { useViewWords } from "./use-view-words.ts";

interface ViewDialogProps {
  readonly kind: SavedViewKind;
  /** The view that gets another name; null where a new one gets its first. */
  readonly renamed: SavedView | null;
  readonly mayShare: boolean;
  readonly onClose: () => void;
  /** Answers why the name cannot be, or null when it is given. */
  readonly onName: (name: string, isShared: boolean) => Promise<string | null>;
}

export function ViewDialog({ kind, renamed, mayShare, onClose, onName }: ViewDialogProps) {
  const words = useViewWords(kind);
  const [name, setName] = useState(renamed?.name ?? "");
  const [isShared, setShared] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function give(event: React.FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy || name.trim() === "") return;
    setBusy(true);
    const refused = await onName(name.trim(), isShared);
    setBusy(false);
    setRefusal(refused);
    if (refused === null) onClose();
  }

  return (
    <FormDialog
      title={words(renamed === null ? "saveTitle" : "renameTitle")}
      busy={isBusy}
      disabled={name.trim() === ""}
      problem={null}
      onSubmit={give}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label={words("name")}
        hint={renamed === null ? words("hint") : undefined}
        error={refusal}
        maxLength={200}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      {renamed === null && mayShare ? (
        <div className="grid gap-1">
          <label className="control flex items-center gap-2">
            <input
              type="checkbox"
              className="accent-(--accent)"
              checked={isShared}
              onChange={({ target }) => setShared(target.checked)}
            />
            {words("shareNow")}
          </label>
          <p className="text-label text-ink-3">{words("shareHint")}</p>
        </div>
      ) : null}
    </FormDialog>
  );
}
