"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { readPrinted, type Reading } from "#lib/operations/references.ts";
import { type Candidate, candidatesOfReadings } from "./candidate.ts";
import { listParts } from "./list-parts.ts";
import { useDraft } from "#components/ui/use-draft.ts";

export interface AddWayProps {
  readonly groupId: string;
  readonly onFound: (candidates: readonly Candidate[]) => void;
}

/** UTF-16 units that one reading takes (operation references.read). */
const MOST = 100_000;

/** Where pasted text waits until its works are stored. */
export const pasteDraft = (groupId: string): string => `${groupId}:paste`;

/** Entries as they are printed, one a line. */
export function AddByPaste({ groupId, onFound }: AddWayProps) {
  const words = useTranslations("references.add");
  const call = useCall();
  const draft = useDraft(pasteDraft(groupId), "");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function read(): Promise<void> {
    setBusy(true);
    const readings: Reading[] = [];
    let refused: string | null = null;
    for (const text of listParts(draft.value, MOST)) {
      const answer = await call(readPrinted, { params: { groupId }, body: { text } });
      if (answer.ok) readings.push(...answer.value.readings);
      else refused = answer.refusal.detail;
      if (refused !== null) break;
    }
    setBusy(false);
    setProblem(refused);
    if (refused !== null) return;
    if (readings.length === 0) return setProblem(words("nothingRead"));
    onFound(candidatesOfReadings(readings));
  }

  return (
    <div className="grid gap-4">
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      <TextArea
        label={words("paste")}
        hint={words("pasteHint")}
        rows={8}
        autoFocus
        value={draft.value}
        onChange={(event) => draft.set(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        {draft.value === "" ? null : (
          <Button look="quiet" onClick={draft.clear}>
            {words("empty")}
          </Button>
        )}
        <Button look="main" disabled={draft.value.trim() === ""} busy={isBusy} onClick={() => void read()}>
          {words("read")}
        </Button>
      </div>
    </div>
  );
}
