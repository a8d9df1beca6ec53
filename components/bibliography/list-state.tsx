"use client";

import { Check, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { BuilderView, Preview } from "./bibliography-view.ts";
import { TranslationsDialog } from "./translations-dialog.tsx";

interface ListStateProps {
  readonly view: BuilderView;
  readonly preview: Preview | null;
  /** A translation was added: the list wants to be printed again. */
  readonly onTranslated: () => void;
}

/** Whether both lists agree, and which titles the romanised one still lacks. */
export function ListState({ view, preview, onTranslated }: ListStateProps) {
  const words = useTranslations("bibliography.builder");
  const [isOpen, setOpen] = useState(false);
  const entries = preview?.entries ?? [];
  const untranslated = entries.filter(({ romanised }) => (romanised?.missing.length ?? 0) > 0);
  const pairs = entries.filter(({ original, romanised }) => original !== null && romanised !== null);
  if (view.printing.script === "original" || entries.length === 0) return null;
  return (
    <p role="status" className="mr-auto flex flex-wrap items-center gap-x-6 gap-y-1 text-label">
      {pairs.length === 0 ? null : (
        <span className="flex items-center gap-1.5 text-ok">
          <Check aria-hidden size={14} />
          {words("pairs", { count: pairs.length })}
        </span>
      )}
      {untranslated.length === 0 ? null : (
        <span className="flex flex-wrap items-center gap-1.5 text-warn">
          <TriangleAlert aria-hidden size={14} />
          {words("missingTranslations", { count: untranslated.length })}
          {view.mayEdit ? (
            <LinkButton onClick={() => setOpen(true)}>{words("addTranslations")}</LinkButton>
          ) : null}
        </span>
      )}
      {isOpen ? (
        <TranslationsDialog
          groupId={view.groupId}
          referenceIds={untranslated.map(({ referenceId }) => referenceId)}
          onClose={() => setOpen(false)}
          onTranslated={onTranslated}
        />
      ) : null}
    </p>
  );
}
