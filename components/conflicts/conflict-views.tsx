"use client";

import { useTranslations } from "next-intl";
import { WaysNav } from "#components/ui/ways-nav.tsx";
import { useConflictCounts } from "./use-conflict-counts.ts";

interface ConflictViewsProps {
  readonly groupId: string;
  readonly here: "values" | "evidence";
  /** Of the list that stands below: it is newer than what is asked for. */
  readonly waits: number;
}

/** Two lists under one roof: values that cannot all be so, and evidence that is doubtful. */
export function ConflictViews({ groupId, here, waits }: ConflictViewsProps) {
  const words = useTranslations("conflicts.views");
  const waiting = useTranslations("conflicts.waiting");
  const asked = useConflictCounts(groupId, waits);
  const counts = here === "values" ? { ...asked, conflicts: waits } : { ...asked, evidence: waits };
  const at = `/groups/${groupId}/conflicts`;
  const ways = [
    {
      ...{ key: "values", href: at, text: words("values"), count: counts.conflicts },
      counted: waiting("conflicts", { count: counts.conflicts }),
    },
    {
      ...{ key: "evidence", href: `${at}?view=evidence`, text: words("evidence"), count: counts.evidence },
      counted: waiting("evidence", { count: counts.evidence }),
    },
  ] as const;
  return <WaysNav label={words("label")} {...{ ways, here }} className="mb-4" />;
}
