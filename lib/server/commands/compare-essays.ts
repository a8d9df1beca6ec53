import { mayModerate } from "#lib/permissions/reviews.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { ComparedClass } from "#lib/reviews/compared-essay.ts";
import type { OverlapRun, OverlapStage } from "#lib/reviews/overlap-run.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import { inGroup, type Caller, type InGroup } from "../database.ts";
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
 * what was found before. Whoever handed in may have left the group meanwhile: then the next handing in or a lecturer asks again.
 */
export async function compareEssays(job: ComparisonJob): Promise<void> {
  const runId = await begin(job);
  if (runId === null) return;
  try {
    const texts = await readClass(job);
    if (texts === null) return;
    await tell(job, runId, "comparing");
    const { essays, documents, task } = texts;
    const compared = await inWorker("compareClass", { essays, documents, task });
    await keep(job, runId, foundIn(texts, compared));
  } catch (failure) {
    await inJob(job, ({ db }) =>
      db.overlapRun.updateMany({
        where: { groupId: job.groupId, id: runId },
        data: { finishedAt: new Date() },
      }),
    );
    throw failure;
  }
}

/** In the name of whoever asked, with the sight of all: nothing of what is read reaches that person. Null where that one is no member. */
async function inJob<Value>(
  { groupId, userId }: ComparisonJob,
  work: (group: InGroup) => Promise<Value>,
): Promise<Value | null> {
  const caller: Caller = { userId, readOnly: false, tokenGroupId: null };
  const done = await inGroup(groupId, caller, async (group) =>
    accept(await withAllAnnotations(group, () => work(group))),
  );
  return done.ok ? done.value : null;
}

/** The row by which its progress is seen: one that was asked for, or its own. Null where there is nothing to compare any more. */
function begin(job: ComparisonJob): Promise<string | null> {
  const { groupId, assignmentId, userId: createdById } = job;
  return inJob(job, async (group) => {
    const { db } = group;
    const assignment = await db.assignment.count({ where: { groupId, id: assignmentId, deletedAt: null } });
    if (assignment === 0) return null;
    const asked = await db.overlapRun.findFirst({
      where: { groupId, assignmentId, finishedAt: null },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    });
    const data = { groupId, assignmentId, createdById };
    const { id } = asked ?? (await db.overlapRun.create({ data, select: { id: true } }));
    await db.overlapRun.update({
      where: { groupId_id: { groupId, id } },
      data: { stage: "reading", createdAt: new Date() },
    });
    return id;
  });
}

async function tell(job: ComparisonJob, id: string, stage: OverlapStage): Promise<void> {
  const { groupId } = job;
  await inJob(job, ({ db }) => db.overlapRun.updateMany({ where: { groupId, id }, data: { stage } }));
}

/** What came before is no more to be seen, and a second row that waits for this job has its answer too. */
async function keep(job: ComparisonJob, id: string, found: OverlapRun): Promise<void> {
  const { groupId, assignmentId } = job;
  await inJob(job, async ({ db }) => {
    const where = { groupId_id: { groupId, id } };
    await db.overlapRun.update({ where, data: { found, finishedAt: new Date() } });
    await db.overlapRun.deleteMany({
      where: { groupId, assignmentId, id: { not: id }, finishedAt: { not: null } },
    });
  });
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

async function readClass(job: ComparisonJob): Promise<ClassRead | null> {
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
  for (const portion of inPortions(affordable))
    documents.push(...((await inJob(job, (group) => readTexts(group, portion))) ?? []));
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
