"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { createReferences } from "#lib/operations/references.ts";
import { cslOf } from "../description.ts";
import { DescriptionForm, type Description } from "../description-form.tsx";
import { useDeletions } from "../use-deletions.ts";
import type { AddWorksProps } from "./add-works.tsx";
import { useDraft } from "#components/ui/use-draft.ts";
import { TargetFields } from "./target-fields.tsx";
import type { Target } from "./use-store-works.ts";

const BLANK: Description = { type: "book", language: "", values: {} };

/** An empty form by the kind of work. */
export function AddByHand(props: AddWorksProps & { readonly onStored: () => void }) {
  const { groupId, collectionId, mayDelete, onStored } = props;
  const words = useTranslations("references.add");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const remove = useDeletions(groupId);
  const draft = useDraft(`${groupId}:hand`, BLANK);
  const [target, setTarget] = useState<Target>({ collectionId, tags: [], withCollections: false });
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isUntitled = (draft.value.values.title ?? "").trim() === "";

  async function store(): Promise<void> {
    setBusy(true);
    const csl = cslOf({ type: draft.value.type }, draft.value);
    const work = { csl, romanised: null, translated: {}, tags: [...target.tags], notes: [] };
    const collectionIds = target.collectionId === null ? [] : [target.collectionId];
    const stored = await call(createReferences, {
      params: { groupId },
      body: { works: [work], collectionIds },
    });
    setBusy(false);
    setProblem(stored.ok ? null : stored.refusal.detail);
    if (!stored.ok) return;
    const { ids } = stored.value;
    draft.clear();
    onStored();
    toast({
      text: words("added", { count: 1 }),
      ...(mayDelete
        ? { undo: () => void remove(ids).then(() => router.push(`/groups/${groupId}/references`)) }
        : {}),
    });
    router.push(`/groups/${groupId}/references/${ids[0] ?? ""}`);
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUntitled && !isBusy) void store();
      }}
    >
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      <DescriptionForm description={draft.value} onChange={draft.set} />
      <TargetFields {...props} target={target} onChange={setTarget} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={draft.clear}>
          {words("empty")}
        </Button>
        <Button type="submit" look="main" disabled={isUntitled} busy={isBusy}>
          {words("addCount", { count: 1 })}
        </Button>
      </div>
    </form>
  );
}
