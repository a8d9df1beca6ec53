"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import type { ClaimEdit } from "#lib/claims/claim.ts";
import { editClaim, showClaim } from "#lib/operations/claims.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import { isOvertaken } from "./edit-conflict.ts";

/** stored: what somebody else wrote into the same place meanwhile; null where the reason is another one. */
export type Saved =
  | { readonly ok: true; readonly claim: ClaimView }
  | { readonly ok: false; readonly detail: string; readonly stored: ClaimView | null };

/** The claim as this page knows it: as the server gave it, or as the last write answered. */
export function useClaim(groupId: string, given: ClaimView) {
  const call = useCall();
  const router = useRouter();
  const [claim, setClaim] = useState(given);
  useEffect(() => setClaim((before) => (given.version < before.version ? before : given)), [given]);

  /** Takes over an answer, and has the history under the page read anew. */
  function show(changed: ClaimView): void {
    setClaim(changed);
    router.refresh();
  }

  /** What hangs on the claim (sources, comments) changes without a new version of the claim itself. */
  function amend(change: (now: ClaimView) => Partial<ClaimView>): void {
    setClaim((now) => ({ ...now, ...change(now) }));
    router.refresh();
  }

  async function save(edit: ClaimEdit, seen: ClaimView = claim): Promise<Saved> {
    const params = { groupId, claimId: claim.id };
    let { version } = seen;
    for (;;) {
      const called = await call(editClaim, { params, body: edit, version });
      if (called.ok) {
        show(called.value);
        return { ok: true, claim: called.value };
      }
      const refused: Saved = { ok: false, detail: called.refusal.detail, stored: null };
      if (called.refusal.code !== "version_conflict") return refused;
      const now = await call(showClaim, { params });
      if (!now.ok || now.value.version === version) return refused;
      if (isOvertaken(edit, seen, now.value)) {
        show(now.value);
        return { ...refused, stored: now.value };
      }
      version = now.value.version;
    }
  }

  return { claim, show, amend, save };
}

export type ClaimDesk = ReturnType<typeof useClaim>;
