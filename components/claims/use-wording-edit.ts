"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useToast } from "#components/ui/toast.tsx";
import { useInPlace } from "#components/ui/use-in-place.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import type { ClaimDesk, Saved } from "./use-claim.ts";

/** Editing a wording where it stands: saving it, or taking it away when the field was emptied; both can be undone. */
export function useWordingEdit(desk: ClaimDesk, language: Language) {
  const words = useTranslations("claims.wordings");
  const toast = useToast();
  const { isOpen, open, close, opener } = useInPlace();
  // The claim as it was when the field was opened: what is saved is compared with it, whatever arrives meanwhile.
  const [seen, setSeen] = useState<ClaimView>(desk.claim);

  async function save(typed: string, base: ClaimView): Promise<Saved> {
    const text = typed.trim();
    const saved = await desk.save({ wordings: { [language]: text === "" ? null : text } }, base);
    if (!saved.ok) return saved;
    const before = base.wordings[language] ?? null;
    const undo = async () => {
      const undone = await desk.save({ wordings: { [language]: before } }, saved.claim);
      if (!undone.ok) toast({ text: undone.detail, tone: "error" });
    };
    toast({ text: words(text === "" ? "removed" : "saved"), undo: () => void undo() });
    close();
    return saved;
  }

  return {
    seen: isOpen ? seen : null,
    open: () => {
      setSeen(desk.claim);
      open();
    },
    ...{ close, save, opener },
  };
}
