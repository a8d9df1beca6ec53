"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useMemo, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { type CodingView, createCoding, editCoding } from "#lib/operations/codings.ts";
import type { CodingChoices } from "./coding-form.tsx";
import {
  assignedPairs,
  begunPairs,
  type CodingFields,
  EMPTY_FIELDS,
  fieldsOf,
  hasSingleCoder,
  pairKey,
} from "./coding-fields.ts";

interface Planned {
  readonly groupId: string;
  readonly choices: CodingChoices;
  readonly coding: CodingView | null;
}

/** The fields of the form, what of them stands fast, and the way to the server. What was filled in stays when it is refused. */
export function useCodingForm({ groupId, choices, coding }: Planned) {
  const call = useCall();
  const router = useRouter();
  const [fields, setFields] = useState<CodingFields>(() => firstFields(choices, coding));
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const begun = useMemo(() => begunPairs(coding), [coding]);
  const assigned = assignedPairs(fields);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (isBusy || fields.name.trim() === "" || assigned.length === 0 || fields.tagsetIds.size === 0) return;
    setBusy(true);
    const { name, instructions } = fields;
    const dueDate = fields.dueDate === "" ? null : fields.dueDate;
    const body = { name, instructions, dueDate, assignments: assigned };
    const called =
      coding === null
        ? await call(createCoding, {
            params: { groupId },
            body: { ...body, tagsetIds: [...fields.tagsetIds] },
          })
        : await call(editCoding, {
            params: { groupId, codingId: coding.id },
            body,
            version: coding.version,
          });
    setBusy(false);
    if (!called.ok) return setProblem(called.refusal.detail);
    router.push(`/groups/${groupId}/codings/${called.value.id}`);
    router.refresh();
  }

  return {
    ...{ fields, isTried, problem, isBusy, assigned, submit },
    set: (change: Partial<CodingFields>) => setFields((before) => ({ ...before, ...change })),
    hasSingle: hasSingleCoder(assigned),
    fixed: new Set(begun.map(({ documentId, userId }) => pairKey(documentId, userId))),
    fixedDocuments: new Set(begun.map(({ documentId }) => documentId)),
    fixedCoders: new Set(begun.map(({ userId }) => userId)),
  };
}

/** With one tagset there is nothing to choose. */
function firstFields({ tagsets }: CodingChoices, coding: CodingView | null): CodingFields {
  if (coding !== null) return fieldsOf(coding);
  return { ...EMPTY_FIELDS, tagsetIds: new Set(tagsets.length === 1 ? tagsets.map(({ id }) => id) : []) };
}
