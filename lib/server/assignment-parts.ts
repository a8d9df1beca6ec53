import type { Material } from "#lib/operations/assignments.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { rubric, rubricFaults, type Rubric } from "#lib/reviews/rubric.ts";
import { withAllAnnotations } from "./all-annotations.ts";
import type { InGroup } from "./database.ts";

/** The version of a rubric that an assignment is to keep; its rubric is in the bank, and essays can be marked by it. */
export async function fitRubric(
  { db, actor: { groupId } }: InGroup,
  versionId: string,
): Promise<
  Result<{ readonly rubricId: string; readonly content: Rubric }, "rubric_not_found" | "rubric_unfit">
> {
  const row = await db.rubricVersion.findUnique({
    where: { groupId_id: { groupId, id: versionId }, rubric: { deletedAt: null } },
  });
  if (row === null) return refuse("rubric_not_found");
  const content = rubric.parse(row.content);
  return rubricFaults(content).length > 0
    ? refuse("rubric_unfit")
    : accept({ rubricId: row.rubricId, content });
}

/** The materials from now on, in this order, each once. */
export async function setMaterials(
  { db, actor: { groupId } }: InGroup,
  assignmentId: string,
  materials: readonly Material[],
): Promise<Result<null, "material_not_found">> {
  const idOf = (one: Material): string => ("documentId" in one ? one.documentId : one.referenceId);
  const unique = [...new Map(materials.map((one) => [idOf(one), one])).values()];
  const documentIds = unique.flatMap((one) => ("documentId" in one ? [one.documentId] : []));
  const referenceIds = unique.flatMap((one) => ("referenceId" in one ? [one.referenceId] : []));
  const documents = await db.document.count({
    where: { groupId, id: { in: documentIds }, deletedAt: null, submissionId: null },
  });
  const references = await db.reference.count({
    where: { groupId, id: { in: referenceIds }, deletedAt: null },
  });
  if (documents < documentIds.length || references < referenceIds.length) return refuse("material_not_found");
  await db.assignmentMaterial.deleteMany({ where: { groupId, assignmentId } });
  await db.assignmentMaterial.createMany({
    data: unique.map((one, position) => ({ groupId, assignmentId, position, ...one })),
  });
  return accept(null);
}

/** Whom it is for from now on. Who has begun to write stays: the essay would be hidden from its writer. */
export async function setStudents(
  group: InGroup,
  assignmentId: string,
  studentIds: readonly string[],
): Promise<Result<null, "student_not_found" | "student_has_begun">> {
  const { db, actor } = group;
  const { groupId } = actor;
  const wanted = [...new Set(studentIds)];
  const before = await db.assignmentStudent.findMany({ where: { groupId, assignmentId } });
  const known = new Set(before.map(({ userId }) => userId));
  const members = await db.membership.findMany({
    where: { groupId, userId: { in: wanted }, role: "student" },
    select: { userId: true },
  });
  const students = new Set(members.map(({ userId }) => userId));
  // Whoever has left the group or changed the role stays on the list that they are on.
  if (wanted.some((id) => !students.has(id) && !known.has(id))) return refuse("student_not_found");
  // Counted, not told: whoever reviews essays without their names is not to learn whose they are, and shuts nobody out all the same.
  const begun = await withAllAnnotations(group, () =>
    db.submissionAuthor.count({ where: { groupId, assignmentId, userId: { notIn: wanted } } }),
  );
  if (begun > 0) return refuse("student_has_begun", { students: begun });
  await db.assignmentStudent.deleteMany({ where: { groupId, assignmentId, userId: { notIn: wanted } } });
  await db.assignmentStudent.createMany({
    data: wanted.map((userId) => ({ groupId, assignmentId, userId })),
    skipDuplicates: true,
  });
  return accept(null);
}
