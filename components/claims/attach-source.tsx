"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { cslOf } from "#components/references/description.ts";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { SourceDraft } from "#lib/claims/source.ts";
import { attachSource } from "#lib/operations/claims.ts";
import type { SourceView } from "#lib/operations/view.ts";
import { keptParticulars, NO_PARTICULARS, type Particulars } from "./particulars.ts";
import { SourceParticulars } from "./source-particulars.tsx";
import { type ChosenWork, WorkField } from "./work-field.tsx";

interface AttachSourceProps {
  readonly groupId: string;
  readonly claimId: string;
  readonly onAttached: (source: SourceView) => void;
  readonly onCancel: () => void;
}

/** First the work, then the place in it. Ctrl+Enter attaches, Escape leaves while nothing was chosen. */
export function AttachSource({ groupId, claimId, onAttached, onCancel }: AttachSourceProps) {
  const words = useTranslations("claims.sources");
  const ui = useTranslations("ui");
  const call = useCall();
  const toast = useToast();
  const [work, setWork] = useState<ChosenWork | null>(null);
  const [particulars, setParticulars] = useState<Particulars>(NO_PARTICULARS);
  const [isBusy, setBusy] = useState(false);
  const attach = async () => {
    if (work === null || isBusy) return;
    setBusy(true);
    const body = draftOf(work, particulars);
    const called = await call(attachSource, { params: { groupId, claimId }, body });
    setBusy(false);
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    toast({ text: words("attached") });
    onAttached(called.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void attach();
    if (event.key === "Escape" && work === null && !event.defaultPrevented) onCancel();
  };
  return (
    <div
      role="group"
      aria-label={words("add")}
      onKeyDown={onKeyDown}
      className="grid gap-3 border-l-2 border-accent py-1 pl-3"
    >
      <WorkField groupId={groupId} work={work} onWork={setWork} />
      {work === null ? null : <SourceParticulars particulars={particulars} onChange={setParticulars} />}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {ui("cancel")}
        </Button>
        <Button look="main" disabled={work === null} busy={isBusy} onClick={() => void attach()}>
          {words("attach")}
        </Button>
      </div>
    </div>
  );
}

function draftOf(work: ChosenWork, typed: Particulars): SourceDraft {
  const particulars = keptParticulars(typed);
  if (work.from === "library") return { from: "library", referenceId: work.id, ...particulars };
  return { from: "new", csl: cslOf(work.csl, work.description), ...particulars };
}
