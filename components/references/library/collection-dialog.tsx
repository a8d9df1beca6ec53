"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import type { CollectionView } from "#lib/operations/collections.ts";
import { flatShelves, idsWithin, type Shelf } from "./collection-shelves.ts";
import type { CollectionDraft } from "./use-collections.ts";

interface CollectionDialogProps {
  /** Null makes a new one. */
  readonly collection: CollectionView | null;
  readonly parentId: string | null;
  readonly shelves: readonly Shelf[];
  readonly onSave: (draft: CollectionDraft) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Name and place of a collection, new or there already. */
export function CollectionDialog({ collection, parentId, shelves, onSave, onClose }: CollectionDialogProps) {
  const words = useTranslations("references.collections");
  const ui = useTranslations("ui");
  const [name, setName] = useState(collection?.name ?? "");
  const [within, setWithin] = useState(parentId ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const all = flatShelves(shelves);
  const own = all.find((shelf) => shelf.collection.id === collection?.id);
  const closed = own === undefined ? [] : idsWithin(own);
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (name.trim() === "" || isBusy) return;
    setBusy(true);
    const refused = await onSave({ name: name.trim(), parentId: within === "" ? null : within });
    setBusy(false);
    setProblem(refused);
    if (refused === null) onClose();
  }
  return (
    <Dialog open onOpenChange={onClose} title={words(collection === null ? "new" : "edit")}>
      <form className="grid gap-4 pb-2" onSubmit={(event) => void save(event)}>
        <TextField
          autoFocus
          label={words("name")}
          maxLength={200}
          value={name}
          error={problem}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          label={words("within")}
          value={within}
          onChange={(event) => setWithin(event.target.value)}
          options={[
            { value: "", label: words("top") },
            ...all
              .filter((shelf) => !closed.includes(shelf.collection.id))
              .map((shelf) => ({
                value: shelf.collection.id,
                label: `${"\u2003".repeat(shelf.depth)}${shelf.collection.name}`,
              })),
          ]}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="submit" look="main" busy={isBusy} disabled={name.trim() === ""}>
            {ui("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
