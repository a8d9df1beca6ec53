import { SET_ASIDE_TYPES } from "#lib/documents/block.ts";
import { blockLanguageOf, type BlockLanguage } from "#lib/languages/language-tag.ts";
import type { Entry, EntryWeight } from "#lib/search/entry.ts";
import type { Prisma } from "#prisma/client.ts";
import type { Transaction } from "../database.ts";

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
  index: 0,
  blockKey: null,
  isOpen: true,
} as const;

const DOCUMENT = { id: true, title: true, authors: true, language: true, year: true, kind: true } as const;

/**
 * Documents by title (in each of their languages), authors and keywords. What is deleted is left out, here and below, and so are essays
 * (decision 36).
 */
export async function readDocuments({ db, groupId }: InIndex, ids: readonly string[]): Promise<Entry[]> {
  const documents = await db.document.findMany({
    where: { groupId, id: { in: [...ids] }, deletedAt: null, submissionId: null },
    select: DOCUMENT,
  });
  const fronts = await db.block.findMany({
    where: {
      groupId,
      type: { in: ["title", "subtitle", "keywords"] },
      revisionId: { in: await currentRevisions({ db, groupId }, ids) },
    },
    select: { type: true, text: true, language: true, revision: { select: { documentId: true } } },
    orderBy: { index: "asc" },
  });
  return documents.map((document) => ({
    ...ALONE,
    noun: "document",
    nounId: document.id,
    documentId: document.id,
    ...facetsOf(document),
    kind: document.kind,
    texts: [
      { weight: "A", text: document.title, language: blockLanguageOf(document.language) },
      { weight: "B", text: document.authors, language: null },
      ...fronts
        .filter(({ revision, text }) => revision.documentId === document.id && text !== document.title)
        .map(({ type, text, language }) => ({
          weight: type === "keywords" ? ("B" as const) : ("A" as const),
          text,
          language: blockLanguageOf(language),
        })),
    ],
  }));
}

/** Blocks of the current revisions of these documents, in order; what was set aside as noise is no text of theirs. */
export async function readBlocksOf(group: InIndex, documentIds: readonly string[]): Promise<Entry[]> {
  return readBlocks(group, { revisionId: { in: await currentRevisions(group, documentIds) } });
}

/** Blocks that hits name. */
export function readBlocksById(group: InIndex, ids: readonly string[]): Promise<Entry[]> {
  return readBlocks(group, { id: { in: [...ids] } });
}

async function readBlocks({ db, groupId }: InIndex, where: Prisma.BlockWhereInput): Promise<Entry[]> {
  const blocks = await db.block.findMany({
    where: {
      groupId,
      submissionId: null,
      type: { notIn: [...SET_ASIDE_TYPES] },
      startCodePoint: { not: null },
      ...where,
    },
    select: { id: true, index: true, key: true, type: true, language: true, text: true, revisionId: true },
    orderBy: [{ revisionId: "asc" }, { index: "asc" }],
  });
  const revisions = await db.revision.findMany({
    where: { groupId, id: { in: [...new Set(blocks.map(({ revisionId }) => revisionId))] } },
    select: { id: true, document: { select: { ...DOCUMENT, deletedAt: true } } },
  });
  const documents = new Map(revisions.map(({ id, document }) => [id, document]));
  return blocks.flatMap(({ id, index, key, type, language, text, revisionId }) => {
    const document = documents.get(revisionId);
    if (document === undefined || document.deletedAt !== null) return [];
    const own = blockLanguageOf(language);
    const entry: Entry = {
      ...ALONE,
      noun: "block",
      nounId: id,
      documentId: document.id,
      ...facetsOf(document),
      language: own,
      kind: type,
      index,
      blockKey: key,
      texts: [{ weight: weightOf(type), text, language: own }],
    };
    return [entry];
  });
}

function weightOf(type: string): EntryWeight {
  if (type === "title" || type === "subtitle") return "A";
  return type === "heading" || type === "authors" || type === "keywords" ? "B" : "D";
}

async function currentRevisions({ db, groupId }: InIndex, documentIds: readonly string[]): Promise<string[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT r.id::text FROM revisions r JOIN documents d ON d.group_id = r.group_id AND d.id = r.document_id
      AND d.current_revision_number = r.number
    WHERE d.group_id = ${groupId}::uuid AND d.id = ANY(${[...documentIds]}::uuid[])`;
  return found.map(({ id }) => id);
}

interface Described {
  readonly authors: string;
  readonly language: string;
  readonly year: number | null;
}

export function facetsOf({ authors, language, year }: Described): {
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
