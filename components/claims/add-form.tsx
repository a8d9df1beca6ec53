"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";

interface AddFormProps {
  /** What is added. */
  readonly label: string;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A field where choosing is all there is to do. Escape leaves, once the list of suggestions is closed. */
export function AddForm({ label, onCancel, children }: AddFormProps) {
  const ui = useTranslations("ui");
  return (
    <div
      role="group"
      aria-label={label}
      data-screen-only
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onCancel();
      }}
      className="grid gap-3 border-l-2 border-accent py-1 pl-3"
    >
      {children}
      <Button look="quiet" className="justify-self-end" onClick={onCancel}>
        {ui("cancel")}
      </Button>
    </div>
  );
}
