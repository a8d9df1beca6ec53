"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox } from "#components/ui/combobox.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ReformLabel } from "#lib/operations/view.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { useReformSearch } from "../reform-field.tsx";
import type { TreeRow } from "./tree-rows.ts";

interface MoveDialogProps {
  readonly groupId: string;
  readonly row: TreeRow;
  /** It and all below it: none of them can hold it. */
  readonly branch: readonly string[];
  readonly interfaceLocale: Language;
  /** Answers why not, in words. */
  readonly onMove: (parentId: string | null) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Where in the tree a reform stands from now on; what is below it goes with it. */
export function MoveDialog({ groupId, row, branch, interfaceLocale, onMove, onClose }: MoveDialogProps) {
  const words = useTranslations("reforms");
  const { search, known } = useReformSearch(groupId);
  const [parent, setParent] = useState<ReformLabel | null>(row.reform.parent);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const shown = parent === null ? null : displayLabel(parent, interfaceLocale);
  return (
    <FormDialog
      title={words("tree.moveOne", { name: displayLabel(row.reform, interfaceLocale).text })}
      verb={words("tree.moveHere")}
      busy={isBusy}
      problem={problem}
      onSubmit={async (event) => {
        event.preventDefault();
        setBusy(true);
        const refused = await onMove(parent?.id ?? null);
        setBusy(false);
        setProblem(refused);
        if (refused === null) onClose();
      }}
      onClose={onClose}
    >
      {shown === null ? (
        <p className="text-ink-2">{words("tree.atRoot")}</p>
      ) : (
        <div>
          <p className="mb-1 text-ink-2">{words("fields.parent")}</p>
          <Chip
            {...(shown.language === null ? {} : { lang: shown.language })}
            removeLabel={words("tree.toRoot")}
            onRemove={() => setParent(null)}
          >
            {shown.text}
          </Chip>
        </div>
      )}
      <Combobox
        label={words("tree.newParent")}
        placeholder={words("field.placeholder")}
        autoFocus
        search={search}
        without={branch}
        onChoose={({ id }) => setParent(known.get(id) ?? null)}
      />
      {row.below === 0 ? null : (
        <p className="text-label text-ink-3">{words("tree.goesAlong", { count: row.below })}</p>
      )}
    </FormDialog>
  );
}
