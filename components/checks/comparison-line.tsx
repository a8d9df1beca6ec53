import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { useMoment } from "#components/ui/moment.tsx";
import { Progress } from "#components/ui/progress.tsx";
import type { ComparisonView } from "#lib/operations/overlaps.ts";
import { isUnderWay } from "./use-comparison.ts";

interface ComparisonLineProps {
  readonly comparison: ComparisonView;
  /** Null for who may not ask for it. */
  readonly onCompare: (() => void) | null;
  readonly problem: string | null;
}

/** What was compared and when, how far a new comparison is, and what has changed since. */
export function ComparisonLine({ comparison, onCompare, problem }: ComparisonLineProps) {
  const words = useTranslations("checks.overlap");
  const moment = useMoment();
  const { state, done, of, comparedAt, essays, documents, isComplete, changedSince } = comparison;
  const isMade = isUnderWay(comparison);
  return (
    <div className="grid justify-items-start gap-1.5 text-ui text-ink-2">
      <div role="status" className="grid w-full max-w-md gap-1.5">
        {comparedAt === null ? (
          isMade ? null : (
            <p>{words("none")}</p>
          )
        ) : (
          <p>{words("compared", { time: moment(comparedAt, "both"), essays, documents })}</p>
        )}
        {comparedAt !== null && changedSince > 0 ? <p>{words("changed", { count: changedSince })}</p> : null}
        {isComplete ? null : <p>{words("incomplete")}</p>}
        {state === "failed" ? <p className="text-warn">{words("failed")}</p> : null}
        {isMade ? <Stage {...{ state, done, of }} /> : null}
      </div>
      {problem === null ? null : <p className="text-bad">{problem}</p>}
      {onCompare === null || isMade ? null : (
        <Button onClick={onCompare}>{words(comparedAt === null ? "compare" : "again")}</Button>
      )}
    </div>
  );
}

/** Where the work is; how much of the stage is done, once that can be said. */
function Stage({ state, done, of }: Pick<ComparisonView, "state" | "done" | "of">) {
  const words = useTranslations("checks.overlap");
  const stage = words(`stage.${state}`);
  return of === 0 ? (
    <Progress label={stage} />
  ) : (
    <Progress label={words("stageOf", { stage, done, of })} value={done / of} />
  );
}
