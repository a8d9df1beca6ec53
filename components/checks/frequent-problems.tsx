"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { call } from "#components/api/call.ts";
import { CountPicture } from "#components/review/count-picture.tsx";
import { listClassFindings, type ClassFindingsView } from "#lib/operations/overlaps.ts";
import { ComparisonLine } from "./comparison-line.tsx";
import { useComparison } from "./use-comparison.ts";

interface FrequentProblemsProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly first: ClassFindingsView;
}

/** What checks find in the essays of a class, by how many have it; each bar leads to those essays. */
export function FrequentProblems({ groupId, assignmentId, first }: FrequentProblemsProps) {
  const words = useTranslations("classPictures");
  const names = useTranslations("checks.problem");
  const ask = useCallback(async () => {
    const called = await call(listClassFindings, { params: { groupId, assignmentId } });
    return called.ok ? called.value : null;
  }, [groupId, assignmentId]);
  const { view, problem, compare } = useComparison({ groupId, assignmentId, first, ask });
  const { comparison, checked, problems } = view ?? first;
  return (
    <CountPicture
      {...{ id: "findings", title: words("findings"), tableLabel: words("table") }}
      lead={checked === 0 ? words("notChecked") : words("findingsLead", { checked })}
      of={words("finding")}
      counted={words("essays")}
      more={words("places")}
      bars={problems.map(({ problem: key, essays: count, places }) => ({
        ...{ key, count, label: names(key), more: places },
        href: `/groups/${groupId}/assignments/${assignmentId}/essays?finding=${key}`,
      }))}
    >
      <div data-screen-only>
        <ComparisonLine {...{ comparison, problem }} onCompare={() => void compare()} />
      </div>
      {checked > 0 && problems.length === 0 ? <p className="text-ink-3">{words("noFindings")}</p> : null}
    </CountPicture>
  );
}
