import { accept } from "#lib/result.ts";
import type { OverlapRun, OverlapStage } from "#lib/reviews/overlap-run.ts";
import { withAllAnnotations } from "./all-annotations.ts";
import { inGroup, type Caller, type InGroup } from "./database.ts";
import type { ComparisonJob } from "./jobs.ts";
import { report } from "./report.ts";

/** In the name of whoever asked, with the sight of all: nothing of what is read reaches that person. Null where that one is no member. */
export async function inJob<Value>(
  { groupId, userId }: ComparisonJob,
  work: (group: InGroup) => Promise<Value>,
): Promise<Value | null> {
  const caller: Caller = { userId, readOnly: false, tokenGroupId: null };
  const done = await inGroup(groupId, caller, async (group) =>
    accept(await withAllAnnotations(group, () => work(group))),
  );
  return done.ok ? done.value : null;
}

/** Milliseconds between two writings of how far a stage is. */
const TELL_MS = 1_000;

/** The row by which a comparison is seen while it is made, and afterwards. */
export class ComparisonRun {
  readonly #job: ComparisonJob;
  readonly #id: string;
  #told = 0;
  #telling: Promise<unknown> = Promise.resolve();

  private constructor(job: ComparisonJob, id: string) {
    this.#job = job;
    this.#id = id;
  }

  /** A row that was asked for, or its own. Null where there is nothing to compare any more. */
  static async begin(job: ComparisonJob): Promise<ComparisonRun | null> {
    const { groupId, assignmentId, userId: createdById } = job;
    const begun = await inJob(job, async ({ db }) => {
      const assignment = await db.assignment.count({ where: { groupId, id: assignmentId, deletedAt: null } });
      if (assignment === 0) return null;
      const asked = await db.overlapRun.findFirst({
        where: { groupId, assignmentId, finishedAt: null },
        orderBy: { createdAt: "desc" },
        select: { id: true },
      });
      const data = { groupId, assignmentId, createdById };
      const { id } = asked ?? (await db.overlapRun.create({ data, select: { id: true } }));
      const now = new Date();
      await db.overlapRun.update({
        where: { groupId_id: { groupId, id } },
        data: { stage: "reading", createdAt: now, toldAt: now },
      });
      return id;
    });
    return begun === null ? null : new ComparisonRun(job, begun);
  }

  /** Says how far it is: at the beginning of a stage, and then once a second. A word that cannot be written costs the work nothing. */
  tell(stage: OverlapStage, done: number, of: number): void {
    const now = performance.now();
    if (done > 0 && now - this.#told < TELL_MS) return;
    this.#told = now;
    this.#telling = this.#telling
      .then(() => this.#write({ stage, stageDone: done, stageOf: of, toldAt: new Date() }))
      .catch((failure: unknown) => report("checks.progress", "failure", failure));
  }

  /** What was found so far is shown from now on; it goes on being made. */
  async keep(found: OverlapRun): Promise<void> {
    await this.#telling;
    await this.#write({ found, toldAt: new Date() });
  }

  /** Null where it came to no end. What came before is no more to be seen, and a second row that waits for this job has its answer too. */
  async finish(found: OverlapRun | null): Promise<void> {
    const { groupId, assignmentId } = this.#job;
    await this.#telling;
    await inJob(this.#job, async ({ db }) => {
      const where = { groupId, assignmentId };
      const finishedAt = new Date();
      if (found === null)
        return db.overlapRun.updateMany({ where: { ...where, id: this.#id }, data: { finishedAt } });
      await db.overlapRun.updateMany({ where: { ...where, id: this.#id }, data: { found, finishedAt } });
      return db.overlapRun.deleteMany({
        where: { ...where, id: { not: this.#id }, finishedAt: { not: null } },
      });
    });
  }

  #write(data: Parameters<InGroup["db"]["overlapRun"]["updateMany"]>[0]["data"]): Promise<unknown> {
    const where = { groupId: this.#job.groupId, id: this.#id };
    return inJob(this.#job, ({ db }) => db.overlapRun.updateMany({ where, data }));
  }
}
