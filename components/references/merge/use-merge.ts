import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { ReferenceForms } from "#lib/citations/reference-forms.ts";
import { distinguishReferences, forgetDistinction, mergeReferences } from "#lib/operations/merges.ts";
import type { ComparedSet } from "./duplicate-desk.tsx";
import { useTakeApart } from "./use-take-apart.ts";

interface Wanted {
  readonly works: readonly ComparedSet["works"][number][];
  /** Place of the work that remains. */
  readonly kept: number;
  readonly forms: ReferenceForms;
  readonly tags: readonly string[];
  /** Where sets follow one another the next comes into view; of chosen works there is no next. */
  readonly isLast: boolean;
}

/** Merging, and saying that works are different; both with a way back. */
export function useMerge(groupId: string) {
  const words = useTranslations("references.merge");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const takeApart = useTakeApart(groupId);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const params = { groupId };

  async function merge({ works, kept, forms, tags, isLast }: Wanted): Promise<void> {
    const seen = works.map(({ id, version }) => ({ id, version }));
    const [remains] = seen.splice(kept, 1);
    if (remains === undefined) return;
    setBusy(true);
    const body = { kept: remains, merged: seen, forms, tags: [...tags].slice(0, 100) };
    const merged = await call(mergeReferences, { params, body });
    setBusy(false);
    setProblem(merged.ok ? null : merged.refusal.detail);
    if (!merged.ok) return;
    const { mergeIds } = merged.value;
    toast({ text: words("done", { count: works.length }), undo: () => void takeApart(mergeIds) });
    if (isLast) router.push(`/groups/${groupId}/references/${remains.id}`);
    else router.refresh();
  }

  async function distinguish(works: Wanted["works"]): Promise<void> {
    const body = { referenceIds: works.map(({ id }) => id) };
    const parted = await call(distinguishReferences, { params, body });
    setProblem(parted.ok ? null : parted.refusal.detail);
    if (!parted.ok) return;
    const undo = async (): Promise<void> => {
      const forgotten = await call(forgetDistinction, { params, body });
      if (!forgotten.ok) toast({ tone: "error", text: forgotten.refusal.detail });
      router.refresh();
    };
    toast({ text: words("parted"), undo: () => void undo() });
    router.refresh();
  }

  return { merge, distinguish, problem, isBusy };
}
