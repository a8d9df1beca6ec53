import { mayErasePersonalData } from "#lib/permissions/personal-data.ts";
import { erasureDate, retentionStart, retentionState, type RetentionState } from "#lib/reviews/retention.ts";
import { withoutNames } from "#lib/reviews/research.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import { inBackground, type InBackground, type InGroup } from "../database.ts";
import { eraseEssay } from "../erase-essay.ts";
import { writersNamed } from "../essay-writers.ts";
import { notify } from "../notify.ts";
import { settleConsent } from "../research-consent.ts";

interface Request {
  readonly userId: string;
  /** Typed by whoever erases: the student's name as it is shown. */
  readonly name: string;
  readonly keepsMarks: boolean;
}

/** Erases what a student wrote in the group on request. Of a team's text the student is taken out, and the text stays with the others. */
export async function eraseStudent(
  group: InGroup,
  { userId, name, keepsMarks }: Request,
): Promise<Result<{ erased: number; left: number }, "not_found" | "not_allowed" | "name_differs">> {
  const { db, actor } = group;
  const { groupId } = actor;
  if (!mayErasePersonalData(actor)) return refuse("not_allowed");
  const written = await withAllAnnotations(group, () =>
    db.submissionAuthor.findMany({
      where: { groupId, userId },
      select: { submissionId: true, submission: { select: { authors: { select: { userId: true } } } } },
    }),
  );
  const membership = await db.membership.findUnique({ where: { groupId_userId: { groupId, userId } } });
  // Who looks after the group or reviews in it is no student: what they said of others' essays is not theirs alone.
  if (membership !== null && membership.role !== "student") return refuse("not_found");
  const user = await db.user.findUnique({ where: { id: userId }, select: { name: true } });
  if (user === null || (written.length === 0 && membership === null)) return refuse("not_found");
  if (name.trim().normalize("NFC") !== user.name.trim().normalize("NFC")) return refuse("name_differs");
  const alone = written.filter(({ submission }) => submission.authors.length === 1);
  const shared = written.filter(({ submission }) => submission.authors.length > 1);
  await withAllAnnotations(group, async () => {
    for (const { submissionId } of alone) await eraseEssay({ db, groupId }, { submissionId, keepsMarks });
    await db.submissionAuthor.deleteMany({ where: { groupId, userId } });
    for (const { submissionId } of shared) await nameWhoStays(db, groupId, submissionId);
    await eraseTalk(db, groupId, { id: userId, name: user.name });
    await db.assignmentStudent.deleteMany({ where: { groupId, userId } });
    await db.extension.deleteMany({ where: { groupId, userId } });
    await db.notification.deleteMany({ where: { groupId, userId } });
    await db.notification.updateMany({ where: { groupId, actorId: userId }, data: { actorId: null } });
    await db.$executeRaw`SELECT erase_person_events(${userId}::uuid)`;
  });
  const left = shared.length;
  await group.record({ kind: "student.erased", nounId: groupId, data: { essays: alone.length, left } });
  return accept({ erased: alone.length, left });
}

/** A team's text goes on under the names of those who stay, and their answers alone say whether research may use it. */
async function nameWhoStays(db: InGroup["db"], groupId: string, submissionId: string): Promise<void> {
  const submission = await db.submission.findUniqueOrThrow({
    where: { groupId_id: { groupId, id: submissionId } },
    select: {
      teamName: true,
      assignment: { select: { hidesStudents: true } },
      authors: { select: { userId: true }, orderBy: { userId: "asc" } },
    },
  });
  const authors = await writersNamed(db, submission);
  await db.document.updateMany({ where: { groupId, submissionId }, data: { authors } });
  await settleConsent({ db, groupId }, submissionId);
}

/**
 * What somebody answered goes. What they asked for on behalf of a team is the team's, as is the mark that was decided about it: it stays
 * without whoever asked. Entries are never changed, so they are written anew.
 */
async function eraseTalk(
  db: InGroup["db"],
  groupId: string,
  { id: createdById, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  await db.feedbackEntry.deleteMany({ where: { groupId, createdById, kind: "answer" } });
  const asked = await db.feedbackEntry.findMany({ where: { groupId, createdById, kind: "second_look" } });
  const requestId = { in: asked.map(({ id }) => id) };
  const decided = await db.feedbackEntry.findMany({ where: { groupId, requestId } });
  await db.feedbackEntry.deleteMany({ where: { groupId, requestId } });
  await db.feedbackEntry.deleteMany({ where: { groupId, id: requestId } });
  const text = (said: string) => withoutNames(said, [name]);
  await db.feedbackEntry.createMany({
    data: asked.map((entry) => ({ ...entry, createdById: null, text: text(entry.text) })),
  });
  await db.feedbackEntry.createMany({
    data: decided.map((entry) => ({ ...entry, text: text(entry.text) })),
  });
}

/** What the daily look did in one group. */
export interface Swept {
  readonly told: number;
  readonly erased: number;
}

/** Tells of what is about to be erased, and erases what was told of long enough ago. Twice at once does it once: the assignment is held. */
export async function eraseWhatIsDue(groupId: string, moment: Date): Promise<Swept> {
  const done = await inBackground({ groupId, userId: "" }, async (group) =>
    accept(await withAllAnnotations(group, () => sweep(group, moment))),
  );
  if (!done.ok) throw new Error("the daily look was refused");
  return done.value;
}

async function sweep({ db, groupId, record }: InBackground, moment: Date): Promise<Swept> {
  await db.$queryRaw`SELECT 1 FROM assignments WHERE group_id = ${groupId}::uuid AND retention_months IS NOT NULL ORDER BY id FOR UPDATE`;
  const assignments = await db.assignment.findMany({
    where: { groupId, retentionMonths: { not: null } },
    include: {
      submissions: {
        where: { OR: [{ releasedAt: { not: null } }, { told: { some: {} } }], erasedAt: null },
        include: { authors: true, told: { orderBy: { releasedAt: "desc" }, take: 1 } },
      },
    },
  });
  let [told, erased] = [0, 0];
  for (const assignment of assignments) {
    const { id: assignmentId, retentionMonths, keepsMarks, dueAt, submissions } = assignment;
    const those = (state: RetentionState) =>
      submissions.filter((essay) => {
        const start = retentionStart({ ...essay, toldAt: essay.told[0]?.releasedAt ?? null, dueAt });
        const eraseAt = erasureDate(start, retentionMonths);
        return retentionState({ eraseAt, toldAt: essay.erasureToldAt }, moment) === state;
      });
    const due = those("due");
    for (const { id: submissionId } of due) await eraseEssay({ db, groupId }, { submissionId, keepsMarks });
    if (due.length > 0)
      await record({
        ...{ kind: "assignment.erased", nounId: assignmentId, isUnsigned: true },
        data: { essays: due.length },
      });
    erased += due.length;
    const near = those("to_tell");
    if (near.length === 0) continue;
    told += near.length;
    await db.submission.updateMany({
      where: { groupId, id: { in: near.map(({ id }) => id) } },
      data: { erasureToldAt: moment },
    });
    const lecturers = await db.membership.findMany({
      where: { groupId, role: { in: ["owner", "editor"] } },
      select: { userId: true },
    });
    const userIds = [...lecturers, ...near.flatMap(({ authors }) => authors)].map(({ userId }) => userId);
    const where = { db, actor: { userId: "", groupId } };
    await notify(where, { kind: "essays_expiring", userIds, assignmentId, isUnsigned: true });
  }
  return { told, erased };
}
