"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { forgetDraft, useDraft } from "#components/ui/use-draft.ts";
import { createRubric, saveRubric, showRubric, type RubricView } from "#lib/operations/rubrics.ts";
import { isSameRubric, type Rubric } from "#lib/reviews/rubric.ts";
import { type CriterionDraft, emptyCriterion, faultsOf, type RubricDraft, rubricOf } from "./rubric-draft.ts";

interface Edited {
  readonly groupId: string;
  /** Null: a new one. */
  readonly rubric: RubricView | null;
  /** What the editor begins with. */
  readonly first: RubricDraft;
  /** Of a new one: what it is made after, so that the draft of one is not taken for that of another. */
  readonly source?: string;
}

/** What is typed into a rubric; it outlives the page until it is saved. */
export function useRubricEditor({ groupId, rubric, first, source = "" }: Edited) {
  const words = useTranslations("rubrics.editor");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const name = rubric === null ? newRubricDraft(groupId, source) : `rubric:${rubric.id}:${rubric.version}`;
  const { value: draft, set, clear } = useDraft<RubricDraft>(name, first);
  const [problem, setProblem] = useState<string | null>(null);
  const [isOvertaken, setOvertaken] = useState(false);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const faults = useMemo(() => faultsOf(draft), [draft]);
  const content = useMemo(() => rubricOf(draft), [draft]);
  const isChanged = rubric === null || content === null || !isSameRubric(content, rubric.shown.content);
  useEffect(() => setOvertaken(false), [rubric?.version]);

  async function save(): Promise<void> {
    setTried(true);
    if (isBusy || content === null) return;
    setBusy(true);
    setProblem(null);
    await send(content, rubric?.version ?? null);
    setBusy(false);
  }

  async function send(wanted: Rubric, version: number | null): Promise<void> {
    const body = { content: wanted };
    const called =
      rubric === null || version === null
        ? await call(createRubric, { params: { groupId }, body })
        : await call(saveRubric, { params: { groupId, rubricId: rubric.id }, body, version });
    if (!called.ok) {
      setOvertaken(called.refusal.code === "version_conflict");
      return setProblem(called.refusal.detail);
    }
    forgetDraft(name);
    toast({ text: words("saved", { number: called.value.newestNumber }) });
    if (rubric === null) router.push(`/groups/${groupId}/rubrics/${called.value.id}`);
    router.refresh();
  }

  /** What others saved stays as its own version, and this becomes the one after it. */
  async function saveOver(): Promise<void> {
    if (isBusy || content === null || rubric === null) return;
    setBusy(true);
    const now = await call(showRubric, { params: { groupId, rubricId: rubric.id } });
    if (now.ok) await send(content, now.value.version);
    else setProblem(now.refusal.detail);
    setBusy(false);
  }

  const setCriteria = (criteria: readonly CriterionDraft[]) => set({ ...draft, criteria });
  return {
    ...{
      draft,
      set,
      setCriteria,
      faults,
      content,
      isChanged,
      isTried,
      isBusy,
      problem,
      isOvertaken,
      save,
      saveOver,
    },
    discard: clear,
    add: (withLevels: boolean) =>
      setCriteria([...draft.criteria, emptyCriterion(draft.criteria, withLevels)]),
    change: (key: string, change: Partial<CriterionDraft>) =>
      setCriteria(draft.criteria.map((one) => (one.key === key ? { ...one, ...change } : one))),
    /** Out of the list, and back at its place as long as the message stands. */
    remove: (key: string) => {
      const before = draft;
      setCriteria(draft.criteria.filter((one) => one.key !== key));
      toast({ text: words("criterionRemoved"), undo: () => set(before) });
    },
  };
}

export type RubricEditorState = ReturnType<typeof useRubricEditor>;

/** By which the draft of a new rubric is found again in this browser. */
export function newRubricDraft(groupId: string, source: string): string {
  return `rubric:${groupId}:${source}`;
}
