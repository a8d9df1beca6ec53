import { z } from "zod";
import { importNote } from "#lib/import/article.ts";
import { BLOCK_LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import type {
  DocumentDetailView,
  DocumentView,
  listDocuments as listDocumentsOperation,
} from "#lib/operations/documents.ts";
import { mayDeleteDocuments, maySeeDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Document, Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { readSearched, searchedRows } from "../search/list-search.ts";
import { peopleById, personOf } from "./people.ts";
import { typedWords } from "./typed-words.ts";

type DocumentFilter = z.infer<typeof listDocumentsOperation.query>;

/** More documents than a person reads in one list; the filters narrow it. */
const LONGEST_LIST = 2_000;

const languages = z.array(z.enum(BLOCK_LANGUAGES));

export async function listDocuments(
  group: InGroup,
  filter: DocumentFilter,
  interfaceLocale: Language,
): Promise<Result<{ documents: DocumentView[]; mended: string | null }, "not_allowed">> {
  const { actor, db } = group;
  if (!maySeeDocuments(actor)) return refuse("not_allowed");
  if (filter.state === "deleted" && !mayDeleteDocuments(actor)) return refuse("not_allowed");
  const sought = { noun: "document" as const, search: filter.search };
  const { rows, mended } = await readSearched(group, sought, (search) =>
    db.document.findMany({
      where: { groupId: actor.groupId, AND: [...conditions(filter), ...searchedRows(search, inCard)] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: LONGEST_LIST,
    }),
  );
  const documents = await viewsOf(group, rows);
  return accept({ documents: sorted(documents, filter, interfaceLocale), mended });
}

function conditions(filter: DocumentFilter): Prisma.DocumentWhereInput[] {
  const { language, year, reformId, state } = filter;
  const hasClaims = { deletedAt: null, claim: { deletedAt: null } };
  return [
    // Essays that were handed in are with their assignment.
    { deletedAt: state === "deleted" ? { not: null } : null, submissionId: null },
    ...(language === undefined ? [] : [{ language }]),
    ...(year === undefined ? [] : [{ year }]),
    ...(reformId === undefined
      ? []
      : [
          {
            annotations: {
              some: { deletedAt: null, claim: { deletedAt: null, reforms: { some: { reformId } } } },
            },
          },
        ]),
    ...(state === "with_claims" ? [{ annotations: { some: hasClaims } }] : []),
    ...(state === "without_claims" ? [{ annotations: { none: hasClaims } }] : []),
  ];
}

/** Each word must stand in the title or among the authors. */
function inCard(search: string): Prisma.DocumentWhereInput[] {
  return typedWords(search).map((word) => ({ OR: [{ title: word }, { authors: word }] }));
}

/** Titles in the order of the reader's alphabet; what has no year or author stands last either way. */
function sorted(
  documents: DocumentView[],
  { sort, order }: DocumentFilter,
  interfaceLocale: Language,
): DocumentView[] {
  if (sort === "added") return order === "asc" ? documents.reverse() : documents;
  const alphabet = new Intl.Collator(interfaceLocale, { numeric: true });
  const sign = (order ?? (sort === "title" || sort === "authors" ? "asc" : "desc")) === "asc" ? 1 : -1;
  const compare = (one: DocumentView, other: DocumentView): number => {
    if (sort === "title") return sign * alphabet.compare(one.title, other.title);
    if (sort === "claims") return sign * (one.claimCount - other.claimCount);
    const [a, b] = sort === "year" ? [one.year, other.year] : [one.authors || null, other.authors || null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return typeof a === "number" ? sign * (a - Number(b)) : sign * alphabet.compare(a, String(b));
  };
  return documents.sort(compare);
}

/** How many documents the group has and of which years, whatever a list's filters say. */
export async function countDocuments({
  db,
  actor: { groupId },
}: InGroup): Promise<{ total: number; years: number[] }> {
  const groups = await db.document.groupBy({
    by: ["year"],
    where: { groupId, deletedAt: null, submissionId: null },
    _count: true,
    orderBy: { year: "desc" },
  });
  return {
    total: groups.reduce((sum, { _count }) => sum + _count, 0),
    years: groups.flatMap(({ year }) => (year === null ? [] : [year])),
  };
}

export async function showDocumentLine(
  group: InGroup,
  documentId: string,
): Promise<Result<DocumentView, "not_found" | "not_allowed">> {
  if (!maySeeDocuments(group.actor)) return refuse("not_allowed");
  const row = await findDocument(group, documentId);
  const [view] = row === null ? [] : await viewsOf(group, [row]);
  return view === undefined ? refuse("not_found") : accept(view);
}

/** A document's card with where it came from: file, notes of its import, revision. */
export async function showDocument(
  group: InGroup,
  documentId: string,
): Promise<Result<DocumentDetailView, "not_found" | "not_allowed">> {
  const line = await showDocumentLine(group, documentId);
  if (!line.ok) return line;
  const { currentRevisionNumber: number, file } = await group.db.document.findUniqueOrThrow({
    where: { groupId_id: { groupId: group.actor.groupId, id: documentId } },
    select: { currentRevisionNumber: true, file: { select: { sha256: true, size: true, mediaType: true } } },
  });
  const { textLength, createdAt, createdById, notes } = await group.db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId, number } },
    select: { textLength: true, createdAt: true, createdById: true, notes: true },
  });
  const createdBy = personOf(await peopleById(group.db, [createdById]), createdById);
  return accept({
    ...line.value,
    revision: { number, textLength, createdAt: createdAt.toISOString(), createdBy },
    file,
    notes: z.array(importNote).catch([]).parse(notes),
  });
}

