import type { z } from "zod";
import type { InLanguages } from "#lib/languages/language-tag.ts";
import type {
  createBankComment as createOperation,
  editBankComment as editOperation,
} from "#lib/operations/bank-comments.ts";
import type { Written } from "#lib/operations/view.ts";
import { mayKeepBankComment, mayReview } from "#lib/permissions/reviews.ts";
import { unknownPlaceholders } from "#lib/reviews/bank-comment.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { BankComment } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { explainNoRow } from "../versions.ts";

/** Adds a comment to the bank: the own one, or that of everybody who reviews in the group. */
export async function createBankComment(
  { db, actor, record }: InGroup,
  wanted: z.infer<typeof createOperation.body>,
): Promise<Result<string, "not_allowed" | "placeholder_unknown">> {
  if (!mayReview(actor)) return refuse("not_allowed");
  const fit = checkPlaceholders(wanted.texts);
  if (!fit.ok) return fit;
  const { id } = await db.bankComment.create({
    data: { groupId: actor.groupId, createdById: actor.userId, ...wanted },
    select: { id: true },
  });
  await record({ kind: "bank_comment.created", nounId: id, data: said(wanted) });
  return accept(id);
}

export async function editBankComment(
  group: InGroup,
  wanted: { id: string; expectedVersion: number; edit: z.infer<typeof editOperation.body> },
): Promise<Result<null, "not_found" | "not_allowed" | "version_conflict" | "placeholder_unknown">> {
  const { db, actor } = group;
  const kept = await findKept(group, wanted.id);
  if (!kept.ok) return kept;
  if (kept.value.deletedAt !== null) return refuse("not_found");
  const { texts, topic, isShared } = wanted.edit;
  const fit = texts === undefined ? accept(null) : checkPlaceholders(texts);
  if (!fit.ok) return fit;
  const { count } = await db.bankComment.updateMany({
    where: { groupId: actor.groupId, id: wanted.id, version: wanted.expectedVersion, deletedAt: null },
    data: {
      ...(texts === undefined ? {} : { texts }),
      ...(topic === undefined ? {} : { topic }),
      ...(isShared === undefined ? {} : { isShared }),
      ...{ updatedAt: new Date(), version: { increment: 1 } },
    },
  });
  if (count === 0) return explainNoRow(await db.bankComment.findUnique({ where: { id: wanted.id } }));
  const now = { topic: topic ?? kept.value.topic, isShared: isShared ?? kept.value.isShared };
  await group.record({ kind: "bank_comment.edited", nounId: wanted.id, data: said(now) });
  return accept(null);
}

/** Takes it out of the bank, or puts it back. Comments that were made with it stay. Twice is no error. */
export async function setBankCommentDeleted(
  group: InGroup,
  id: string,
  deleted: boolean,
): Promise<Result<Written, "not_found" | "not_allowed">> {
  const kept = await findKept(group, id);
  if (!kept.ok) return kept;
  const { deletedAt, version } = kept.value;
  if ((deletedAt !== null) === deleted) return accept({ id, version });
  await group.db.bankComment.update({
    where: { id },
    data: { deletedAt: deleted ? new Date() : null, updatedAt: new Date(), version: { increment: 1 } },
  });
  await group.record({
    kind: deleted ? "bank_comment.deleted" : "bank_comment.restored",
    nounId: id,
    data: said(kept.value),
  });
  return accept({ id, version: version + 1 });
}

/** Counts a use. Its version stays: whoever changes its words meanwhile is not in the way. No event: the comment itself is one. */
export async function countBankUse(
  { db, actor }: InGroup,
  id: string,
): Promise<Result<{ uses: number }, "not_found" | "not_allowed">> {
  if (!mayReview(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id }, deletedAt: null };
  const row = await db.bankComment.findUnique({ where, select: { id: true } });
  if (row === null) return refuse("not_found");
  const { uses } = await db.bankComment.update({
    where: { id },
    data: { uses: { increment: 1 } },
    select: { uses: true },
  });
  return accept({ uses });
}

function checkPlaceholders(texts: InLanguages): Result<null, "placeholder_unknown"> {
  const [name] = Object.values(texts).flatMap(unknownPlaceholders);
  return name === undefined ? accept(null) : refuse("placeholder_unknown", { name });
}

/** Its words are its author's until it is used: the history says which topic it is of, and no more. */
function said({ topic, isShared }: Pick<BankComment, "topic" | "isShared">) {
  return { topic, isShared };
}

async function findKept(
  { db, actor }: InGroup,
  id: string,
): Promise<Result<BankComment, "not_found" | "not_allowed">> {
  const row = await db.bankComment.findUnique({ where: { groupId_id: { groupId: actor.groupId, id } } });
  if (row === null) return refuse("not_found");
  return mayKeepBankComment(actor, row) ? accept(row) : refuse("not_allowed");
}
