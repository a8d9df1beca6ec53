import type { z } from "zod";
import type { editAnnotation as operation } from "#lib/operations/annotations.ts";
import {
  mayAnnotate,
  mayEditAnnotation,
  mayPlaceAnnotation,
  mayTagAnnotation,
} from "#lib/permissions/annotations.ts";
import { mayEditClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Annotation, Prisma } from "#prisma/client.ts";
import { setTags, tagsOf } from "../annotation-tags.ts";
import type { InGroup } from "../database.ts";
import type { NewEvent } from "../events.ts";
import { keptPlace } from "../kept-place.ts";
import { checkMove, checkOpen } from "../layers.ts";
import { findPassage, type StoredPassage } from "../queries/passages.ts";
import { notify } from "../notify.ts";
import { notifyNamed, participants } from "../thread-notices.ts";
import { explainNoRow } from "../versions.ts";

type Edit = z.infer<typeof operation.body>;

interface AnnotationEdit extends Edit {
  readonly annotationId: string;
  readonly expectedVersion: number;
}

/**
 * New words, tags and another layer by its author; resolving, reopening and giving a lost annotation its place by anybody who annotates.
 * Nobody's words are overwritten unseen.
 */
export async function editAnnotation(
  group: InGroup,
  { annotationId, expectedVersion, ...edit }: AnnotationEdit,
): Promise<Result<null>> {
  const { db, actor } = group;
  const where = { groupId_id: { groupId: actor.groupId, id: annotationId }, deletedAt: null };
  const annotation = await db.annotation.findUnique({ where });
  if (annotation === null) return refuse("not_found");
  const allowed = await checkEdit(group, annotation, edit);
  if (!allowed.ok) return allowed;
  const placed =
    edit.selectors === undefined
      ? accept(null)
      : await findPassage(group, annotation.documentId, {
          selectors: edit.selectors,
          revisionNumber: edit.revisionNumber,
        });
  if (!placed.ok) return placed;
  const { count } = await db.annotation.updateMany({
    where: { id: annotationId, version: expectedVersion, deletedAt: null },
    data: { ...changes(edit, placed.value, actor.userId), updatedAt: new Date(), version: { increment: 1 } },
  });
  if (count === 0) return explainNoRow(await db.annotation.findUnique({ where }));
  const tagsBefore = edit.tagIds === undefined ? [] : await tagsOf(group, annotationId);
  const tagged = edit.tagIds === undefined ? accept(null) : await setTags(group, annotationId, edit.tagIds);
  if (!tagged.ok) return tagged;
  const { documentId } = annotation;
  await tell(group, annotation, edit);
  for (const event of eventsOf({ ...annotation, tagsBefore }, edit, placed.value))
    await group.record({ ...event, nounId: annotationId, documentId });
  return accept(null);
}

/** Who may, and whether there is anything of the kind to change. */
async function checkEdit(group: InGroup, annotation: Annotation, edit: Edit): Promise<Result<null>> {
  const { actor } = group;
  const { text, replacement, stance, tagIds, place, selectors, criterion } = edit;
  const isWorded = text !== undefined || replacement !== undefined || criterion !== undefined;
  if (!mayAnnotate(actor)) return refuse("not_allowed");
  if ((isWorded || place !== undefined) && !mayEditAnnotation(actor, annotation))
    return refuse("not_allowed");
  if (tagIds !== undefined && !mayTagAnnotation(actor, annotation)) return refuse("not_allowed");
  if (selectors !== undefined && !mayPlaceAnnotation(actor, annotation)) return refuse("not_allowed");
  const isCorrection = annotation.kind === "correction";
  if ((text === null || (text !== undefined && annotation.text === null)) && !isCorrection)
    return refuse("no_words_here");
  if (replacement !== undefined && !isCorrection) return refuse("no_words_here");
  if (stance !== undefined && annotation.claimId === null) return refuse("no_stance_here");
  if (stance !== undefined && !mayEditClaims(actor)) return refuse("not_allowed");
  // Talk goes on about what was coded; the coding itself stands.
  const isCoded = isWorded || tagIds !== undefined || place !== undefined;
  const open = isCoded ? await checkOpen(group, annotation) : accept(null);
  return !open.ok || place === undefined ? open : checkMove(group, annotation, place);
}

