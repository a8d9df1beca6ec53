import { mayModerate } from "#lib/permissions/reviews.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { ComparedClass } from "#lib/reviews/compared-essay.ts";
import type { CountedFindings, OverlapRun } from "#lib/reviews/overlap-run.ts";
import { countFindings } from "../class-findings.ts";
import { ComparisonRun, inJob } from "../comparison-run.ts";
import type { InGroup } from "../database.ts";
import { inWorker } from "../gateways/printer/printer.ts";
import { enqueueComparison, type ComparisonJob } from "../jobs.ts";
import {
  documentsToCompare,
  essaysToCompare,
  extentOf,
  readTexts,
  type RevisedText,
  type TextToRead,
} from "../queries/compared-texts.ts";
import { findReviewAssignment } from "../review-sheets.ts";

/** Asks for a comparison of the class; one that waits or is made already is enough, for it begins with what is there then. */
export async function askForComparison(
  group: InGroup,
  assignmentId: string,
): Promise<Result<null, "not_found" | "not_allowed" | "nothing_handed_in">> {
  const { db, actor } = group;
  if (!mayModerate(actor)) return refuse("not_allowed");
  const assignment = await findReviewAssignment(group, assignmentId);
  if (!assignment.ok) return assignment;
  if ((await essaysToCompare(group, assignmentId)).length === 0) return refuse("nothing_handed_in");
  const { groupId, userId } = actor;
  const waiting = await db.overlapRun.count({
    where: { groupId, assignmentId, finishedAt: null, stage: "waiting" },
  });
  if (waiting === 0) await db.overlapRun.create({ data: { groupId, assignmentId, createdById: userId } });
  await enqueueComparison(db, { groupId, assignmentId, userId }, { isAsked: true });
  return accept(null);
}

/**
 * What the job does: reads the class and the documents, compares them in a process beside the server's, and keeps what was found instead of
 * what was found before; then it looks through each essay and counts what its checks find. Whoever handed in may have left the group
 * meanwhile: then the next handing in or a lecturer asks again.
 */
export async function compareEssays(job: ComparisonJob): Promise<void> {
  const run = await ComparisonRun.begin(job);
  if (run === null) return;
  try {
    const texts = await readClass(job, run);
    if (texts === null) return await run.finish(null);
    const { essays, documents, task } = texts;
    run.tell("comparing", 0, essays.length + documents.length);
    const compared = await inWorker("compareClass", { essays, documents, task }, (done, of) =>
      run.tell("comparing", done, of),
    );
    const found = foundIn(texts, compared);
    await run.keep(found);
    run.tell("checking", 0, essays.length);
    const findings = await countFindings(job, essays, (done) => run.tell("checking", done, essays.length));
    await run.finish(withFindings(found, findings));
  } catch (failure) {
    await run.finish(null);
    throw failure;
  }
}

interface ClassRead {
  readonly essays: readonly RevisedText[];
  readonly documents: readonly RevisedText[];
  readonly task: readonly string[];
  readonly isComplete: boolean;
}

/** Code points of documents that one comparison reads: some thirty books; and of one transaction. */
const MOST_TEXT = 20_000_000;
const PORTION = 1_000_000;

async function readClass(job: ComparisonJob, run: ComparisonRun): Promise<ClassRead | null> {
  const { groupId, assignmentId } = job;
  const first = await inJob(job, async (group) => {
    const { tasks } = await group.db.assignment.findUniqueOrThrow({
      where: { groupId_id: { groupId, id: assignmentId } },
      select: { tasks: true },
    });
    const essays = await readTexts(group, await essaysToCompare(group, assignmentId));
    return { essays, tasks, documents: await documentsToCompare(group) };
  });
  if (first === null) return null;
  let length = 0;
  const affordable = first.documents.filter((one) => (length += one.length) <= MOST_TEXT);
  const documents: RevisedText[] = [];
  for (const portion of inPortions(affordable)) {
    run.tell("reading", documents.length, affordable.length);
    documents.push(...((await inJob(job, (group) => readTexts(group, portion))) ?? []));
  }
  // By language (lib/operations/assignments.ts).
  const task = Object.values(first.tasks as Record<string, string>);
  return {
    ...{ essays: first.essays, documents, task },
    isComplete: affordable.length === first.documents.length,
  };
}

function inPortions(texts: readonly TextToRead[]): TextToRead[][] {
  const portions: TextToRead[][] = [];
  let length = PORTION;
  for (const text of texts) {
    if (length >= PORTION) {
      portions.push([]);
      length = 0;
    }
    portions.at(-1)?.push(text);
    length += text.length;
  }
  return portions;
}

function foundIn({ essays, documents, isComplete }: ClassRead, compared: ComparedClass): OverlapRun {
  return {
    essays: essays.map((text) => ({ id: text.id, revision: text.revision, ...extentOf(text) })),
    documents: documents.map(({ id, revision }) => ({ id, revision })),
    stretches: compared.stretches.map(({ one, other, words }) => ({
      one: { ...one },
      other: { ...other },
      words,
    })),
    isComplete: isComplete && compared.isComplete,
  };
}

function withFindings(found: OverlapRun, findings: ReadonlyMap<string, CountedFindings>): OverlapRun {
  return {
    ...found,
    essays: found.essays.map((essay) => {
      const counted = findings.get(essay.id);
      return counted === undefined ? essay : { ...essay, findings: counted };
    }),
  };
}
