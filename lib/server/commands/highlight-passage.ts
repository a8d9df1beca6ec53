import type { z } from "zod";
import type { AnchorRefusal } from "#lib/annotations/anchor.ts";
import type {
  highlightPassage as operation,
  LAYER_REFUSALS,
  TAG_REFUSALS,
} from "#lib/operations/annotations.ts";
import { mayEditDocuments } from "#lib/permissions/documents.ts";
import { accept, type Result } from "#lib/result.ts";
import { setTags } from "../annotation-tags.ts";
import type { InGroup } from "../database.ts";
import { enterCoding } from "../codings.ts";
import { enterReview, type ReviewRefusal } from "../enter-review.ts";
import { checkLayer } from "../layers.ts";
import { notify } from "../notify.ts";
import { findPassage } from "../queries/passages.ts";
import { notifyNamed } from "../thread-notices.ts";

type Wanted = z.infer<typeof operation.body>;
type Refusal = AnchorRefusal | "not_found" | "not_allowed" | LayerRefusal | TagRefusal | ReviewRefusal;
type LayerRefusal = (typeof LAYER_REFUSALS)[number];
type TagRefusal = (typeof TAG_REFUSALS)[number];

/** Marks a passage: highlight, comment, question or suggested correction. The passage is found in the stored text before anything is written. */
export async function highlightPassage(
  group: InGroup,
  documentId: string,
  wanted: Wanted,
): Promise<Result<string, Refusal>> {
  const { db, actor } = group;
  const { layerId, isPrivate } = wanted;
  const allowed = await checkLayer(group, { layerId, isPrivate });
  if (!allowed.ok) return allowed;
  const entered = await enterCoding(group, { layerId, documentId });
  if (!entered.ok) return entered;
  const reviewed = await enterReview(group, { layerId, documentId });
  if (!reviewed.ok) return reviewed;
  const passage = await findPassage(group, documentId, wanted);
  if (!passage.ok) return passage;
  const { id } = await db.annotation.create({
    data: {
      groupId: actor.groupId,
      ...passage.value,
      ...{ kind: wanted.kind, layerId, isPrivate },
      replacement: wanted.kind === "correction" ? wanted.replacement : null,
      text: wanted.kind === "highlight" ? null : wanted.text,
      criterion: wanted.criterion ?? null,
      createdById: actor.userId,
    },
    select: { id: true },
  });
  const tagged = wanted.tagIds.length === 0 ? accept(null) : await setTags(group, id, wanted.tagIds);
  if (!tagged.ok) return tagged;
  const text = wanted.kind === "highlight" ? null : wanted.text;
  await notifyNamed(group, { annotationId: id, documentId }, { before: null, after: text });
  if (wanted.kind === "correction") await tellKeeper(group, { annotationId: id, documentId });
  await group.record({
    kind: "annotation.created",
    nounId: id,
    documentId,
    data: { annotation: wanted.kind, exact: passage.value.exact.slice(0, 200) },
  });
  return accept(id);
}

/** Whoever brought the document in learns of a suggested correction, if they may answer it. */
async function tellKeeper(
  group: InGroup,
  spot: { readonly annotationId: string; readonly documentId: string },
): Promise<void> {
  const { db, actor } = group;
  const keeper = await db.membership.findFirst({
    where: {
      groupId: actor.groupId,
      role: { in: [...mayEditDocuments.roles] },
      user: { disabledAt: null },
      userId: (
        await db.document.findUniqueOrThrow({
          where: { groupId_id: { groupId: actor.groupId, id: spot.documentId } },
          select: { createdById: true },
        })
      ).createdById,
    },
    select: { userId: true },
  });
  if (keeper !== null)
    await notify(group, { ...spot, kind: "correction_suggested", userIds: [keeper.userId] });
}
