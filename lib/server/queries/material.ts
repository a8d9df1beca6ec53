import { z } from "zod";
import { blockLanguageOf, type BlockLanguage } from "#lib/languages/language-tag.ts";
import { materialBlock, type AssignmentView, type MaterialBlock } from "#lib/operations/assignments.ts";
import { maySeeAssignments } from "#lib/permissions/assignments.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { showAssignment } from "./assignments.ts";

export interface MaterialText {
  readonly assignment: AssignmentView;
  readonly title: string;
  readonly language: BlockLanguage;
  readonly blocks: MaterialBlock[];
}

/**
 * A document that students are given to read with an assignment: its words, without what the group has marked or said in it. Whoever sees
 * the assignment may read it, though documents of the library are not shown to students.
 */
export async function readMaterial(
  group: InGroup,
  { assignmentId, materialId }: { readonly assignmentId: string; readonly materialId: string },
): Promise<Result<MaterialText, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeAssignments(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const shown = await showAssignment(group, assignmentId);
  if (!shown.ok) return shown;
  const material = shown.value.materials.find(({ id }) => id === materialId);
  if (material === undefined || material.documentId === null) return refuse("not_found");
  const document = await db.document.findUnique({
    where: { groupId_id: { groupId, id: material.documentId }, deletedAt: null, submissionId: null },
    select: { id: true, title: true, language: true, currentRevisionNumber: true },
  });
  if (document === null) return refuse("not_found");
  const blocks = await db.block.findMany({
    where: {
      groupId,
      revision: { documentId: document.id, number: document.currentRevisionNumber },
    },
    orderBy: { index: "asc" },
    select: { key: true, type: true, language: true, level: true, label: true, text: true },
  });
  return accept({
    ...{ assignment: shown.value, title: document.title },
    language: blockLanguageOf(document.language) ?? "mixed",
    blocks: z.array(materialBlock).parse(blocks),
  });
}
