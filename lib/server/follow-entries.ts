import { matchEntries } from "#lib/documents/same-entry.ts";
import type { InGroup } from "./database.ts";

interface Revisions {
  readonly from: string;
  readonly to: string;
}

/**
 * Lets what was tied to the entries of a revision follow to the same entries of the one that takes its place: their works in the
 * library, and the sources that were attached through them. Links belong to the current revision alone: lists of works ask which
 * documents name them. Answers how many linked entries are no longer printed.
 */
export async function followEntries(
  { db, actor: { groupId } }: InGroup,
  { from, to }: Revisions,
): Promise<number> {
  const select = { id: true, key: true, list: true, number: true, text: true, referenceId: true } as const;
  const [before, after] = [
    await db.referenceEntry.findMany({
      where: { groupId, revisionId: from },
      select,
      orderBy: { index: "asc" },
    }),
    await db.referenceEntry.findMany({
      where: { groupId, revisionId: to },
      select,
      orderBy: { index: "asc" },
    }),
  ];
  const matches = matchEntries(before, after);
  const moves = JSON.stringify([...matches].map(([old, now]) => ({ old, now })));
  await db.$executeRaw`
    UPDATE reference_entries AS entry SET reference_id = old_entry.reference_id
    FROM jsonb_to_recordset(${moves}::jsonb) AS move(old uuid, now uuid)
      JOIN reference_entries AS old_entry ON old_entry.id = move.old
    WHERE entry.group_id = ${groupId}::uuid AND entry.id = move.now AND old_entry.reference_id IS NOT NULL`;
  await db.referenceEntry.updateMany({
    where: { groupId, revisionId: from, referenceId: { not: null } },
    data: { referenceId: null },
  });
  await db.$executeRaw`
    UPDATE sources SET entry_id = move.now
    FROM jsonb_to_recordset(${moves}::jsonb) AS move(old uuid, now uuid)
    WHERE sources.group_id = ${groupId}::uuid AND entry_id = move.old`;
  return before.filter(({ id, referenceId }) => referenceId !== null && !matches.has(id)).length;
}
