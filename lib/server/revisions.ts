import type { InGroup } from "./database.ts";
import {
  blockColumns,
  citationColumns,
  entryColumns,
  revisionColumns,
  type ArticleRevision,
} from "./records/revision.ts";

/** Writes a revision of a document with its blocks, lists and citations, and answers its id. Rows of revisions are never changed. */
export async function storeRevision(
  group: InGroup,
  {
    documentId,
    number,
    // Of an essay it is whoever set the assignment: a revision names no student (docs/decisions/0036).
    createdById = group.actor.userId,
  }: { readonly documentId: string; readonly number: number; readonly createdById?: string },
  revision: ArticleRevision,
): Promise<string> {
  const { db, actor } = group;
  const { groupId } = actor;
  const { id: revisionId } = await db.revision.create({
    data: { groupId, documentId, number, ...revisionColumns(revision), createdById },
    select: { id: true },
  });
  await db.block.createMany({
    data: blockColumns(revision).map((columns) => ({ groupId, revisionId, ...columns })),
  });
  await storeLists(group, { documentId, revisionId }, revision);
  return revisionId;
}

async function storeLists(
  { db, actor: { groupId } }: InGroup,
  { documentId, revisionId }: { readonly documentId: string; readonly revisionId: string },
  revision: ArticleRevision,
): Promise<void> {
  const entries = await db.referenceEntry.createManyAndReturn({
    data: entryColumns(revision).map((columns) => ({ groupId, documentId, revisionId, ...columns })),
    select: { id: true, key: true },
  });
  const citations = await db.citation.createManyAndReturn({
    data: citationColumns(revision).map((columns) => ({ groupId, revisionId, ...columns })),
    select: { id: true, key: true },
  });
  const entryIds = new Map(entries.map(({ key, id }) => [key, id]));
  const citationIds = new Map(citations.map(({ key, id }) => [key, id]));
  const links = revision.citations.flatMap(({ id, entries: keys }) =>
    [...new Set(keys)].flatMap((key) => {
      const [citationId, entryId] = [citationIds.get(id), entryIds.get(key)];
      return citationId === undefined || entryId === undefined ? [] : [{ groupId, citationId, entryId }];
    }),
  );
  await db.citationEntry.createMany({ data: links });
}
