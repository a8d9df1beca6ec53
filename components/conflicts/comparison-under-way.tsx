"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState, useTransition } from "react";
import { call } from "#components/api/call.ts";
import { Progress } from "#components/ui/progress.tsx";
import { showComparison } from "#lib/operations/conflicts.ts";

/** Milliseconds between looks: ten thousand claims take one or two seconds. */
const PAUSE = 400;

interface ComparisonUnderWayProps {
  readonly groupId: string;
  readonly progress: { readonly done: number; readonly of: number };
  /** Cases as they were before so much changed stand below. */
  readonly hasBefore: boolean;
}

/** How far the comparison of the group's values is; once it is over, the page is asked for anew where it stands. */
export function ComparisonUnderWay({ groupId, progress: first, hasBefore }: ComparisonUnderWayProps) {
  const words = useTranslations("conflicts.comparing");
  const router = useRouter();
  const [progress, setProgress] = useState(first);
  const [isRefreshing, refresh] = useTransition();
  useEffect(() => {
    if (isRefreshing) return undefined;
    const timer = setTimeout(() => {
      void call(showComparison, { params: { groupId } }).then((called) => {
        if (!called.ok) return setProgress((before) => ({ ...before }));
        if (called.value.isCompared) return refresh(() => router.refresh());
        setProgress(called.value);
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [groupId, progress, isRefreshing, router]);
  const { done, of } = progress;
  return (
    <div role="status" className="grid max-w-md gap-1.5 text-ui text-ink-2">
      <Progress label={words(of === 0 ? "reading" : "label")} value={of === 0 ? undefined : done / of} />
      <p>{words(hasBefore ? "before" : "first")}</p>
    </div>
  );
}
