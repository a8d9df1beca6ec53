import type { CheckedMaterial } from "#lib/reviews/material.ts";
import type { InGroup } from "../database.ts";
import { materialsOf } from "./assignment-materials.ts";
import { loadTexts } from "./integrity-works.ts";

/** A material with its texts; `documentId`: null of a work of the library, of whose texts its readers were given the name alone. */
export interface ReadMaterial extends CheckedMaterial {
  readonly documentId: string | null;
  readonly referenceId: string | null;
}

/** Code points of one document that are compared with an essay: some ten books. */
const MOST_TEXT = 5_000_000;

/** The materials of an assignment that have a stored text, in their order; their current revisions. */
export async function loadMaterials(group: InGroup, assignmentId: string): Promise<ReadMaterial[]> {
  const materials = await materialsOf(group, assignmentId);
  const works = materials.flatMap(({ referenceId }) => referenceId ?? []);
  const { byWork } = await loadTexts(group, works);
  const byDocument = await textsOfDocuments(
    group,
    materials.flatMap(({ documentId }) => documentId ?? []),
  );
  return materials.flatMap(({ id, title, documentId, referenceId }) => {
    const texts = byWork.get(referenceId ?? "") ?? byDocument.get(documentId ?? "") ?? [];
    return texts.length === 0 ? [] : [{ id, title, documentId, referenceId, texts }];
  });
}

async function textsOfDocuments(
  { db, actor: { groupId } }: InGroup,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; text: string }[]>`
    SELECT d.id::text, r.text
    FROM documents d
    JOIN revisions r ON r.group_id = d.group_id AND r.document_id = d.id AND r.number = d.current_revision_number
    WHERE d.group_id = ${groupId}::uuid AND d.id = ANY(${[...ids]}::uuid[]) AND r.text_length <= ${MOST_TEXT}`;
  return new Map(rows.map(({ id, text }) => [id, [text]]));
}
