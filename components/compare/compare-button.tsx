"use client";

import { Columns2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { InBar } from "#components/shell/bar-slot.tsx";
import { CompareDialog } from "./compare-dialog.tsx";

interface CompareButtonProps {
  readonly groupId: string;
  readonly documentId: string;
  /** The revision that is shown: earlier ones can be set beside it. */
  readonly revisionNumber: number;
  /** Words instead of the sign in the bar. */
  readonly label?: string;
}

/** Chooses a text to be read beside this one. */
export function CompareButton({ groupId, documentId, revisionNumber, label }: CompareButtonProps) {
  const words = useTranslations("compare");
  const [isOpen, setOpen] = useState(false);
  const dialog = isOpen ? (
    <CompareDialog {...{ groupId, documentId, revisionNumber }} onClose={() => setOpen(false)} />
  ) : null;
  if (label !== undefined)
    return (
      <>
        <button type="button" className="control link ml-auto text-ui" onClick={() => setOpen(true)}>
          {label}
        </button>
        {dialog}
      </>
    );
  return (
    <>
      <InBar>
        <button
          type="button"
          onClick={() => setOpen(true)}
          aria-label={words("choose")}
          title={words("choose")}
          className="control grid size-9 flex-none place-items-center rounded text-ink-2 hover:bg-sunk hover:text-ink max-md:hidden"
        >
          <Columns2 aria-hidden size={18} strokeWidth={1.6} />
        </button>
      </InBar>
      {dialog}
    </>
  );
}
