"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { CaseKind, ConflictDecision } from "#lib/claims/conflict-decision.ts";
import { linkClaims } from "#lib/operations/claims.ts";
import { decideConflict, undoDecision } from "#lib/operations/conflicts.ts";

interface DecidedCase {
  readonly kind: CaseKind;
  readonly key: string;
  readonly fingerprint: string;
}

export interface Decisions {
  readonly isBusy: boolean;
  decide(found: DecidedCase, decision: ConflictDecision, note: string): Promise<boolean>;
  undo(decisionId: string): Promise<void>;
  /** Links each pair as contradicting each other; answers how many were linked. */
  link(pairs: readonly (readonly [string, string])[]): Promise<void>;
}

/** What can be done about a case. The page is read anew after each, so that counts and the next case are right. */
export function useDecisions(groupId: string): Decisions {
  const words = useTranslations("conflicts");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const busily = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    setBusy(true);
    try {
      return await work();
    } finally {
      setBusy(false);
      router.refresh();
    }
  };
  const undo = (decisionId: string) =>
    busily(async () => {
      const undone = await call(undoDecision, { params: { groupId, decisionId } });
      toast(undone.ok ? { text: words("undone") } : { text: undone.refusal.detail, tone: "error" });
    });
  return {
    isBusy,
    undo,
    decide: (found, decision, note) =>
      busily(async () => {
        const { kind, key, fingerprint } = found;
        const decided = await call(decideConflict, {
          params: { groupId },
          body: { kind, key, fingerprint, decision, note },
        });
        if (!decided.ok) toast({ text: decided.refusal.detail, tone: "error" });
        else toast({ text: words(`decided.${decision}`), undo: () => void undo(decided.value.id) });
        return decided.ok;
      }),
    link: (pairs) =>
      busily(async () => {
        for (const [claimId, toClaimId] of pairs) {
          const linked = await call(linkClaims, {
            params: { groupId, claimId },
            body: { toClaimId, kind: "contradicts" },
          });
          if (!linked.ok && linked.refusal.code !== "link_exists") {
            toast({ text: linked.refusal.detail, tone: "error" });
            return;
          }
        }
        toast({ text: words("linked", { count: pairs.length }) });
      }),
  };
}
