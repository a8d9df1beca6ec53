import type { z } from "zod";
import type {
  createAssignment as createOperation,
  editAssignment as editOperation,
} from "#lib/operations/assignments.ts";
import { mayPlanAssignments } from "#lib/permissions/assignments.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { lateChanges, termFaults, type Progress } from "#lib/reviews/assignment.ts";
import { criteriaLost } from "#lib/reviews/rubric-change.ts";
import type { Assignment } from "#prisma/client.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import { fitRubric, setMaterials, setStudents } from "../assignment-parts.ts";
import { assignmentName } from "../assignment-name.ts";
import type { InGroup } from "../database.ts";
import { enqueueRelease } from "../jobs.ts";
import { notify } from "../notify.ts";
import { studentIdsOf } from "../queries/assigned-students.ts";
import { progressOf } from "../queries/assignment-progress.ts";
import { termsOf, timeOf } from "../records/assignment.ts";
import { explainNoRow } from "../versions.ts";

type PlanRefusal =
  "terms_contradict" | "rubric_not_found" | "rubric_unfit" | "material_not_found" | "student_not_found";

/** Sets an assignment that nobody sees yet but those who look after the group. Answers its id. */
export async function createAssignment(
  group: InGroup,
  { rubricVersionId, materials, studentIds, ...terms }: z.infer<typeof createOperation.body>,
): Promise<Result<string, "not_allowed" | PlanRefusal>> {
  const { db, actor } = group;
  if (!mayPlanAssignments(actor)) return refuse("not_allowed");
  const [fault] = termFaults(terms);
  if (fault !== undefined) return refuse("terms_contradict", { fault });
  if (rubricVersionId !== null) {
    const fit = await fitRubric(group, rubricVersionId);
    if (!fit.ok) return fit;
  }
  const { groupId, userId: createdById } = actor;
  const { id } = await db.assignment.create({
    data: { groupId, ...terms, rubricVersionId, createdById },
    select: { id: true },
  });
  const filled = await setMaterials(group, id, materials);
  if (!filled.ok) return filled;
  const named = await setStudents(group, id, terms.isForEverybody ? [] : studentIds);
  if (!named.ok) return refuse("student_not_found");
  await setRelease(group, id, terms.releaseAt);
  await group.record({ kind: "assignment.created", nounId: id, data: { name: assignmentName(terms) } });
  return accept(id);
}

interface AssignmentEdit {
  readonly assignmentId: string;
  readonly expectedVersion: number;
  readonly edit: z.infer<typeof editOperation.body>;
}

type EditRefusal = PlanRefusal | "change_too_late" | "student_has_begun" | "rubric_in_use";

