import type { Correctable } from "#lib/import/correctable.ts";
import { foldCorrections, readCorrected, type CorrectedArticle } from "#lib/import/corrected-article.ts";
import { findRedoable, findUndoable, standing, type LoggedCorrection } from "#lib/import/correction-log.ts";
import type { ImportedArticle } from "#lib/import/article.ts";
import { cardOf, isDoubtful, previewNotes, previewOf } from "#lib/import/preview.ts";
import { rawText, type RawText } from "#lib/import/raw-text.ts";
import { notesOfFile, splitArticles } from "#lib/import/split.ts";
import type { CorrectedImportView } from "#lib/operations/corrections.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { articleColumn, loggedCorrection, rawColumn } from "../records/corrected-import.ts";
import { articleDigest } from "../records/revision.ts";

/** An import that was read, and what was corrected of it. */
export interface ReadImport {
  readonly id: string;
  readonly version: number;
  /** As it was recognised. */
  readonly article: ImportedArticle;
  readonly raw: RawText | null;
  readonly log: readonly LoggedCorrection[];
  readonly documents: readonly StoredArticle[];
}

/** The same with its corrections applied. */
export interface CorrectedImport extends ReadImport {
  readonly corrected: CorrectedArticle;
  /** The corrected file taken apart, an article each. */
  readonly parts: readonly ImportedArticle[];
}

interface StoredArticle {
  readonly id: string;
  readonly articleIndex: number;
  readonly isDeleted: boolean;
  /** Of what its current revision was made of; null where that was not kept. */
  readonly digest: string | null;
}

/** Null for an import that is not there, or not read. */
export async function findRead(group: InGroup, importId: string): Promise<ReadImport | null> {
  const { groupId } = group.actor;
  const row = await group.db.import.findUnique({
    where: { groupId_id: { groupId, id: importId }, state: { in: ["ready", "stored"] } },
    select: {
      id: true,
      version: true,
      article: true,
      raw: true,
      corrections: { orderBy: { number: "asc" } },
    },
  });
  if (row === null || row.article === null) return null;
  const { id, version } = row;
  return {
    ...{ id, version, article: articleColumn(row.article), raw: rawColumn(row.raw) },
    log: row.corrections.map(loggedCorrection),
    documents: await storedArticles(group, importId),
  };
}

export async function findCorrected(group: InGroup, importId: string): Promise<CorrectedImport | null> {
  const found = await findRead(group, importId);
  return found === null ? null : withCorrections(found);
}

/** Applies the corrections of the log that stand; `state`: their blocks, where they are known already. */
export function withCorrections(found: ReadImport, state?: Correctable): CorrectedImport {
  const { article, log } = found;
  const raw = found.raw ?? NO_RAW;
  const corrected = readCorrected(article, raw, state ?? foldCorrections(article, raw, standing(log)));
  return { ...found, corrected, parts: splitArticles(corrected.file, corrected.state.starts) };
}

/** The log alone, and whether any article of the import is a document. */
export async function findCorrectionLog(
  { db, actor: { groupId } }: InGroup,
  importId: string,
): Promise<{ log: LoggedCorrection[]; isStored: boolean }> {
  const rows = await db.correction.findMany({ where: { groupId, importId }, orderBy: { number: "asc" } });
  const documents = await db.document.count({ where: { groupId, importId } });
  return { log: rows.map(loggedCorrection), isStored: documents > 0 };
}

/** Imports that were read before raw texts were kept have no corrections to trace. */
const NO_RAW = rawText("");

function storedArticles({ db, actor: { groupId } }: InGroup, importId: string): Promise<StoredArticle[]> {
  // The source map holds a place for every letter: only what is asked for leaves the database.
  return db.$queryRaw<StoredArticle[]>`
    SELECT documents.id, article_index AS "articleIndex", deleted_at IS NOT NULL AS "isDeleted",
      revisions.source_map ->> 'digest' AS digest
    FROM documents LEFT JOIN revisions
      ON revisions.document_id = documents.id AND revisions.number = documents.current_revision_number
    WHERE documents.group_id = ${groupId}::uuid AND import_id = ${importId}::uuid AND article_index IS NOT NULL`;
}

export type Looked = Omit<CorrectedImportView, "id" | "version" | "focus">;

/** What is seen of it: all articles in short, and the one asked for in full. */
export function viewOfCorrected(found: CorrectedImport, index: number): Looked {
  const { article, raw, log, corrected, parts } = found;
  const { dismissed } = corrected.state;
  const stored = new Map(found.documents.map((document) => [document.articleIndex, document]));
  const articles = parts.map((part, at) => {
    const document = stored.get(at);
    const documentId = document === undefined || document.isDeleted ? null : document.id;
    const isChanged = documentId !== null && isCorrected(part, document?.digest ?? null, log);
    return { ...cardOf(part), index: at, documentId, isChanged };
  });
  const part = parts[index];
  const doubted = new Set(article.blocks.filter(isDoubtful).map(({ id }) => id));
  return {
    articles,
    preview: part === undefined ? null : { index, ...previewOf(part, { raw, dismissed, doubted }) },
    notes: previewNotes(notesOfFile(corrected.file), corrected.file.blocks, dismissed),
    corrections: {
      count: standing(log).length,
      canUndo: findUndoable(log) !== null,
      canRedo: findRedoable(log) !== null,
    },
  };
}

/** Whether a document's current revision says something else than its article does now. */
export function isCorrected(
  part: ImportedArticle,
  digest: string | null,
  log: readonly LoggedCorrection[],
): boolean {
  return digest === null ? standing(log).length > 0 : articleDigest(part) !== digest;
}

/** The import after a correction: the article with the block that it led to, else the one that was looked at. */
export function viewAfter(
  found: CorrectedImport,
  focus: string | null,
  lookedAt: number,
): CorrectedImportView {
  const home = found.parts.findIndex(({ blocks }) => blocks.some(({ id }) => id === focus));
  const index = home >= 0 ? home : Math.min(lookedAt, found.parts.length - 1);
  const { id, version } = found;
  return { id, version, ...viewOfCorrected(found, index), focus: home >= 0 ? focus : null };
}

/** The same read anew, once a correction was undone or done again. */
export async function showAfter(
  group: InGroup,
  importId: string,
  { focus, lookedAt }: { readonly focus: string | null; readonly lookedAt: number },
): Promise<Result<CorrectedImportView, "import_not_ready">> {
  const found = await findCorrected(group, importId);
  return found === null ? refuse("import_not_ready") : accept(viewAfter(found, focus, lookedAt));
}
