import type { BankCommentView } from "#lib/operations/bank-comments.ts";
import { mayKeepBankComment, maySeeReviews } from "#lib/permissions/reviews.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { BankComment } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { textsOf } from "../records/assignment.ts";
import { peopleById, personOf } from "./people.ts";

/** One's own and the shared ones (row-level security leaves out the others), the most used first. */
export async function listBankComments(
  group: InGroup,
): Promise<Result<{ comments: BankCommentView[] }, "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReviews(actor)) return refuse("not_allowed");
  const rows = await db.bankComment.findMany({
    where: { groupId: actor.groupId, deletedAt: null },
    orderBy: [{ uses: "desc" }, { createdAt: "asc" }],
  });
  return accept({ comments: await viewsOf(group, rows) });
}

export async function showBankComment(
  group: InGroup,
  id: string,
): Promise<Result<BankCommentView, "not_found">> {
  const where = { groupId_id: { groupId: group.actor.groupId, id }, deletedAt: null };
  const row = await group.db.bankComment.findUnique({ where });
  const [view] = row === null ? [] : await viewsOf(group, [row]);
  return view === undefined ? refuse("not_found") : accept(view);
}

async function viewsOf({ db, actor }: InGroup, rows: readonly BankComment[]): Promise<BankCommentView[]> {
  const people = await peopleById(
    db,
    rows.map(({ createdById }) => createdById),
  );
  return rows.map((row) => ({
    ...{ id: row.id, texts: textsOf(row.texts), topic: row.topic, isShared: row.isShared, uses: row.uses },
    author: personOf(people, row.createdById),
    mayKeep: mayKeepBankComment(actor, row),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  }));
}
