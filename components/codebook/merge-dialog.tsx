"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { branchOfTag, inTreeOrder } from "#lib/codebook/tag-tree.ts";
import type { TagsetView, TagView } from "#lib/operations/codebook.ts";
import { findWording } from "#lib/reforms/reform.ts";

interface MergeDialogProps {
  readonly tagset: TagsetView;
  readonly tag: TagView;
  readonly onMerge: (intoId: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Which tag takes this one's place, and what comes of it. */
export function MergeDialog({ tagset, tag, onMerge, onClose }: MergeDialogProps) {
  const words = useTranslations("codebook.merge");
  const ui = useTranslations("ui");
  const locale = useInterfaceLocale();
  const [intoId, setInto] = useState("");
  const [isBusy, setBusy] = useState(false);
  const own = branchOfTag(tagset.tags, tag.id);
  const name = (one: TagView) => findWording(one.labels, locale)?.text ?? one.code;
  const others = inTreeOrder(tagset.tags).filter(({ id, isRetired }) => !own.has(id) && !isRetired);
  const merge = async () => {
    setBusy(true);
    const isDone = await onMerge(intoId);
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={words("title", { name: name(tag) })}
      actions={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button look="main" disabled={intoId === ""} busy={isBusy} onClick={() => void merge()}>
            {words("verb")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 pb-2">
        <p className="text-ink-2">{words("text", { count: tag.uses })}</p>
        <Select
          label={words("into")}
          value={intoId}
          options={[
            { value: "", label: words("choose") },
            ...others.map((one) => ({ value: one.id, label: `${"\u2003".repeat(one.depth)}${name(one)}` })),
          ]}
          onChange={(event) => setInto(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
