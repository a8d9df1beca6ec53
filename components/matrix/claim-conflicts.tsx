"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { ConflictBox } from "#components/conflicts/conflict-box.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { listConflicts, type ConflictView } from "#lib/operations/conflicts.ts";

interface ClaimConflictsProps {
  readonly groupId: string;
  readonly claimId: string;
}

/** What disagrees about a claim, beside its passages; decided where the conflicts are. */
export function ClaimConflicts({ groupId, claimId }: ClaimConflictsProps) {
  const words = useTranslations("matrix");
  const call = useCall();
  const locale = useInterfaceLocale();
  const [conflicts, setConflicts] = useState<readonly ConflictView[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const asked = { params: { groupId }, query: { claimId, state: "open" as const }, signal: leaving.signal };
    void call(listConflicts, asked).then((answer) => {
      if (!leaving.signal.aborted && answer.ok) setConflicts(answer.value.conflicts);
    });
    return () => leaving.abort();
  }, [call, claimId, groupId]);
  return (
    <div className="grid content-start gap-2 py-3">
      {conflicts.map((conflict) => (
        <ConflictBox key={`${conflict.kind} ${conflict.key}`} conflict={conflict} interfaceLocale={locale}>
          <TextLink href={`/groups/${groupId}/conflicts?${new URLSearchParams({ case: conflict.key })}`}>
            {words("toConflict")}
          </TextLink>
        </ConflictBox>
      ))}
    </div>
  );
}
