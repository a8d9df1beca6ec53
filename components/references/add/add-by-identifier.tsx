"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { lookUpReference } from "#lib/operations/references.ts";
import { oneByOne } from "../one-by-one.ts";
import type { AddWayProps } from "./add-by-paste.tsx";
import { candidatesOfWorks, identifiersIn } from "./candidate.ts";
import { useDraft } from "#components/ui/use-draft.ts";

interface Miss {
  readonly identifier: string;
  readonly why: string;
}

/** DOIs and ISBNs, several at once. What is not found stays in the field, with the reason beside it. */
export function AddByIdentifier({ groupId, onFound }: AddWayProps) {
  const words = useTranslations("references.add");
  const call = useCall();
  const draft = useDraft(`${groupId}:identifiers`, "");
  const [misses, setMisses] = useState<readonly Miss[]>([]);
  const [done, setDone] = useState<number | null>(null);
  const identifiers = identifiersIn(draft.value);

  async function lookUp(): Promise<void> {
    setDone(0);
    const answers = await oneByOne(
      identifiers,
      (identifier) => call(lookUpReference, { params: { groupId }, body: { identifier } }),
      setDone,
    );
    setDone(null);
    const missed = answers.flatMap((answer, at) =>
      answer.ok ? [] : [{ identifier: identifiers[at] ?? "", why: answer.refusal.detail }],
    );
    setMisses(missed);
    const found = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    draft.set(missed.map(({ identifier }) => identifier).join("\n"));
    if (found.length > 0) onFound(candidatesOfWorks(found, "identifier"));
  }

  return (
    <div className="grid gap-4">
      {misses.length === 0 ? null : (
        <Notice tone="warn" title={words("notFound", { count: misses.length })} announced>
          <ul>
            {misses.map(({ identifier, why }) => (
              <li key={identifier}>
                <b>{identifier}</b>: {why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <TextArea
        label={words("identifiers")}
        hint={words("identifiersHint")}
        rows={4}
        autoFocus
        spellCheck={false}
        value={draft.value}
        onChange={(event) => draft.set(event.target.value)}
      />
      {done === null ? null : <Progress label={words("lookingUp")} value={done / identifiers.length} />}
      <div className="flex justify-end">
        <Button
          look="main"
          disabled={identifiers.length === 0}
          busy={done !== null}
          onClick={() => void lookUp()}
        >
          {words("lookUp")}
        </Button>
      </div>
    </div>
  );
}
