import type { AnchorRefusal } from "#lib/annotations/anchor.ts";
import type { PassageSelectors } from "#lib/annotations/selector.ts";
import { mayAnnotate, mayEditAnnotation, mayPlaceAnnotation } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Annotation } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import type { NewEvent } from "../events.ts";
import { findPassage, type StoredPassage } from "../queries/passages.ts";
import { explainNoRow } from "../versions.ts";

interface Edit {
  readonly text?: string | undefined;
  readonly resolved?: boolean | undefined;
  /** Its place in the current revision. */
  readonly selectors?: PassageSelectors | undefined;
}

interface AnnotationEdit extends Edit {
  readonly annotationId: string;
  readonly expectedVersion: number;
}

type EditRefusal = "not_found" | "not_allowed" | "version_conflict" | "no_words_here" | AnchorRefusal;

/**
 * New words by their author; resolving, reopening and giving a lost annotation its place by anybody who annotates. Nobody's words
 * are overwritten unseen.
 */
export async function editAnnotation(
  group: InGroup,
  { annotationId, expectedVersion, ...edit }: AnnotationEdit,
): Promise<Result<null, EditRefusal>> {
  const { db, actor } = group;
  const where = { groupId_id: { groupId: actor.groupId, id: annotationId }, deletedAt: null };
  const annotation = await db.annotation.findUnique({ where });
  if (annotation === null) return refuse("not_found");
  if (!mayEdit(group, annotation, edit)) return refuse("not_allowed");
  if (edit.text !== undefined && annotation.text === null) return refuse("no_words_here");
  const placed =
    edit.selectors === undefined
      ? accept(null)
      : await findPassage(group, annotation.documentId, edit.selectors);
  if (!placed.ok) return placed;
  const { count } = await db.annotation.updateMany({
    where: { id: annotationId, version: expectedVersion, deletedAt: null },
    data: { ...changes(edit, placed.value), updatedAt: new Date(), version: { increment: 1 } },
  });
  if (count === 0) return explainNoRow(await db.annotation.findUnique({ where }));
  await group.record({
    ...eventOf(annotation, edit, placed.value),
    nounId: annotationId,
    documentId: annotation.documentId,
  });
  return accept(null);
}

function mayEdit({ actor }: InGroup, annotation: Annotation, { text, selectors }: Edit): boolean {
  if (text !== undefined && !mayEditAnnotation(actor, annotation)) return false;
  return selectors === undefined ? mayAnnotate(actor) : mayPlaceAnnotation(actor, annotation);
}

function changes({ text, resolved }: Edit, placed: StoredPassage | null) {
  return {
    ...(text === undefined ? {} : { text }),
    ...(resolved === undefined ? {} : { resolvedAt: resolved ? new Date() : null }),
    ...(placed === null ? {} : { ...placed, lostBecause: null }),
  };
}

type Said = Pick<NewEvent, "kind"> & Required<Pick<NewEvent, "data">>;

function eventOf(
  { exact, text: before }: Annotation,
  { text, resolved }: Edit,
  placed: StoredPassage | null,
): Said {
  if (text !== undefined) return { kind: "annotation.edited", data: { before, after: text } };
  if (placed !== null) {
    const data = { before: exact.slice(0, 200), after: placed.exact.slice(0, 200) };
    return { kind: "annotation.placed", data };
  }
  const kind = resolved === true ? "annotation.resolved" : "annotation.reopened";
  return { kind, data: {} };
}
