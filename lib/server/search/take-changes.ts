import type { SearchNoun } from "#lib/search/noun.ts";
import type { InIndex } from "./read-texts.ts";

/** Nouns of which something was changed, each once. */
export type Changed = Readonly<Record<Exclude<SearchNoun, "block">, Set<string>>>;

/** What is taken at once: notes, and documents among them, each of which may have thousands of blocks. */
export interface Portion {
  readonly notes: number;
  readonly documents: number;
}

/** Short steps: other groups wait for their turn, and whoever searches waits for what is at work. */
export const PORTION: Portion = { notes: 500, documents: 4 };

/** Takes notes of what was changed, in order; `left` says whether there are more. Nothing is taken unless the transaction ends well. */
export async function takeChanges(
  { db, groupId }: InIndex,
  most: Portion,
): Promise<{ changed: Changed; taken: number; left: boolean }> {
  const notes = await db.searchChange.findMany({
    where: { groupId },
    orderBy: { id: "asc" },
    take: most.notes + 1,
  });
  const changed: Changed = {
    document: new Set(),
    annotation: new Set(),
    comment: new Set(),
    claim: new Set(),
    reference: new Set(),
    reform: new Set(),
  };
  let last = -1;
  for (const { noun, nounId } of notes.slice(0, most.notes)) {
    if (noun === "block") throw new Error("blocks are noted with their document");
    if (noun === "document" && !changed.document.has(nounId) && changed.document.size === most.documents)
      break;
    changed[noun].add(nounId);
    last += 1;
  }
  const taken = notes.slice(0, last + 1).map(({ id }) => id);
  await db.searchChange.deleteMany({ where: { groupId, id: { in: taken } } });
  return { changed, taken: taken.length, left: taken.length < notes.length };
}

/** Notes every noun of the group, and whatever stands in the index without one: the whole index is made anew. */
export async function noteEverything({ db, groupId }: InIndex): Promise<void> {
  await db.$executeRaw`
    INSERT INTO search_changes (group_id, noun, noun_id)
    SELECT ${groupId}::uuid, noun, noun_id FROM (
      SELECT 'document'::"SearchNoun" AS noun, id AS noun_id FROM documents WHERE group_id = ${groupId}::uuid
      UNION SELECT 'reform', id FROM reforms WHERE group_id = ${groupId}::uuid
      UNION SELECT 'reference', id FROM "references" WHERE group_id = ${groupId}::uuid
      UNION SELECT 'claim', id FROM claims WHERE group_id = ${groupId}::uuid
      UNION SELECT 'annotation', id FROM annotations WHERE group_id = ${groupId}::uuid
      UNION SELECT 'comment', id FROM comments WHERE group_id = ${groupId}::uuid
      UNION SELECT noun, noun_id FROM search_entries WHERE group_id = ${groupId}::uuid AND noun <> 'block'
    ) AS everything ORDER BY noun, noun_id`;
}
