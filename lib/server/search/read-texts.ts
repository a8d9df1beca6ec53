import { SET_ASIDE_TYPES, type BlockType } from "#lib/documents/block.ts";
import { blockLanguageOf, type BlockLanguage } from "#lib/languages/language-tag.ts";
import type { Entry, EntryWeight } from "#lib/search/entry.ts";
import { Prisma } from "#prisma/client.ts";
import type { Transaction } from "../database.ts";
import { KEEP_PLAN } from "../database/kept-plans.ts";

/** A group's rows and where to read them. */
export interface InIndex {
  readonly db: Transaction;
  readonly groupId: string;
}

const ALONE = {
  annotationId: null,
  claimId: null,
  referenceId: null,
  state: null,
  reformIds: [],
  blockKey: null,
  isOpen: true,
} as const;

/** Blocks that head a document: it is found by them, and they are no hits of their own beside it. */
export const FRONT_TYPES: readonly string[] = ["title", "subtitle", "keywords"] satisfies BlockType[];

interface DocumentRow extends Described {
  readonly id: string;
  readonly title: string;
  readonly kind: string | null;
  readonly fronts: readonly { readonly type: string; readonly text: string; readonly language: string }[];
}

/**
 * Documents by title (in each of their languages), authors and keywords. What is deleted is left out, here and below, and so are essays
 * (decision 36).
 */
export async function readDocuments({ db, groupId }: InIndex, ids: readonly string[]): Promise<Entry[]> {
  const documents = await db.$queryRaw<DocumentRow[]>`
    ${KEEP_PLAN} SELECT d.id::text, d.title, d.authors, d.language, d.year, d.kind::text, coalesce((
      SELECT json_agg(json_build_object('type', b.type, 'text', b.text, 'language', b.language) ORDER BY b.index)
      FROM revisions r JOIN blocks b ON b.revision_id = r.id AND b.type IN ('title', 'subtitle', 'keywords')
      WHERE r.group_id = d.group_id AND r.document_id = d.id AND r.number = d.current_revision_number), '[]') AS fronts
    FROM documents d
    WHERE d.group_id = ${groupId}::uuid AND d.id = ANY(${[...ids]}::uuid[]) AND d.deleted_at IS NULL AND d.submission_id IS NULL`;
  return documents.map(({ id, title, fronts, ...document }) => ({
    ...ALONE,
    noun: "document",
    nounId: id,
    documentId: id,
    ...facetsOf(document),
    kind: document.kind,
    texts: [
      { weight: "A", text: title, language: blockLanguageOf(document.language) },
      { weight: "B", text: document.authors, language: null },
      ...fronts
        .filter(({ text }) => text !== title)
        .map(({ type, text, language }) => ({
          weight: type === "keywords" ? ("B" as const) : ("A" as const),
          text,
          language: blockLanguageOf(language),
        })),
    ],
  }));
}

/** Blocks of the current revisions of these documents, in order; what was set aside as noise is no text of theirs. */
export async function readBlocksOf(
  { db, groupId }: InIndex,
  documentIds: readonly string[],
): Promise<Entry[]> {
  return (await db.$queryRaw<BlockRow[]>(blocksOf(groupId, documentIds))).map(blockEntry);
}

/** Blocks that hits name. */
export async function readBlocksById({ db, groupId }: InIndex, ids: readonly string[]): Promise<Entry[]> {
  const rows = await db.$queryRaw<BlockRow[]>`
    ${BLOCKS} WHERE b.group_id = ${groupId}::uuid AND b.id = ANY(${[...ids]}::uuid[]) AND ${IS_TEXT}`;
  return rows.map(blockEntry);
}

/** The statement that reads the blocks of these documents: a rebuild reads them over a connection of its own. */
export function blocksOf(groupId: string, documentIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    ${BLOCKS} WHERE d.group_id = ${groupId}::uuid AND d.id = ANY(${[...documentIds]}::uuid[]) AND r.number = d.current_revision_number
      AND ${IS_TEXT} ORDER BY d.id, b.index`;
}

const BLOCKS = Prisma.sql`
  ${KEEP_PLAN} SELECT b.id::text, b.key, b.type::text, b.language, b.text, d.id::text AS "documentId", d.authors, d.year
  FROM blocks b JOIN revisions r ON r.group_id = b.group_id AND r.id = b.revision_id
    JOIN documents d ON d.group_id = r.group_id AND d.id = r.document_id`;
const IS_TEXT = Prisma.sql`
  d.deleted_at IS NULL AND b.submission_id IS NULL AND b.start_code_point IS NOT NULL
  AND b.type <> ALL(${[...SET_ASIDE_TYPES, ...FRONT_TYPES]}::text[])`;

export interface BlockRow extends Described {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly text: string;
  readonly documentId: string;
}

export function blockEntry({ id, key, type, language, text, documentId, ...document }: BlockRow): Entry {
  const own = blockLanguageOf(language);
  return {
    ...ALONE,
    noun: "block",
    nounId: id,
    documentId,
    year: document.year,
    authors: namesIn(document.authors),
    language: own,
    kind: type,
    blockKey: key,
    texts: [{ weight: weightOf(type), text, language: own }],
  };
}

function weightOf(type: string): EntryWeight {
  return type === "heading" || type === "authors" ? "B" : "D";
}

interface Described {
  readonly authors: string;
  readonly language: string;
  readonly year: number | null;
}

function facetsOf({ authors, language, year }: Described): {
  readonly language: BlockLanguage | null;
  readonly year: number | null;
  readonly authors: readonly string[];
} {
  return { language: blockLanguageOf(language), year, authors: namesIn(authors) };
}

/** More than these are not told apart beside hits; all of them are found. */
const MOST_AUTHORS = 12;

/** "А. Сейітова, Б. Оразбек" are two. */
export function namesIn(authors: string): string[] {
  const names = authors.split(/[,;]/u).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))].slice(0, MOST_AUTHORS);
}
