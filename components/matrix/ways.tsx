"use client";

import { useTranslations } from "next-intl";
import { useConflictCounts } from "#components/conflicts/use-conflict-counts.ts";
import { WaysNav } from "#components/ui/ways-nav.tsx";

export const EVIDENCE_ROOMS = ["matrix", "conflicts", "coverage"] as const;

interface EvidenceWaysProps {
  readonly groupId: string;
  readonly here: (typeof EVIDENCE_ROOMS)[number];
  /** What waits of the list on the page, where there is one. */
  readonly waits?: number;
}

/** Three ways to look at the evidence of a group: who says what, what disagrees (and how much of it waits), what is covered. */
export function EvidenceWays({ groupId, here, waits }: EvidenceWaysProps) {
  const words = useTranslations("matrix.ways");
  const waiting = useTranslations("conflicts.waiting");
  const { conflicts, evidence } = useConflictCounts(groupId, waits);
  const ways = EVIDENCE_ROOMS.map((key) => ({
    ...{ key, href: `/groups/${groupId}/${key}`, text: words(key) },
    ...(key === "conflicts"
      ? {
          count: conflicts + evidence,
          counted: `${waiting("conflicts", { count: conflicts })}, ${waiting("evidence", { count: evidence })}`,
        }
      : {}),
  }));
  return <WaysNav label={words("label")} {...{ ways, here }} />;
}
