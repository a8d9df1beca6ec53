import type { z } from "zod";
import type {
  createCoding as createOperation,
  editCoding as editOperation,
} from "#lib/operations/codings.ts";
import { mayCode, mayPlanCodings } from "#lib/permissions/codings.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { snapshotTagsets } from "../coded-tagsets.ts";
import type { InGroup } from "../database.ts";
import { notify } from "../notify.ts";
import { explainNoRow } from "../versions.ts";

interface Assignment {
  readonly documentId: string;
  readonly userId: string;
}

type PlanRefusal = "coder_unfit" | "document_not_found" | "tagset_not_found";

/** Plans a coding: documents, coders and tagsets, with the blind layer that they write on. Answers its id. */
export async function createCoding(
  group: InGroup,
  { name, instructions, dueDate, tagsetIds, assignments }: z.infer<typeof createOperation.body>,
): Promise<Result<string, "not_allowed" | PlanRefusal>> {
  const { db, actor } = group;
  if (!mayPlanCodings(actor)) return refuse("not_allowed");
  const fit = await checkAssignments(group, assignments);
  if (!fit.ok) return fit;
  const tagsets = await snapshotTagsets(group, tagsetIds);
  if (tagsets === null) return refuse("tagset_not_found");
  const { groupId, userId: createdById } = actor;
  const layer = await db.layer.create({
    data: { groupId, name, access: "blind", createdById },
    select: { id: true },
  });
  const { id } = await db.coding.create({
    data: { groupId, name, instructions, dueDate, layerId: layer.id, createdById },
    select: { id: true },
  });
  await db.codingTagset.createMany({
    data: tagsets.map((content) => ({ groupId, codingId: id, tagsetId: content.tagsetId, content })),
  });
  await assign(group, { codingId: id, layerId: layer.id, name }, assignments);
  const documents = new Set(assignments.map(({ documentId }) => documentId)).size;
  await group.record({ kind: "coding.planned", nounId: id, data: { name, documents } });
  return accept(id);
}

interface CodingEdit {
  readonly codingId: string;
  readonly expectedVersion: number;
  readonly edit: z.infer<typeof editOperation.body>;
}

/** Changes name, rules, day and assignments while the coding runs. */
export async function editCoding(
  group: InGroup,
  { codingId, expectedVersion, edit: { assignments, ...edit } }: CodingEdit,
): Promise<
  Result<
    null,
    "not_found" | "not_allowed" | "version_conflict" | "coding_closed" | "coder_has_coded" | PlanRefusal
  >
> {
  const { db, actor } = group;
  if (!mayPlanCodings(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: codingId }, deletedAt: null };
  const coding = await db.coding.findUnique({ where });
  if (coding === null) return refuse("not_found");
  if (assignments !== undefined) {
    const changed =
      coding.closedAt === null ? await reassign(group, coding, assignments) : refuse("coding_closed");
    if (!changed.ok) return changed;
  }
  const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
  const { count } = await db.coding.updateMany({
    where: { id: codingId, version: expectedVersion, deletedAt: null },
    data: { ...given, updatedAt: new Date(), version: { increment: 1 } },
  });
  if (count === 0) return explainNoRow(await db.coding.findUnique({ where }));
  if (edit.name !== undefined)
    await db.layer.update({
      where: { groupId_id: { groupId: actor.groupId, id: coding.layerId } },
      data: { name: edit.name, version: { increment: 1 } },
    });
  await group.record({
    kind: "coding.edited",
    nounId: codingId,
    data: {
      name: edit.name ?? coding.name,
      changed: [...Object.keys(given), ...(assignments === undefined ? [] : ["assignments"])],
    },
  });
  return accept(null);
}

/** Coders are members who may annotate, documents are there. */
async function checkAssignments(
  { db, actor: { groupId } }: InGroup,
  assignments: readonly Assignment[],
): Promise<Result<null, "coder_unfit" | "document_not_found">> {
  const userIds = [...new Set(assignments.map(({ userId }) => userId))];
  const documentIds = [...new Set(assignments.map(({ documentId }) => documentId))];
  const members = await db.membership.findMany({ where: { groupId, userId: { in: userIds } } });
  if (members.filter(({ role }) => mayCode(role)).length < userIds.length) return refuse("coder_unfit");
  const documents = await db.document.count({
    where: { groupId, id: { in: documentIds }, deletedAt: null, submissionId: null },
  });
  return documents < documentIds.length ? refuse("document_not_found") : accept(null);
}

interface Coding {
  readonly codingId: string;
  readonly layerId: string;
  readonly name: string;
}

/** Gives documents to coders, who are told. Whoever has a document already is told nothing. */
async function assign(
  group: InGroup,
  { codingId, layerId, name }: Coding,
  assignments: readonly Assignment[],
): Promise<void> {
  const { db, actor } = group;
  const { groupId } = actor;
  await db.codingAssignment.createMany({
    data: assignments.map(({ documentId, userId }) => ({ groupId, codingId, documentId, userId })),
    skipDuplicates: true,
  });
  const userIds = [...new Set(assignments.map(({ userId }) => userId))];
  await notify(group, { kind: "assigned", userIds, codingId, data: { coding: name } });
  await db.layerMember.createMany({
    data: userIds.map((userId) => ({ groupId, layerId, userId, mayWrite: true })),
    skipDuplicates: true,
  });
}

/** The assignments from now on. Who has coded a document stays on it. */
async function reassign(
  group: InGroup,
  { id: codingId, layerId, name }: Pick<Coding, "layerId" | "name"> & { readonly id: string },
  assignments: readonly Assignment[],
): Promise<Result<null, "coder_has_coded" | "coder_unfit" | "document_not_found">> {
  const { db, actor } = group;
  const keyOf = ({ documentId, userId }: Assignment) => `${documentId} ${userId}`;
  const wanted = new Set(assignments.map(keyOf));
  const rows = await db.codingAssignment.findMany({ where: { groupId: actor.groupId, codingId } });
  const gone = rows.filter((row) => !wanted.has(keyOf(row)));
  if (gone.some(({ startedAt, doneAt }) => startedAt !== null || doneAt !== null))
    return refuse("coder_has_coded");
  const known = new Set(rows.map(keyOf));
  const added = assignments.filter((pair) => !known.has(keyOf(pair)));
  const fit = await checkAssignments(group, added);
  if (!fit.ok) return fit;
  for (const { documentId, userId } of gone)
    await db.codingAssignment.deleteMany({ where: { groupId: actor.groupId, codingId, documentId, userId } });
  await assign(group, { codingId, layerId, name }, added);
  const coders = [...new Set(assignments.map(({ userId }) => userId))];
  await db.layerMember.deleteMany({ where: { groupId: actor.groupId, layerId, userId: { notIn: coders } } });
  return accept(null);
}
