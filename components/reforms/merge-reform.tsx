"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Chip } from "#components/ui/chip.tsx";
import { Combobox } from "#components/ui/combobox.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { ReformLabel } from "#lib/operations/view.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { useReformSearch } from "./reform-field.tsx";
import type { ReformDesk } from "./use-reform.ts";

interface MergeReformProps {
  readonly groupId: string;
  readonly desk: ReformDesk;
  readonly onClose: () => void;
}

/** The reform of this page stays; the one chosen here goes into it. */
export function MergeReform({ groupId, desk, onClose }: MergeReformProps) {
  const words = useTranslations("reforms");
  const interfaceLocale = useInterfaceLocale();
  const { search, known } = useReformSearch(groupId);
  const [other, setOther] = useState<ReformLabel | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const shown = other === null ? null : displayLabel(other, interfaceLocale);
  return (
    <FormDialog
      title={words("merge.title")}
      verb={words("merge.verb")}
      busy={isBusy}
      disabled={other === null}
      problem={problem}
      onSubmit={async (event) => {
        event.preventDefault();
        if (other === null) return;
        setBusy(true);
        const refused = await desk.merge(other.id);
        setBusy(false);
        setProblem(refused);
        if (refused === null) onClose();
      }}
      onClose={onClose}
    >
      <p className="text-ink-2">{words("merge.text")}</p>
      {shown === null ? (
        <Combobox
          label={words("merge.other")}
          placeholder={words("field.placeholder")}
          autoFocus
          search={search}
          without={[desk.reform.id]}
          onChoose={({ id }) => setOther(known.get(id) ?? null)}
        />
      ) : (
        <Chip
          {...(shown.language === null ? {} : { lang: shown.language })}
          removeLabel={words("field.remove", { name: shown.text })}
          onRemove={() => setOther(null)}
        >
          {shown.text}
        </Chip>
      )}
    </FormDialog>
  );
}
