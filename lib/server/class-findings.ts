import type { CountedFindings } from "#lib/reviews/overlap-run.ts";
import { inJob } from "./comparison-run.ts";
import { makeReport } from "./essay-report.ts";
import type { ComparisonJob } from "./jobs.ts";
import { demandsOf, readRevision } from "./queries/essay-checks.ts";
import type { RevisedText } from "./queries/compared-texts.ts";
import { report } from "./report.ts";

/**
 * What the checks find in each essay of a class, counted by code; `tell` hears after each how many are looked through. An essay that was handed
 * in anew meanwhile is left out: the next comparison looks at it. So is one that cannot be checked: it does not cost the others theirs.
 */
export async function countFindings(
  job: ComparisonJob,
  essays: readonly RevisedText[],
  tell: (done: number) => void,
): Promise<ReadonlyMap<string, CountedFindings>> {
  const counted = new Map<string, CountedFindings>();
  const demands = await inJob(job, (group) => demandsOf(group, job.assignmentId));
  for (const [at, { id, revision }] of essays.entries()) {
    if (demands === null) break;
    const read = await inJob(job, (group) =>
      readRevision(group, { submissionId: id, number: revision }, demands),
    );
    if (read !== null) {
      const findings = await findingsOf(read);
      const byCode = Map.groupBy(findings ?? [], ({ code }) => code);
      if (findings !== null)
        counted.set(id, Object.fromEntries([...byCode].map(([code, all]) => [code, all.length])));
    }
    tell(at + 1);
  }
  return counted;
}

async function findingsOf(read: Parameters<typeof makeReport>[0]) {
  try {
    return (await makeReport(read, { isInBackground: true })).findings;
  } catch (failure) {
    report("checks.class", "failure", failure);
    return null;
  }
}
