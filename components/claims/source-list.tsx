"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { detachSource, restoreSource } from "#lib/operations/claims.ts";
import type { SourceView } from "#lib/operations/view.ts";
import { AttachSource } from "./attach-source.tsx";
import { SourceItem } from "./source-item.tsx";
import type { ClaimDesk } from "./use-claim.ts";
import { useQuotations } from "./use-quotations.ts";

interface SourceListProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly mayEdit: boolean;
}

/** The evidence: works with the place in them, the words that carry the claim, and who has looked. */
export function SourceList({ groupId, desk, mayEdit }: SourceListProps) {
  const words = useTranslations("claims.sources");
  const [isAdding, setAdding] = useState(false);
  const { put, detach } = useSources(groupId, desk);
  const { sources, id: claimId } = desk.claim;
  const quotations = useQuotations(groupId, claimId, sources);
  return (
    <div className="grid gap-3">
      {sources.length === 0 ? <p className="text-warn">{words("none")}</p> : null}
      <ul className="grid gap-4 empty:hidden">
        {sources.map((source) => (
          <SourceItem
            key={source.id}
            {...{ groupId, source, mayEdit }}
            claimId={claimId}
            checked={quotations.get(source.id) ?? null}
            onSaved={put}
            onDetach={() => void detach(source)}
          />
        ))}
      </ul>
      {isAdding ? (
        <AttachSource
          groupId={groupId}
          claimId={claimId}
          onAttached={(source) => {
            put(source);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : mayEdit ? (
        <Button
          icon={<Plus aria-hidden size={14} />}
          className="justify-self-start"
          onClick={() => setAdding(true)}
        >
          {words("add")}
        </Button>
      ) : null}
    </div>
  );
}

/** A detached source goes at once and can be taken back; a refused deed comes back with its reason. */
function useSources(groupId: string, desk: ClaimDesk) {
  const words = useTranslations("claims.sources");
  const call = useCall();
  const toast = useToast();
  const { claim, amend } = desk;

  function put(source: SourceView): void {
    amend(({ sources }) => ({
      sources: sources.some(({ id }) => id === source.id)
        ? sources.map((other) => (other.id === source.id ? source : other))
        : [...sources, source],
    }));
  }

  async function detach(source: SourceView): Promise<void> {
    const params = { groupId, sourceId: source.id };
    const { sources } = claim;
    amend((now) => ({ sources: now.sources.filter(({ id }) => id !== source.id) }));
    const called = await call(detachSource, { params });
    if (!called.ok) {
      amend(() => ({ sources }));
      return toast({ text: called.refusal.detail, tone: "error" });
    }
    const undo = async () => {
      const restored = await call(restoreSource, { params });
      if (!restored.ok) return toast({ text: restored.refusal.detail, tone: "error" });
      put(restored.value);
      toast({ text: words("restored") });
    };
    toast({ text: words("detached"), undo: () => void undo() });
  }

  return { put, detach };
}
