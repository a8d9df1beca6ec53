import { membersNamed } from "#lib/annotations/remark-text.ts";
import type { InGroup } from "./database.ts";
import { notify, type Notice } from "./notify.ts";

/** What a remark was said about, as far as the inbox has to know. */
export type Spot = Pick<
  Notice,
  "documentId" | "annotationId" | "claimId" | "referenceId" | "commentId" | "data"
>;

/** Tells those whom a remark names, and did not name before it was changed. Answers whom it told. */
export function notifyNamed(
  group: InGroup,
  spot: Spot,
  { before, after }: { readonly before: string | null; readonly after: string | null },
): Promise<readonly string[]> {
  const known = new Set(before === null ? [] : membersNamed(before));
  const userIds = after === null ? [] : membersNamed(after).filter((id) => !known.has(id));
  return notify(group, { ...spot, kind: "mentioned", userIds });
}

/** Tells of a reply: whom it names by "mentioned", everybody else who takes part in the thread by "replied". */
export async function notifyReply(group: InGroup, spot: Spot, text: string): Promise<void> {
  const named = new Set(await notifyNamed(group, spot, { before: null, after: text }));
  const others = (await participants(group, spot)).filter((id) => !named.has(id));
  await notify(group, { ...spot, kind: "replied", userIds: others });
}

/** Who began a thread and who wrote in it. Whoever imported somebody's words has not said them. */
export async function participants(
  { db, actor: { groupId } }: InGroup,
  { annotationId, claimId, referenceId }: Spot,
): Promise<readonly string[]> {
  const at =
    annotationId != null
      ? { annotationId }
      : claimId != null
        ? { claimId }
        : referenceId != null
          ? { referenceId }
          : null;
  if (at === null) return [];
  const comments = await db.comment.findMany({
    where: { groupId, ...at, deletedAt: null, attributedTo: null },
    select: { createdById: true },
  });
  const starter =
    annotationId != null
      ? await annotatorOf(db, groupId, annotationId)
      : claimId != null
        ? await claimantOf(db, groupId, claimId)
        : null;
  return [
    ...new Set([...(starter === null ? [] : [starter]), ...comments.map(({ createdById }) => createdById)]),
  ];
}

async function claimantOf(db: InGroup["db"], groupId: string, id: string): Promise<string | null> {
  const where = { groupId_id: { groupId, id } };
  return (await db.claim.findUnique({ where, select: { createdById: true } }))?.createdById ?? null;
}

async function annotatorOf(db: InGroup["db"], groupId: string, id: string): Promise<string | null> {
  const where = { groupId_id: { groupId, id } };
  const begun = await db.annotation.findUnique({
    where,
    select: { createdById: true, attributedTo: true },
  });
  return begun === null || begun.attributedTo !== null ? null : begun.createdById;
}
