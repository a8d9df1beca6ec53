"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { ReferenceView } from "#lib/operations/references.ts";
import { useTakeApart } from "../merge/use-take-apart.ts";
import { workLine } from "../work-line.ts";

interface MergeListProps {
  readonly groupId: string;
  /** Newest first. */
  readonly merges: ReferenceView["merges"];
  readonly mayUndo: boolean;
}

/** Works that were merged into this one; each can be taken out again. */
export function MergeList({ groupId, merges, mayUndo }: MergeListProps) {
  const words = useTranslations("references.merge");
  const takeApart = useTakeApart(groupId);
  const [busy, setBusy] = useState<string | null>(null);
  async function apart(id: string): Promise<void> {
    setBusy(id);
    await takeApart([id]);
    setBusy(null);
  }
  return (
    <ul>
      {merges.map(({ id, merged }) => (
        <li key={id} className="flex flex-wrap items-center gap-3 border-b border-line py-2">
          <span className="min-w-0 flex-1 basis-56 font-serif text-quote">{workLine(merged)}</span>
          {mayUndo ? (
            <Button busy={busy === id} onClick={() => void apart(id)}>
              {words("takeApart")}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
