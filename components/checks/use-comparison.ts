"use client";

import { useCallback, useEffect, useState } from "react";
import { call } from "#components/api/call.ts";
import { compareEssays, type ComparisonView } from "#lib/operations/overlaps.ts";

/** Milliseconds between looks at a comparison that is being made (a class of 300 takes some ten seconds), and at one that is due. */
const PAUSE = 2_000;
const LONG_PAUSE = 10_000;

/** When to look again; null where nothing is to be expected. */
function nextLook(comparison: ComparisonView): number | null {
  if (isUnderWay(comparison)) return PAUSE;
  return comparison.changedSince > 0 && comparison.state !== "failed" ? LONG_PAUSE : null;
}

export function isUnderWay({ state }: ComparisonView): boolean {
  return state !== "none" && state !== "done" && state !== "failed";
}

interface Looked<View> {
  readonly groupId: string;
  readonly assignmentId: string;
  /** Null: it is asked for at once. */
  readonly first: View | null;
  /** The same again; null where there was no answer. It must not change from one drawing to the next. */
  readonly ask: () => Promise<View | null>;
}

/** What comes of comparing a class, looked at again while it is being made, and the order to make it anew. */
export function useComparison<View extends { readonly comparison: ComparisonView }>({
  groupId,
  assignmentId,
  first,
  ask,
}: Looked<View>) {
  const [view, setView] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const look = useCallback(async () => {
    const seen = await ask();
    if (seen !== null) setView(seen);
  }, [ask]);
  useEffect(() => {
    if (first === null) void look();
  }, [first, look]);
  useEffect(() => {
    const pause = view === null ? null : nextLook(view.comparison);
    if (pause === null) return undefined;
    const timer = setTimeout(() => void look(), pause);
    return () => clearTimeout(timer);
  }, [view, look]);
  const compare = async () => {
    setProblem(null);
    const called = await call(compareEssays, { params: { groupId, assignmentId } });
    if (!called.ok) return setProblem(called.refusal.sentence ?? "");
    setView((before) => (before === null ? null : { ...before, comparison: called.value }));
  };
  return { view, problem, compare };
}
