"use client";

import { useEffect, useState } from "react";
import { call } from "#components/api/call.ts";
import { countConflicts } from "#lib/operations/conflicts.ts";

export interface ConflictCounts {
  readonly conflicts: number;
  readonly evidence: number;
}

const NONE: ConflictCounts = { conflicts: 0, evidence: 0 };

/** What waits for a decision, asked once the page stands there: a number beside a link keeps nobody waiting. */
export function useConflictCounts(groupId: string): ConflictCounts {
  const [counts, setCounts] = useState(NONE);
  useEffect(() => {
    const stop = new AbortController();
    void call(countConflicts, { params: { groupId }, signal: stop.signal }).then((called) => {
      if (called.ok) setCounts(called.value);
    });
    return () => stop.abort();
  }, [groupId]);
  return counts;
}
