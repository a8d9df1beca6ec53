"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useToast } from "#components/ui/toast.tsx";
import type { ClaimEdit } from "#lib/claims/claim.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import type { ClaimDesk } from "./use-claim.ts";

/** Kind, state, reforms: what was chosen is seen at once and goes back, with the reason, when the server refuses it. */
export function useQuickChanges(desk: ClaimDesk) {
  const words = useTranslations("claims.page");
  const toast = useToast();
  const { claim } = desk;
  const [ahead, setAhead] = useState<Partial<ClaimView> | null>(null);

  async function change(edit: ClaimEdit, seenAs: Partial<ClaimView> = {}): Promise<void> {
    const { kind = claim.kind, state = claim.state } = edit;
    setAhead({ kind, state, ...seenAs });
    const saved = await desk.save(edit);
    setAhead(null);
    if (!saved.ok) {
      toast({ text: saved.stored === null ? saved.detail : words("overtaken"), tone: "error" });
      return;
    }
    const undo = async () => {
      const undone = await desk.save(before(edit, claim), saved.claim);
      if (!undone.ok) toast({ text: undone.detail, tone: "error" });
    };
    toast({ text: words("changed"), undo: () => void undo() });
  }

  return { shown: { ...claim, ...ahead }, change };
}

/** The edit that takes an edit back. */
function before(edit: ClaimEdit, claim: ClaimView): ClaimEdit {
  return {
    ...(edit.kind === undefined ? {} : { kind: claim.kind }),
    ...(edit.state === undefined ? {} : { state: claim.state }),
    ...(edit.reformIds === undefined && edit.stances === undefined ? {} : reformsBefore(claim)),
  };
}

function reformsBefore({ reforms }: ClaimView): Pick<ClaimEdit, "reformIds" | "stances"> {
  return {
    reformIds: reforms.map(({ id }) => id),
    stances: Object.fromEntries(reforms.map(({ id, stance }) => [id, stance])),
  };
}
