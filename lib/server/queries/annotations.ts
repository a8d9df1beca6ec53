import { CORRECTION_DECISIONS, LOST_REASONS } from "#lib/annotations/body.ts";
import { maySeeAnnotations } from "#lib/permissions/annotations.ts";
import type { AnnotationView, PersonView } from "#lib/operations/view.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { REACTIONS, THREAD } from "../records/comment.ts";
import { commentView, peopleOf, reactionsOf } from "./comments.ts";
import { peopleById, personOf } from "./people.ts";

const ANNOTATION_INCLUDE = {
  comments: THREAD,
  reactions: REACTIONS,
  tags: { select: { tagId: true, reformId: true }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
} satisfies Prisma.AnnotationInclude;
type AnnotationRow = Prisma.AnnotationGetPayload<{ include: typeof ANNOTATION_INCLUDE }>;

/** Which of them: by id, or those that wait for a place. All of them else. */
interface Chosen {
  readonly ids?: readonly string[];
  readonly lost?: true;
}

/**
 * Annotations of the document's current revision in the order of the text, and those that lost their place when it was corrected. A
 * mention of a deleted claim is not shown.
 */
export async function listAnnotations(
  group: InGroup,
  documentId: string,
  chosen: Chosen = {},
): Promise<Result<AnnotationView[], "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeAnnotations(actor)) return refuse("not_allowed");
  const document = await db.document.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: documentId }, deletedAt: null },
    select: { currentRevisionNumber: true },
  });
  if (document === null) return refuse("not_found");
  const rows = await db.annotation.findMany({
    where: {
      documentId,
      groupId: actor.groupId,
      deletedAt: null,
      AND: [
        { OR: [{ revision: { number: document.currentRevisionNumber } }, { lostBecause: { not: null } }] },
        ...(chosen.lost === undefined ? [] : [{ lostBecause: { not: null } }]),
        ...(chosen.ids === undefined ? [] : [{ id: { in: [...chosen.ids] } }]),
        { OR: [{ claimId: null }, { claim: { deletedAt: null } }] },
      ],
    },
    include: ANNOTATION_INCLUDE,
    orderBy: [{ startCodePoint: "asc" }, { endCodePoint: "desc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  return accept(await viewsOf(group, rows));
}

/**
 * Annotations by their ids as `listAnnotations` would show them, for whoever tells others about them: those that are deleted, or whose claim
 * is, are left out.
 */
export async function annotationsById(
  group: Pick<InGroup, "db"> & { readonly actor: { readonly groupId: string } },
  ids: readonly string[],
): Promise<AnnotationView[]> {
  if (ids.length === 0) return [];
  const rows = await group.db.annotation.findMany({
    where: {
      groupId: group.actor.groupId,
      id: { in: [...ids] },
      deletedAt: null,
      OR: [{ claimId: null }, { claim: { deletedAt: null } }],
    },
    include: ANNOTATION_INCLUDE,
  });
  return viewsOf(group, rows);
}

export async function showAnnotation(
  group: InGroup,
  annotationId: string,
): Promise<Result<AnnotationView, "not_found">> {
  const row = await group.db.annotation.findUnique({
    where: { groupId_id: { groupId: group.actor.groupId, id: annotationId }, deletedAt: null },
    include: ANNOTATION_INCLUDE,
  });
  const [view] = row === null ? [] : await viewsOf(group, [row]);
  return view === undefined ? refuse("not_found") : accept(view);
}

async function viewsOf(
  group: Pick<InGroup, "db">,
  rows: readonly AnnotationRow[],
): Promise<AnnotationView[]> {
  const ids = rows.flatMap(({ createdById, resolvedById, reactions, comments }) => [
    ...[createdById, resolvedById, ...reactions.map(({ userId }) => userId)],
    ...comments.flatMap(peopleOf),
  ]);
  const people = await peopleById(group.db, ids);
  return rows.map((row) => annotationView(row, people));
}

function annotationView(row: AnnotationRow, people: ReadonlyMap<string, PersonView>): AnnotationView {
  const {
    id,
    documentId,
    kind,
    layerId,
    isPrivate,
    startCodePoint: start,
    endCodePoint: end,
    exact,
    prefix,
    suffix,
    anchoredBy,
    text,
    replacement,
    claimId,
    stance,
    attributedTo,
    version,
  } = row;
  return {
    id,
    documentId,
    ...{ kind, layerId, isPrivate },
    tagIds: row.tags.flatMap(({ tagId, reformId }) => tagId ?? reformId ?? []),
    lostBecause: LOST_REASONS.find((reason) => reason === row.lostBecause) ?? null,
    start,
    end,
    exact,
    prefix,
    suffix,
    anchoredBy,
    detachedAt: row.detachedAt?.toISOString() ?? null,
    ...{ text, replacement, claimId, stance, criterion: row.criterion },
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    resolvedBy: row.resolvedById === null ? null : personOf(people, row.resolvedById),
    decision: CORRECTION_DECISIONS.find((decision) => decision === row.decision) ?? null,
    decisionNote: row.decisionNote,
    attributedTo,
    author: personOf(people, row.createdById),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    reactions: reactionsOf(row.reactions, people),
    version,
    comments: row.comments.map((comment) => commentView(comment, people)),
  };
}
