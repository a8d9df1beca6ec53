"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useMemo, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { forgetDraft, useDraft } from "#components/ui/use-draft.ts";
import { type AssignmentView, createAssignment, editAssignment } from "#lib/operations/assignments.ts";
import { type AssignmentDraft, bodyOf, type DraftFaults, faultsOf } from "./assignment-draft.ts";

interface Planned {
  readonly groupId: string;
  readonly timeZone: string;
  /** Null: a new one. */
  readonly assignment: AssignmentView | null;
  readonly first: AssignmentDraft;
  /** Of a new one: what it is made after. */
  readonly source: string;
}

const NOTHING_WRONG: DraftFaults = {};

/** What is typed into an assignment, which outlives the page until it is saved, and the way to the server. */
export function useAssignmentForm({ groupId, timeZone, assignment, first, source }: Planned) {
  const call = useCall();
  const router = useRouter();
  const name = `assignment:${assignment === null ? `${groupId}:${source}` : `${assignment.id}:${assignment.version}`}`;
  const { value: draft, set: keep } = useDraft<AssignmentDraft>(name, first);
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const faults = useMemo(() => faultsOf(draft, timeZone), [draft, timeZone]);
  const isFit = Object.keys(faults).length === 0;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (isBusy || !isFit) return;
    setBusy(true);
    const body = bodyOf(draft, timeZone);
    const called =
      assignment === null
        ? await call(createAssignment, { params: { groupId }, body })
        : await call(editAssignment, {
            params: { groupId, assignmentId: assignment.id },
            body: changed(body, bodyOf(first, timeZone)),
            version: assignment.version,
          });
    setBusy(false);
    if (!called.ok) return setProblem(called.refusal.detail);
    forgetDraft(name);
    router.push(`/groups/${groupId}/assignments/${called.value.id}`);
    router.refresh();
  }

  return {
    ...{ draft, problem, isBusy, isTried, submit },
    /** What is missing is said once somebody wants to save, what contradicts itself at once. */
    faults: isTried ? faults : withoutMissing(faults),
    set: (change: Partial<AssignmentDraft>) => keep({ ...draft, ...change }),
    hasFaults: isTried && !isFit,
  };
}

export type AssignmentFormState = ReturnType<typeof useAssignmentForm>;

function withoutMissing(faults: DraftFaults): DraftFaults {
  const { titles: _titles, ...rest } = faults;
  return Object.keys(rest).length === 0 ? NOTHING_WRONG : rest;
}

/** What differs from what was there: of two who edit one assignment each changes what they typed. */
function changed<Body extends object>(body: Body, before: Body): Partial<Body> {
  const entries = Object.entries(body).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Body]),
  );
  // The entries are those of `body`: each keeps its name and its value.
  return Object.fromEntries(entries) as Partial<Body>;
}
