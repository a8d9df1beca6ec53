"use client";

import { useEffect, useState } from "react";
import { call } from "#components/api/call.ts";
import { countConflicts } from "#lib/operations/conflicts.ts";

export interface ConflictCounts {
  readonly conflicts: number;
  readonly evidence: number;
}

const NONE: ConflictCounts = { conflicts: 0, evidence: 0 };

/** The counts that are being asked for, by group: two places of a page ask once. */
const asking = new Map<string, ReturnType<typeof ask>>();

function ask(groupId: string) {
  return call(countConflicts, { params: { groupId } });
}

function askOnce(groupId: string) {
  const known = asking.get(groupId);
  if (known !== undefined) return known;
  const asked = ask(groupId).finally(() => asking.delete(groupId));
  asking.set(groupId, asked);
  return asked;
}

/**
 * What waits for a decision, asked once the page stands there: a number beside a link keeps nobody waiting. `waits`: what the page itself
 * has counted; they are asked for anew when it changes.
 */
export function useConflictCounts(groupId: string, waits?: number): ConflictCounts {
  const [counts, setCounts] = useState(NONE);
  useEffect(() => {
    let isThere = true;
    void askOnce(groupId).then((called) => {
      if (called.ok && isThere) setCounts(called.value);
    });
    return () => {
      isThere = false;
    };
  }, [groupId, waits]);
  return counts;
}
