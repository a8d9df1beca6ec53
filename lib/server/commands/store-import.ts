import { cardOfBlocks } from "#lib/documents/card.ts";
import { importedArticle } from "#lib/import/article.ts";
import { rawTextShape } from "#lib/import/raw-text.ts";
import { splitArticles } from "#lib/import/split.ts";
import { mayImportDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import {
  articleRevision,
  blockColumns,
  citationColumns,
  entryColumns,
  revisionColumns,
  type ArticleRevision,
} from "../records/revision.ts";

interface Wanted {
  readonly importId: string;
  /** Indices of the articles; all when not given. */
  readonly articles?: readonly number[] | undefined;
}

export interface StoredDocument {
  readonly id: string;
  readonly articleIndex: number;
}

type StoreRefusal = "not_found" | "not_allowed" | "import_not_ready" | "article_not_found";

/**
 * Makes documents of articles of a file that was read: document, first revision, blocks, lists and citations together or not
 * at all. An article that is a document already stays that document; one that was deleted comes back.
 */
export async function storeImport(
  group: InGroup,
  { importId, articles }: Wanted,
): Promise<Result<{ documents: StoredDocument[] }, StoreRefusal>> {
  const { db, actor } = group;
  if (!mayImportDocuments(actor)) return refuse("not_allowed");
  // Locked, so that of two people who store at the same moment the second finds the documents of the first.
  await db.$queryRaw`SELECT 1 FROM imports WHERE id = ${importId}::uuid FOR UPDATE`;
  const found = await loadImport(group, importId);
  if (found === null) return refuse("not_found");
  if ((found.state !== "ready" && found.state !== "stored") || found.article === null)
    return refuse("import_not_ready");
  const parts = splitArticles(importedArticle.parse(found.article));
  const wanted = [...new Set(articles ?? parts.keys())].sort((a, b) => a - b);
  const decoded = codePointsOf(found.raw);
  const documents: StoredDocument[] = [];
  for (const articleIndex of wanted) {
    const part = parts[articleIndex];
    if (part === undefined) return refuse("article_not_found", { number: articleIndex + 1 });
    const known = found.documents.find((document) => document.articleIndex === articleIndex);
    const id =
      known === undefined
        ? await storeArticle(group, found, articleRevision(part, articleIndex, decoded))
        : await keepArticle(group, known);
    documents.push({ id, articleIndex });
  }
  await db.import.update({
    where: { groupId_id: { groupId: actor.groupId, id: importId } },
    data: { state: "stored", version: { increment: 1 } },
  });
  return accept({ documents });
}

function loadImport({ db, actor: { groupId } }: InGroup, importId: string) {
  return db.import.findUnique({
    where: { groupId_id: { groupId, id: importId } },
    include: { documents: true },
  });
}

type LoadedImport = NonNullable<Awaited<ReturnType<typeof loadImport>>>;

/** The text that the reader made of the file, so that every letter of the article can be traced to its place in it. */
function codePointsOf(raw: Prisma.JsonValue): readonly string[] | undefined {
  const read = rawTextShape.pick({ text: true }).safeParse(raw);
  return read.success ? Array.from(read.data.text) : undefined;
}

/** Brings back a document that was made of this article and deleted since. */
async function keepArticle(group: InGroup, document: LoadedImport["documents"][number]): Promise<string> {
  const { id, deletedAt, title } = document;
  if (deletedAt === null) return id;
  await group.db.document.update({
    where: { groupId_id: { groupId: group.actor.groupId, id } },
    data: { deletedAt: null, updatedAt: new Date(), version: { increment: 1 } },
  });
  await group.record({ kind: "document.restored", nounId: id, documentId: id, data: { title } });
  return id;
}

async function storeArticle(
  group: InGroup,
  { id: importId, fileId, name: fileName }: LoadedImport,
  revision: ArticleRevision,
): Promise<string> {
  const { db, actor } = group;
  const { groupId, userId: createdById } = actor;
  const { language, index: articleIndex } = revision;
  const card = cardOfBlocks(revision.blocks, language, fileName);
  const { id: documentId } = await db.document.create({
    data: { groupId, ...card, language, fileId, importId, articleIndex, fileName, createdById },
    select: { id: true },
  });
  const { id: revisionId } = await db.revision.create({
    data: { groupId, documentId, number: 1, ...revisionColumns(revision), createdById },
    select: { id: true },
  });
  await storeParts(group, { documentId, revisionId }, revision);
  await group.record({
    kind: "document.stored",
    nounId: documentId,
    documentId,
    data: { title: card.title, fileName },
  });
  return documentId;
}

async function storeParts(
  { db, actor: { groupId } }: InGroup,
  { documentId, revisionId }: { documentId: string; revisionId: string },
  revision: ArticleRevision,
): Promise<void> {
  await db.block.createMany({
    data: blockColumns(revision).map((columns) => ({ groupId, revisionId, ...columns })),
  });
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