/** Changes what the edit names, as far as nobody relies on it yet. */
export async function editAssignment(
  group: InGroup,
  { assignmentId, expectedVersion, edit }: AssignmentEdit,
): Promise<Result<null, "not_found" | "not_allowed" | "version_conflict" | EditRefusal>> {
  const { db, actor } = group;
  if (!mayPlanAssignments(actor)) return refuse("not_allowed");
  const row = await lockedAssignment(group, assignmentId);
  if (row === null) return refuse("not_found");
  if (row.version !== expectedVersion) return explainNoRow(row);
  const { rubricVersionId, materials, studentIds, ...terms } = edit;
  const progress = await progressOfOne(group, row);
  const checked = checkTerms(row, given(terms), progress);
  if (!checked.ok) return checked;
  const parts = await setParts(group, row, { rubricVersionId, materials, studentIds, terms }, progress);
  if (!parts.ok) return parts;
  await db.assignment.update({
    where: { groupId_id: { groupId: actor.groupId, id: assignmentId } },
    data: {
      ...given(terms),
      ...(rubricVersionId === undefined ? {} : { rubricVersionId }),
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  await tellStudents(group, row, terms);
  if (terms.releaseAt !== timeOf(row.releaseAt)) await setRelease(group, assignmentId, terms.releaseAt);
  await group.record({
    kind: "assignment.edited",
    nounId: assignmentId,
    data: { name: assignmentName({ ...termsOf(row), ...given(terms) }), changed: Object.keys(given(edit)) },
  });
  return accept(null);
}

/** Feedback is released at its date by a job (commands/release-feedback.ts). */
async function setRelease(
  { db, actor: { groupId, userId } }: InGroup,
  assignmentId: string,
  releaseAt: string | null | undefined,
): Promise<void> {
  if (releaseAt != null) await enqueueRelease(db, { groupId, assignmentId, userId }, new Date(releaseAt));
}

const TOLD_DATES = ["opensAt", "dueAt", "lateUntil"] as const;

/** Of a published assignment those whom it is for learn that its dates have moved. */
async function tellStudents(
  group: InGroup,
  row: Assignment,
  terms: Partial<Record<(typeof TOLD_DATES)[number], string | null>>,
): Promise<void> {
  const isMoved = TOLD_DATES.some((date) => terms[date] !== undefined && terms[date] !== timeOf(row[date]));
  if (row.publishedAt === null || !isMoved) return;
  const userIds = await studentIdsOf(group, row);
  await notify(group, { kind: "assignment_moved", userIds, assignmentId: row.id });
}

/** Held until the end of the transaction: an essay that is begun or a mark that is given meanwhile waits. */
async function lockedAssignment({ db, actor: { groupId } }: InGroup, id: string): Promise<Assignment | null> {
  await db.$queryRaw`SELECT 1 FROM assignments WHERE group_id = ${groupId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return db.assignment.findUnique({ where: { groupId_id: { groupId, id }, deletedAt: null } });
}

async function progressOfOne(group: InGroup, row: Assignment): Promise<Progress> {
  const counted = (await progressOf(group, [row])).get(row.id);
  if (counted === undefined) throw new Error("an assignment that was not counted");
  return { ...counted, isPublished: row.publishedAt !== null };
}

type Given<Edit> = { [Key in keyof Edit]: Exclude<Edit[Key], undefined> };

function given<Edit extends object>(edit: Edit): Partial<Given<Edit>> {
  // What is left out of an edit comes as undefined; without it each value has its own type.
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as Partial<
    Given<Edit>
  >;
}

type Terms = ReturnType<typeof termsOf>;

function checkTerms(
  row: Assignment,
  edit: Partial<Terms>,
  progress: Progress,
): Result<null, "terms_contradict" | "change_too_late"> {
  const before = termsOf(row);
  const after = { ...before, ...edit };
  const [fault] = termFaults(after);
  if (fault !== undefined) return refuse("terms_contradict", { fault });
  const [late] = lateChanges(before, after, progress);
  return late === undefined ? accept(null) : refuse("change_too_late", { term: late });
}

interface Parts extends Pick<
  z.infer<typeof editOperation.body>,
  "rubricVersionId" | "materials" | "studentIds"
> {
  readonly terms: { readonly isForEverybody?: boolean | undefined };
}

async function setParts(
  group: InGroup,
  row: Assignment,
  { rubricVersionId, materials, studentIds, terms }: Parts,
  progress: Progress,
): Promise<Result<null, Exclude<EditRefusal, "terms_contradict" | "change_too_late">>> {
  if (rubricVersionId !== undefined && rubricVersionId !== row.rubricVersionId) {
    const fit = await checkRubric(group, row, rubricVersionId, progress);
    if (!fit.ok) return fit;
  }
  if (materials !== undefined) {
    const filled = await setMaterials(group, row.id, materials);
    if (!filled.ok) return filled;
  }
  const isForEverybody = terms.isForEverybody ?? row.isForEverybody;
  if (isForEverybody || (studentIds === undefined && !row.isForEverybody)) return accept(null);
  return setStudents(group, row.id, studentIds ?? []);
}

/** Another version or rubric: freely while nothing is marked; then only one in which every mark that was given still means the same. */
async function checkRubric(
  group: InGroup,
  row: Assignment,
  versionId: string | null,
  { marks, released }: Progress,
): Promise<Result<null, "rubric_not_found" | "rubric_unfit" | "rubric_in_use">> {
  if (released > 0 || (versionId === null && marks > 0)) return refuse("rubric_in_use", { criteria: "" });
  if (versionId === null) return accept(null);
  const fit = await fitRubric(group, versionId);
  if (!fit.ok || marks === 0) return fit.ok ? accept(null) : fit;
  const { db, actor } = group;
  const used = await withAllAnnotations(group, () =>
    db.criterionMark.findMany({
      where: { groupId: actor.groupId, sheet: { submission: { assignmentId: row.id } } },
      distinct: ["criterion", "level", "points"],
      select: { criterion: true, level: true, points: true },
    }),
  );
  const lost = criteriaLost(
    fit.value.content,
    used.map((mark) => ({ ...mark, points: mark.points?.toString() ?? null })),
  );
  return lost.length === 0 ? accept(null) : refuse("rubric_in_use", { criteria: lost.join(", ") });
}
