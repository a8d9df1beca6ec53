import type { ImportedArticle } from "#lib/import/article.ts";
import { cardOfBlocks } from "#lib/documents/card.ts";
import { mayImportDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { correctDocument, type CorrectedDocument } from "../correct-document.ts";
import type { InGroup } from "../database.ts";
import { storeComments } from "../imported-comments.ts";
import { findCorrected, isCorrected } from "../queries/corrected-import.ts";
import { articleRevision } from "../records/revision.ts";
import { storeRevision } from "../revisions.ts";

interface Wanted {
  readonly importId: string;
  /** Indices of the articles; all when not given. */
  readonly articles?: readonly number[] | undefined;
}

export interface StoredDocument extends CorrectedDocument {
  readonly id: string;
  readonly articleIndex: number;
}

type StoreRefusal = "not_found" | "not_allowed" | "import_not_ready" | "article_not_found";

/**
 * Makes documents of articles of a file that was read and corrected: document, first revision, blocks, lists, citations and the
 * remarks that came with it together or not at all. An article that is a document already stays that document: one that was deleted
 * comes back, and one that was corrected since gets a new revision, to which its annotations follow.
 */
export async function storeImport(
  group: InGroup,
  { importId, articles }: Wanted,
): Promise<Result<{ documents: StoredDocument[] }, StoreRefusal>> {
  const { db, actor } = group;
  const { groupId } = actor;
  if (!mayImportDocuments(actor)) return refuse("not_allowed");
  // Locked, so that of two people who store at the same moment the second finds the documents of the first.
  await db.$queryRaw`SELECT 1 FROM imports WHERE group_id = ${groupId}::uuid AND id = ${importId}::uuid FOR UPDATE`;
  const where = { groupId_id: { groupId, id: importId } };
  const row = await db.import.findUnique({ where, select: { fileId: true, name: true } });
  if (row === null) return refuse("not_found");
  const found = await findCorrected(group, importId);
  if (found === null) return refuse("import_not_ready");
  const wanted = [...new Set(articles ?? found.parts.keys())].sort((a, b) => a - b);
  const beyond = wanted.find((index) => found.parts[index] === undefined);
  if (beyond !== undefined) return refuse("article_not_found", { number: beyond + 1 });
  const decoded = found.raw === null ? undefined : Array.from(found.raw.text);
  const documents: StoredDocument[] = [];
  for (const articleIndex of wanted) {
    const part = found.parts[articleIndex];
    if (part === undefined) continue;
    const article: Article = { part, articleIndex, decoded, importId, ...row };
    const known = found.documents.find((document) => document.articleIndex === articleIndex);
    const stored =
      known === undefined
        ? await storeArticle(group, article)
        : await keepArticle(group, article, {
            id: known.id,
            isChanged: isCorrected(part, known.digest, found.log),
          });
    documents.push({ ...stored, articleIndex });
  }
  await db.import.update({ where, data: { state: "stored", version: { increment: 1 } } });
  return accept({ documents });
}

interface Article {
  readonly part: ImportedArticle;
  readonly articleIndex: number;
  /** Code points of the raw text, so that every letter can be traced to its place in it. */
  readonly decoded: readonly string[] | undefined;
  readonly importId: string;
  readonly fileId: string;
  /** Name of the file. */
  readonly name: string;
}

type Stored = Omit<StoredDocument, "articleIndex">;
const NOTHING_FOLLOWED = { moved: 0, lost: 0 };

/** Brings back a document that was deleted since, and gives one that was corrected a new revision. */
async function keepArticle(
  group: InGroup,
  { part, articleIndex, decoded, name }: Article,
  { id, isChanged }: { readonly id: string; readonly isChanged: boolean },
): Promise<Stored> {
  const where = { groupId_id: { groupId: group.actor.groupId, id } };
  const document = await group.db.document.findUniqueOrThrow({ where });
  if (document.deletedAt !== null) {
    const data = { deletedAt: null, updatedAt: new Date(), version: { increment: 1 } };
    await group.db.document.update({ where, data });
    await group.record({
      ...({ kind: "document.restored", nounId: id, documentId: id } as const),
      data: { title: document.title },
    });
  }
  if (!isChanged)
    return { id, revisionNumber: document.currentRevisionNumber, annotations: NOTHING_FOLLOWED };
  const revision = articleRevision(part, articleIndex, decoded);
  return { id, ...(await correctDocument(group, id, { revision, fileName: name })) };
}

async function storeArticle(group: InGroup, article: Article): Promise<Stored> {
  const { db, actor } = group;
  const { part, articleIndex, decoded, importId, fileId, name: fileName } = article;
  const { groupId, userId: createdById } = actor;
  const revision = articleRevision(part, articleIndex, decoded);
  const { language } = revision;
  const card = cardOfBlocks(revision.blocks, language, fileName);
  const { id } = await db.document.create({
    data: { groupId, ...card, language, fileId, importId, articleIndex, fileName, createdById },
    select: { id: true },
  });
  const revisionId = await storeRevision(group, { documentId: id, number: 1 }, revision);
  const comments = part.comments ?? [];
  const remarks = await storeComments(group, { documentId: id, revisionId }, { revision, comments });
  await group.record({
    ...({ kind: "document.stored", nounId: id, documentId: id } as const),
    data: { title: card.title, fileName, ...(remarks === 0 ? {} : { remarks }) },
  });
  return { id, revisionNumber: 1, annotations: NOTHING_FOLLOWED };
}
