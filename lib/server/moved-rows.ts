import type { InGroup } from "./database.ts";
import type { MovedRows } from "./records/reference-merge.ts";
import { shareRows } from "./shared-rows.ts";

interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Hands over to another work all that stands at one, what was taken off included, so that it comes back at the right place, and answers
 * what went. Shelves and distinctions stay where they are as well (shared-rows.ts).
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
    reformSources: ids(
      await db.$queryRaw<{ id: string }[]>`
        UPDATE reform_sources SET reference_id = ${to}::uuid WHERE reference_id = ${from}::uuid RETURNING id::text`,
    ),
    attachments: ids(
      await db.$queryRaw<{ id: string }[]>`
        UPDATE attachments SET reference_id = ${to}::uuid WHERE reference_id = ${from}::uuid RETURNING id::text`,
    ),
    notes: ids(
      await db.$queryRaw<{ id: string }[]>`
        UPDATE comments SET reference_id = ${to}::uuid WHERE reference_id = ${from}::uuid RETURNING id::text`,
    ),
    ...(await shareRows(group, { from, to })),
  };
}

/** Gives back to a work what went over from it, as far as it still stands where it went; what both had is not its business. */
export async function moveBack(
  { db, actor: { groupId } }: InGroup,
  moved: MovedRows,
  { from, to }: Move,
): Promise<void> {
  const still = (ids: readonly string[]) => ({ groupId, id: { in: [...ids] }, referenceId: from });
  await db.referenceEntry.updateMany({ where: still(moved.entries), data: { referenceId: to } });
  await followCorrectedEntries(db, moved.entries, { from, to });
  await db.source.updateMany({ where: still(moved.sources), data: { referenceId: to } });
  await db.reformSource.updateMany({ where: still(moved.reformSources), data: { referenceId: to } });
  await db.attachment.updateMany({ where: still(moved.attachments), data: { referenceId: to } });
  await db.comment.updateMany({ where: still(moved.notes), data: { referenceId: to } });
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
