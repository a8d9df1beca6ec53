import { mayAnnotate, mayEditAnnotation } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { explainNoRow } from "../versions.ts";

interface AnnotationEdit {
  readonly annotationId: string;
  readonly expectedVersion: number;
  readonly text?: string | undefined;
  readonly resolved?: boolean | undefined;
}

/** New words by their author; resolving and reopening by anybody who annotates. Nobody's words are overwritten unseen. */
export async function editAnnotation(
  group: InGroup,
  { annotationId, expectedVersion, text, resolved }: AnnotationEdit,
): Promise<Result<null, "not_found" | "not_allowed" | "version_conflict" | "no_words_here">> {
  const { db, actor } = group;
  const where = { groupId_id: { groupId: actor.groupId, id: annotationId }, deletedAt: null };
  const annotation = await db.annotation.findUnique({ where });
  if (annotation === null) return refuse("not_found");
  const allowed = text === undefined ? mayAnnotate(actor) : mayEditAnnotation(actor, annotation);
  if (!allowed) return refuse("not_allowed");
  if (text !== undefined && annotation.text === null) return refuse("no_words_here");
  const { count } = await db.annotation.updateMany({
    where: { id: annotationId, version: expectedVersion, deletedAt: null },
    data: {
      ...(text === undefined ? {} : { text }),
      ...(resolved === undefined ? {} : { resolvedAt: resolved ? new Date() : null }),
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) return explainNoRow(await db.annotation.findUnique({ where }));
  const kind =
    text !== undefined
      ? "annotation.edited"
      : resolved === true
        ? "annotation.resolved"
        : "annotation.reopened";
  await group.record({
    kind,
    nounId: annotationId,
    documentId: annotation.documentId,
    data: text === undefined ? {} : { before: annotation.text, after: text },
  });
  return accept(null);
}
