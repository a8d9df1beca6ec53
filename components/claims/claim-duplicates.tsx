"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { z } from "zod";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { listClaimDuplicates } from "#lib/operations/claim-likeness.ts";
import { showClaim } from "#lib/operations/claims.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import { MergeClaims } from "./merge-claims.tsx";
import { Reasons } from "./reasons.tsx";
import { ClaimLine, useTellApart } from "./similar-claims.tsx";

type Pair = z.infer<typeof listClaimDuplicates.answer>["pairs"][number];

interface ClaimDuplicatesProps {
  readonly groupId: string;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

/** Pairs of claims that may be one: merged, told apart, or left for later. */
export function ClaimDuplicates({ groupId, mayEdit, onClose }: ClaimDuplicatesProps) {
  const words = useTranslations("claimRecord");
  const { pairs, setPairs } = usePairs(groupId);
  const router = useRouter();
  const tellApart = useTellApart(groupId);
  const { kept, otherId, begin, end } = useBegun(groupId);
  const without = (pair: Pair) => setPairs((before) => before?.filter((each) => each !== pair) ?? null);
  if (kept !== null && otherId !== null)
    return (
      <MergeClaims
        groupId={groupId}
        desk={{ claim: kept, show: () => router.refresh() }}
        otherId={otherId}
        onDone={() => {
          // The other claim is there no more, so none of its pairs is: the rest of the list goes on.
          setPairs(
            (before) => before?.filter(({ claims }) => !claims.some(({ id }) => id === otherId)) ?? null,
          );
          end();
        }}
        onClose={end}
      />
    );
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={words("duplicates.title")}
    >
      <div role="status" className="grid gap-5 pb-2">
        {pairs === null ? <p className="text-ink-3">…</p> : null}
        {pairs?.length === 0 ? <p className="text-ink-2">{words("duplicates.none")}</p> : null}
        {pairs?.map((pair) => {
          const [one, other] = pair.claims;
          return (
            <section
              key={`${one.id} ${other.id}`}
              className="grid gap-1 border-b border-line pb-4 last:border-b-0"
            >
              <ClaimLine groupId={groupId} claim={one} />
              <ClaimLine groupId={groupId} claim={other} />
              <Reasons because={pair.because} />
              {mayEdit ? (
                <span className="flex flex-wrap gap-2">
                  <Button onClick={() => void begin(one.id, other.id)}>{words("merge.do")}</Button>
                  <Button
                    look="quiet"
                    onClick={() =>
                      void tellApart([one.id, other.id], () => setPairs(pairs)).then((isTold) => {
                        if (isTold) without(pair);
                      })
                    }
                  >
                    {words("similar.different")}
                  </Button>
                </span>
              ) : null}
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}

function usePairs(groupId: string) {
  const call = useCall();
  const toast = useToast();
  const [pairs, setPairs] = useState<readonly Pair[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call(listClaimDuplicates, { params: { groupId } }).then((called) => {
      if (!isWanted) return;
      if (called.ok) setPairs(called.value.pairs);
      else toast({ text: called.refusal.detail, tone: "error" });
    });
    return () => {
      isWanted = false;
    };
  }, [groupId, call, toast]);
  return { pairs, setPairs };
}

/** The pair that is being merged: the claim that stays is read whole. */
function useBegun(groupId: string) {
  const call = useCall();
  const toast = useToast();
  const [kept, setKept] = useState<ClaimView | null>(null);
  const [otherId, setOtherId] = useState<string | null>(null);
  async function begin(claimId: string, other: string): Promise<void> {
    const called = await call(showClaim, { params: { groupId, claimId } });
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    setKept(called.value);
    setOtherId(other);
  }
  const end = () => {
    setKept(null);
    setOtherId(null);
  };
  return { kept, otherId, begin, end };
}
