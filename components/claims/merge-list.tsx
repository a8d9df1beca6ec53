"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useMoment } from "#components/ui/moment.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type ClaimMergeView, undoClaimMerge } from "#lib/operations/claim-merges.ts";
import type { ClaimDesk } from "./use-claim.ts";

interface MergeListProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly merges: readonly ClaimMergeView[];
  readonly mayEdit: boolean;
}

/** What was merged into the claim, each with a way back. */
export function MergeList({ groupId, desk, merges, mayEdit }: MergeListProps) {
  const words = useTranslations("claimRecord.merge");
  const moment = useMoment();
  const call = useCall();
  const toast = useToast();
  const [undone, setUndone] = useState<readonly string[]>([]);
  const there = merges.filter(({ id }) => !undone.includes(id));
  if (there.length === 0) return null;
  const undo = async (id: string) => {
    const called = await call(undoClaimMerge, { params: { groupId, claimMergeId: id } });
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    setUndone((before) => [...before, id]);
    desk.show(called.value.kept);
    toast({ text: words("undone") });
  };
  return (
    <ul className="mb-4 grid gap-1 text-label text-ink-2">
      {there.map(({ id, number, by, at }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3">
          {words("from", { number, name: by.name, when: moment(at) })}
          {mayEdit ? <LinkButton onClick={() => void undo(id)}>{words("undo")}</LinkButton> : null}
        </li>
      ))}
    </ul>
  );
}
