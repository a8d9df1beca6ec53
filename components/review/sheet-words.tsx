"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextArea } from "#components/ui/text-field.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { SheetView } from "#lib/operations/sheets.ts";

interface SheetWordsProps {
  readonly sheet: SheetView;
  readonly isOpen: boolean;
  readonly isSaved: boolean;
  readonly onWrite: (change: { overall?: string; privateNote?: string }) => void;
}

/** What the student will read of the whole, and a note that stays among reviewers. Both are stored while one types. */
export function SheetWords({ sheet, isOpen, isSaved, onWrite }: SheetWordsProps) {
  const words = useTranslations("desk.words");
  const [hasNote, setNote] = useState(sheet.privateNote !== "");
  return (
    <section aria-label={words("label")} className="grid gap-2 border-b border-line py-3">
      <TextArea
        label={words("overall")}
        rows={3}
        maxLength={20_000}
        value={sheet.overall}
        readOnly={!isOpen}
        onChange={(event) => onWrite({ overall: event.target.value })}
      />
      {hasNote ? (
        <TextArea
          label={words("note")}
          rows={2}
          maxLength={20_000}
          value={sheet.privateNote}
          readOnly={!isOpen}
          onChange={(event) => onWrite({ privateNote: event.target.value })}
        />
      ) : isOpen ? (
        <LinkButton
          className="inline-flex items-center gap-1.5 justify-self-start"
          onClick={() => setNote(true)}
        >
          <Lock aria-hidden size={14} />
          {words("addNote")}
        </LinkButton>
      ) : null}
      {isOpen ? (
        <p aria-live="polite" className="text-label text-ink-3">
          {words(isSaved ? "saved" : "saving")}
        </p>
      ) : null}
    </section>
  );
}