/** A remark that becomes visible to others tells those whom it names; resolving and reopening tell whoever takes part. */
async function tell(group: InGroup, annotation: Annotation, { text, place, resolved }: Edit): Promise<void> {
  const spot = { annotationId: annotation.id, documentId: annotation.documentId };
  const after = text === undefined ? annotation.text : text;
  const isPublished = annotation.isPrivate && place?.isPrivate === false;
  if (text !== undefined || isPublished)
    await notifyNamed(group, spot, { before: isPublished ? null : annotation.text, after });
  if (resolved !== undefined && resolved !== (annotation.resolvedAt !== null)) {
    const userIds = await participants(group, spot);
    await notify(group, { ...spot, kind: resolved ? "resolved" : "reopened", userIds });
  }
}

function changes(
  { text, resolved, replacement, stance, place, criterion }: Edit,
  placed: StoredPassage | null,
  userId: string,
): Prisma.AnnotationUncheckedUpdateManyInput {
  const isReworded = text !== undefined || replacement !== undefined;
  return {
    ...(isReworded ? { editedAt: new Date() } : {}),
    ...(text === undefined ? {} : { text }),
    ...(replacement === undefined ? {} : { replacement }),
    ...(stance === undefined ? {} : { stance }),
    ...(criterion === undefined ? {} : { criterion }),
    ...(resolved === undefined ? {} : resolution(resolved ? userId : null)),
    ...(placed === null ? {} : { ...placed, lostBecause: null, detachedAt: null }),
    ...place,
  };
}

/** Reopened, a suggested correction waits again. */
function resolution(resolvedById: string | null) {
  const resolvedAt = resolvedById === null ? null : new Date();
  return { resolvedAt, resolvedById, ...(resolvedAt === null ? { decision: null, decisionNote: null } : {}) };
}

type Said = Pick<NewEvent, "kind"> & Required<Pick<NewEvent, "data">>;

/** One for each thing that changed, with what it was before: the history restores from these. */
function eventsOf(
  { tagsBefore, ...before }: Annotation & { readonly tagsBefore: readonly string[] },
  edit: Edit,
  placed: StoredPassage | null,
): Said[] {
  const { text, replacement, resolved, stance, tagIds, place } = edit;
  const events: Said[] = [];
  if (text !== undefined && text !== before.text)
    events.push({ kind: "annotation.edited", data: { before: before.text, after: text } });
  if (replacement !== undefined && replacement !== before.replacement) {
    const data = { replacementBefore: before.replacement, replacementAfter: replacement };
    events.push({ kind: "annotation.edited", data });
  }
  if (stance !== undefined && stance !== before.stance) {
    const data = { claimId: before.claimId, stanceBefore: before.stance, stanceAfter: stance };
    events.push({ kind: "annotation.stance_changed", data });
  }
  const { criterion } = edit;
  if (criterion !== undefined && criterion !== before.criterion) {
    const data = { criterionBefore: before.criterion, criterionAfter: criterion };
    events.push({ kind: "annotation.edited", data });
  }
  if (placed !== null) {
    const data = { before: before.exact.slice(0, 200), after: placed.exact.slice(0, 200) };
    events.push({ kind: "annotation.placed", data: { ...data, ...keptPlace(before) } });
  }
  if (tagIds !== undefined)
    events.push({ kind: "annotation.tagged", data: { tagIdsBefore: tagsBefore, tagIds } });
  if (place !== undefined) {
    const isPublished = before.isPrivate && !place.isPrivate;
    const data = { layerBefore: before.layerId, layerAfter: place.layerId };
    events.push({ kind: isPublished ? "annotation.published" : "annotation.moved", data });
  }
  if (resolved !== undefined)
    events.push({ kind: resolved ? "annotation.resolved" : "annotation.reopened", data: {} });
  return events;
}
