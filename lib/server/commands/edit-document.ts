import type { z } from "zod";
import type { editDocument as operation } from "#lib/operations/documents.ts";
import { mayEditDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { explainNoRow } from "../versions.ts";

type Edit = z.infer<typeof operation.body>;
type EditRefusal = "not_found" | "not_allowed" | "version_conflict" | "title_empty";

/** Changes a document's card as seen at `expectedVersion`: title, authors, main language, year. Its text stays as it is. */
export async function editDocument(
  group: InGroup,
  { documentId, expectedVersion, edit }: { documentId: string; expectedVersion: number; edit: Edit },
): Promise<Result<null, EditRefusal>> {
  const { db, actor } = group;
  if (!mayEditDocuments(actor)) return refuse("not_allowed");
  if (edit.title === "") return refuse("title_empty");
  const where = {
    groupId_id: { groupId: actor.groupId, id: documentId },
    deletedAt: null,
    submissionId: null,
  };
  const before = await db.document.findUnique({ where });
  if (before === null) return refuse("not_found");
  const changed = {
    ...(edit.title === undefined ? {} : { title: edit.title.normalize("NFC") }),
    ...(edit.authors === undefined ? {} : { authors: edit.authors.normalize("NFC") }),
    ...(edit.language === undefined ? {} : { language: edit.language }),
    ...(edit.year === undefined ? {} : { year: edit.year }),
  };
  const { count } = await db.document.updateMany({
    where: { groupId: actor.groupId, id: documentId, version: expectedVersion, deletedAt: null },
    data: { ...changed, updatedAt: new Date(), version: { increment: 1 } },
  });
  if (count === 0) return explainNoRow(await db.document.findUnique({ where }));
  await group.record({
    kind: "document.renamed",
    nounId: documentId,
    documentId,
    data: { title: changed.title ?? before.title, ...changes(before, changed) },
  });
  return accept(null);
}

/** Old and new values for the history; only what changed. */
function changes(
  before: Readonly<Record<string, unknown>>,
  changed: Readonly<Record<string, string | number | null>>,
): Record<string, string | number | null> {
  const told: Record<string, string | number | null> = {};
  for (const [field, after] of Object.entries(changed)) {
    const old = before[field];
    if (old === after) continue;
    told[`before_${field}`] = typeof old === "string" || typeof old === "number" ? old : null;
    told[`after_${field}`] = after;
  }
  return told;
}
