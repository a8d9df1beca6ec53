"use client";

import { useCallback, useEffect, useState } from "react";
import { call } from "#components/api/call.ts";
import {
  compareEssays,
  showOverlaps,
  type ComparisonView,
  type EssayOverlapsView,
} from "#lib/operations/overlaps.ts";

/** Milliseconds between looks at a comparison that is being made (a class of 300 takes some ten seconds), and at one that is due. */
const PAUSE = 2_000;
const LONG_PAUSE = 10_000;

/** When to look again; null where nothing is to be expected. */
export function nextLook(comparison: ComparisonView): number | null {
  if (isUnderWay(comparison)) return PAUSE;
  return comparison.changedSince > 0 && comparison.state !== "failed" ? LONG_PAUSE : null;
}

export function isUnderWay({ state }: ComparisonView): boolean {
  return state === "waiting" || state === "reading" || state === "comparing";
}

/** What an essay shares with others, looked at again while the class is being compared. */
export function useOverlaps(params: {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly number: number;
}) {
  const { groupId, assignmentId, number } = params;
  const [overlaps, setOverlaps] = useState<EssayOverlapsView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const look = useCallback(async () => {
    const called = await call(showOverlaps, { params: { groupId, assignmentId, number } });
    if (called.ok) setOverlaps(called.value);
  }, [groupId, assignmentId, number]);
  const compare = useCallback(async () => {
    setProblem(null);
    const called = await call(compareEssays, { params: { groupId, assignmentId } });
    if (!called.ok) return setProblem(called.refusal.sentence ?? "");
    const made = called.value;
    setOverlaps((before) => (before === null ? null : { ...before, comparison: made }));
  }, [groupId, assignmentId]);
  useEffect(() => void look(), [look]);
  useEffect(() => {
    const pause = overlaps === null ? null : nextLook(overlaps.comparison);
    if (pause === null) return undefined;
    const timer = setTimeout(() => void look(), pause);
    return () => clearTimeout(timer);
  }, [overlaps, look]);
  return { overlaps, problem, compare };
}
