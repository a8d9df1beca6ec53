import type { InGroup } from "./database.ts";
import type { MovedRows } from "./records/reference-merge.ts";

interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Hands over to another work all that stands at one, what was taken off included, so that it comes back at the right place, and answers
 * what went. The rows of collections and distinctions stay where they are and are only added at the other work.
 */
export async function moveToWork(group: InGroup, { from, to }: Move): Promise<MovedRows> {
  const { db } = group;
  const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  return {
    entries: ids(
      await db.$queryRaw<{ id: string }[]>`
        UPDATE reference_entries SET reference_id = ${to}::uuid WHERE reference_id = ${from}::uuid RETURNING id::text`,
    ),
    sources: ids(
      await db.$queryRaw<{ id: string }[]>`
        UPDATE sources SET reference_id = ${to}::uuid WHERE reference_id = ${from}::uuid RETURNING id::text`,
    ),
    attachments: ids(
      await db.$queryRaw<{ id: string }[]>`
        UPDATE attachments SET reference_id = ${to}::uuid WHERE reference_id = ${from}::uuid RETURNING id::text`,
    ),
    notes: ids(
      await db.$queryRaw<{ id: string }[]>`
        UPDATE comments SET reference_id = ${to}::uuid WHERE reference_id = ${from}::uuid RETURNING id::text`,
    ),
    collections: ids(
      await db.$queryRaw<{ id: string }[]>`
        INSERT INTO collection_members (group_id, collection_id, reference_id)
        SELECT group_id, collection_id, ${to}::uuid FROM collection_members WHERE reference_id = ${from}::uuid
        ON CONFLICT DO NOTHING RETURNING collection_id::text AS id`,
    ),
    distinctions: await tellApart(group, { from, to }),
  };
}

/** What was told apart from the one is told apart from the other as well. */
async function tellApart({ db }: InGroup, { from, to }: Move): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO reference_distinctions (group_id, one_id, other_id, created_by_id)
    SELECT group_id, least(other, ${to}::uuid), greatest(other, ${to}::uuid), created_by_id
    FROM (SELECT group_id, created_by_id, CASE WHEN one_id = ${from}::uuid THEN other_id ELSE one_id END AS other
          FROM reference_distinctions WHERE ${from}::uuid IN (one_id, other_id)) AS told
    WHERE other <> ${to}::uuid
    ON CONFLICT DO NOTHING
    RETURNING (CASE WHEN one_id = ${to}::uuid THEN other_id ELSE one_id END)::text AS id`;
  return rows.map(({ id }) => id);
}

/** Gives back to a work what went over from it, as far as it still stands where it went. */
export async function moveBack(
  { db, actor: { groupId } }: InGroup,
  moved: MovedRows,
  { from, to }: Move,
): Promise<void> {
  const still = (ids: readonly string[]) => ({ groupId, id: { in: [...ids] }, referenceId: from });
  await db.referenceEntry.updateMany({ where: still(moved.entries), data: { referenceId: to } });
  await followCorrectedEntries(db, moved.entries, { from, to });
  await db.source.updateMany({ where: still(moved.sources), data: { referenceId: to } });
  await db.attachment.updateMany({ where: still(moved.attachments), data: { referenceId: to } });
  await db.comment.updateMany({ where: still(moved.notes), data: { referenceId: to } });
  await db.collectionMember.deleteMany({
    where: { groupId, referenceId: from, collectionId: { in: moved.collections } },
  });
  await db.$executeRaw`
    DELETE FROM reference_distinctions
    WHERE (one_id = ${from}::uuid AND other_id = ANY(${moved.distinctions}::uuid[]))
       OR (other_id = ${from}::uuid AND one_id = ANY(${moved.distinctions}::uuid[]))`;
}

/** The text was corrected since: the entry that went over stands in an older revision, and its link went on to the same entry of the new one. */
async function followCorrectedEntries(
  db: InGroup["db"],
  entries: readonly string[],
  { from, to }: Move,
): Promise<void> {
  await db.$executeRaw`
    UPDATE reference_entries AS today SET reference_id = ${to}::uuid
    FROM reference_entries AS went
      JOIN documents ON documents.id = went.document_id
      JOIN revisions ON revisions.document_id = documents.id AND revisions.number = documents.current_revision_number
    WHERE went.id = ANY(${entries}::uuid[]) AND went.reference_id IS NULL AND today.revision_id = revisions.id
      AND today.revision_id <> went.revision_id AND today.list = went.list AND today.text = went.text
      AND today.reference_id = ${from}::uuid`;
}