/** The bytes that were uploaded for a document, under the name they came with. */
export async function originalOfDocument(
  group: InGroup,
  documentId: string,
): Promise<Result<{ bytes: Uint8Array; mediaType: string; name: string }, "not_found" | "not_allowed">> {
  if (!maySeeDocuments(group.actor)) return refuse("not_allowed");
  const row = await group.db.document.findUnique({
    where: { groupId_id: { groupId: group.actor.groupId, id: documentId }, deletedAt: null },
    select: { title: true, fileName: true, file: { select: { bytes: true, mediaType: true } } },
  });
  if (row === null || row.file === null) return refuse("not_found");
  return accept({ ...row.file, name: row.fileName ?? row.title });
}

function findDocument({ db, actor: { groupId } }: InGroup, documentId: string): Promise<Document | null> {
  return db.document.findUnique({ where: { groupId_id: { groupId, id: documentId }, deletedAt: null } });
}

interface Figures {
  readonly id: string;
  readonly claims: number;
  readonly annotations: number;
  readonly lost: number;
  readonly entries: number;
  readonly citations: number;
  readonly languages: string[] | null;
}

/** What is counted of each document's current revision, in one query. Lists and addresses do not make a text multilingual. */
function figuresOf({ db }: InGroup, ids: readonly string[]): Promise<Figures[]> {
  return db.$queryRaw<Figures[]>`
    SELECT d.id::text,
      (SELECT count(DISTINCT c.id) FROM annotations a JOIN claims c ON c.id = a.claim_id
        WHERE a.document_id = d.id AND a.deleted_at IS NULL AND c.deleted_at IS NULL)::int AS claims,
      (SELECT count(*) FROM annotations a WHERE a.document_id = d.id AND a.deleted_at IS NULL)::int AS annotations,
      (SELECT count(*) FROM annotations a WHERE a.document_id = d.id AND a.deleted_at IS NULL
        AND a.lost_because IS NOT NULL AND a.detached_at IS NULL)::int AS lost,
      (SELECT greatest(count(*) FILTER (WHERE e.list = 'original'), count(*) FILTER (WHERE e.list = 'romanised'))
        FROM reference_entries e WHERE e.revision_id = r.id)::int AS entries,
      (SELECT count(*) FROM citations c WHERE c.revision_id = r.id)::int AS citations,
      (SELECT array_agg(l.language ORDER BY l.length DESC) FROM
        (SELECT b.language, sum(b.end_code_point - b.start_code_point) AS length FROM blocks b
          WHERE b.revision_id = r.id AND b.start_code_point IS NOT NULL AND b.type NOT IN
            ('reference_entry', 'reference_entry_romanized', 'references_romanized_heading', 'email', 'udc')
          GROUP BY b.language) l) AS languages
    FROM documents d JOIN revisions r ON r.document_id = d.id AND r.number = d.current_revision_number
    WHERE d.id = ANY(${[...ids]}::uuid[])`;
}

async function viewsOf(group: InGroup, rows: readonly Document[]): Promise<DocumentView[]> {
  const [figures, people] = [
    await figuresOf(
      group,
      rows.map((row) => row.id),
    ),
    await peopleById(
      group.db,
      rows.map((row) => row.createdById),
    ),
  ];
  const byId = new Map(figures.map((one) => [one.id, one]));
  return rows.map((row) => {
    const counted = byId.get(row.id);
    return {
      id: row.id,
      kind: row.kind,
      title: row.title,
      authors: row.authors,
      language: languages.element.parse(row.language),
      languages: languages.parse(counted?.languages ?? [row.language]),
      year: row.year,
      claimCount: counted?.claims ?? 0,
      annotationCount: counted?.annotations ?? 0,
      lostCount: counted?.lost ?? 0,
      referenceCount: counted?.entries ?? 0,
      citationCount: counted?.citations ?? 0,
      fileName: row.fileName,
      hasOriginal: row.fileId !== null,
      importId: row.importId,
      articleIndex: row.articleIndex,
      addedBy: personOf(people, row.createdById),
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      deletedAt: row.deletedAt?.toISOString() ?? null,
      version: row.version,
    };
  });
}
