"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TagField } from "../tag-field.tsx";

interface TagDialogProps {
  readonly tags: readonly string[];
  readonly count: number;
  readonly onClose: () => void;
  /** Whether it was done; what was chosen stays until then. */
  readonly onTags: (tags: readonly string[]) => Promise<boolean>;
}

/** Tags for all chosen works. */
export function TagDialog({ tags: known, count, onClose, onTags }: TagDialogProps) {
  const words = useTranslations("references.library");
  const ui = useTranslations("ui");
  const [tags, setTags] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  async function save(): Promise<void> {
    setBusy(true);
    const isDone = await onTags(tags);
    setBusy(false);
    if (isDone) onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words("tagTitle", { count })}
      actions={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button look="main" disabled={tags.length === 0} busy={isBusy} onClick={() => void save()}>
            {words("tagAction")}
          </Button>
        </>
      }
    >
      {/* The list of suggestions needs room below the field. */}
      <div className="min-h-64">
        <TagField autoFocus label={words("tagLabel")} known={known} tags={tags} onChange={setTags} />
      </div>
    </Dialog>
  );
}
