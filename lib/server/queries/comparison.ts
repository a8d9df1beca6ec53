import type { ComparisonView } from "#lib/operations/overlaps.ts";
import { accept, type Result } from "#lib/result.ts";
import {
  changedSince,
  currentFindings,
  currentStretches,
  overlapRun,
  OVERLAP_STAGES,
  type CountedFindings,
  type OverlapRun,
  type OverlapStretch,
} from "#lib/reviews/overlap-run.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import type { InGroup } from "../database.ts";
import { documentsToCompare, essaysToCompare } from "./compared-texts.ts";

/** Milliseconds of silence after which a comparison that is still made has been lost with its process. */
const LOST_AFTER = 10 * 60_000;

export interface ReadComparison {
  readonly view: ComparisonView;
  /** Null while nothing was compared. */
  readonly run: OverlapRun | null;
  /** What of it still holds. */
  readonly stretches: readonly OverlapStretch[];
  /** What checks found in each essay as it stands now, by submission; one that was not looked through yet is not among them. */
  readonly findings: ReadonlyMap<string, CountedFindings>;
}

/** The comparison as it stands for everybody; what of it is shown to whom is the callers' business. */
export async function readComparison(group: InGroup, assignmentId: string): Promise<ReadComparison> {
  const { db, actor } = group;
  const [rows, essays, documents] = await withAllAnnotations(group, async () => [
    await db.overlapRun.findMany({
      where: { groupId: actor.groupId, assignmentId },
      orderBy: { createdAt: "desc" },
    }),
    await essaysToCompare(group, assignmentId),
    await documentsToCompare(group),
  ]);
  const [newest] = rows;
  const done = rows.find(({ found }) => found !== null);
  const runs = rows.flatMap(({ found }) => (found === null ? [] : [overlapRun.parse(found)]));
  const run = runs[0] ?? null;
  const revisions = new Map([...essays, ...documents].map(({ id, revision }) => [id, revision]));
  const present = new Map(essays.map(({ id, revision }) => [id, revision]));
  return {
    run,
    findings: currentFindings(runs, present),
    stretches: run === null ? [] : currentStretches(run, revisions),
    view: {
      ...progressOf(newest),
      comparedAt: (done?.finishedAt ?? done?.createdAt)?.toISOString() ?? null,
      essays: run?.essays.length ?? 0,
      documents: run?.documents.length ?? 0,
      isComplete: run?.isComplete ?? true,
      changedSince: run === null ? essays.length : changedSince(run, present),
    },
  };
}

interface RunRow {
  readonly stage: string;
  readonly stageDone: number;
  readonly stageOf: number;
  readonly found: unknown;
  readonly toldAt: Date;
  readonly finishedAt: Date | null;
}

function progressOf(newest: RunRow | undefined): Pick<ComparisonView, "state" | "done" | "of"> {
  const still = (state: ComparisonView["state"]) => ({ state, done: 0, of: 0 });
  if (newest === undefined) return still("none");
  if (newest.finishedAt !== null) return still(newest.found === null ? "failed" : "done");
  if (Date.now() - newest.toldAt.getTime() > LOST_AFTER) return still("failed");
  const state = OVERLAP_STAGES.find((stage) => stage === newest.stage) ?? "waiting";
  return { state, done: newest.stageDone, of: newest.stageOf };
}

export async function showComparison(group: InGroup, assignmentId: string): Promise<Result<ComparisonView>> {
  return accept((await readComparison(group, assignmentId)).view);
}
