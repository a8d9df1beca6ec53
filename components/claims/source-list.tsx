"use client";

import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { LongList } from "#components/ui/long-list.tsx";
import { useInPlace } from "#components/ui/use-in-place.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { SourceCheck } from "#lib/claims/source.ts";
import { detachSource, editSource, restoreSource } from "#lib/operations/claims.ts";
import type { SourceView } from "#lib/operations/view.ts";
import { AttachSource } from "./attach-source.tsx";
import { Part } from "./part.tsx";
import { SourceItem } from "./source-item.tsx";
import type { ClaimDesk } from "./use-claim.ts";
import { useQuotations } from "./use-quotations.ts";

interface SourceListProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly mayEdit: boolean;
}

/** More sources than this wait behind a button. */
const MOST = 10;

/** The evidence: works with the place in them, the words that carry the claim, and who has looked. */
export function SourceList({ groupId, desk, mayEdit }: SourceListProps) {
  const words = useTranslations("claims.sources");
  const page = useTranslations("claims.page");
  const place = useInPlace();
  const { put, detach, setCheck } = useSources(groupId, desk);
  const { sources, id: claimId } = desk.claim;
  const quotations = useQuotations(groupId, claimId, sources);
  const form = (
    <AttachSource
      {...{ groupId, claimId }}
      onAttached={(source) => {
        put(source);
        place.close();
      }}
      onCancel={place.close}
    />
  );
  return (
    <Part
      id="sources"
      title={words("title")}
      count={sources.length}
      none={words("none")}
      add={mayEdit ? { label: words("add"), place, form } : null}
    >
      <LongList
        items={sources}
        keyOf={({ id }) => id}
        most={MOST}
        more={(count) => page("more", { count })}
        className="grid gap-5"
      >
        {(source) => (
          <SourceItem
            {...{ groupId, source, mayEdit, claimId }}
            checked={quotations.get(source.id) ?? null}
            onSaved={put}
            onDetach={() => void detach(source)}
            onCheck={(check) => void setCheck(source, check)}
          />
        )}
      </LongList>
    </Part>
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

  /** Signed by whoever says it. Where somebody was faster nothing is stored, and the page shows what they said. */
  async function setCheck(source: SourceView, check: SourceCheck): Promise<void> {
    const { id: sourceId, version } = source;
    const called = await call(editSource, { params: { groupId, sourceId }, body: { check }, version });
    if (!called.ok) {
      toast({ text: called.refusal.detail, tone: "error" });
      return amend(() => ({}));
    }
    put(called.value);
    toast({ text: words("saved"), undo: () => void setCheck(called.value, source.check) });
  }

  return { put, detach, setCheck };
}
