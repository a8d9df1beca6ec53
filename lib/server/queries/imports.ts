import { importedArticle } from "#lib/import/article.ts";
import { cardOf, previewOf } from "#lib/import/preview.ts";
import { notesOfFile, splitArticles } from "#lib/import/split.ts";
import { importView, type ImportResultView, type ImportView } from "#lib/operations/imports.ts";
import { maySeeImports } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { peopleById, personOf } from "./people.ts";

/** More open imports than a person keeps in view; older ones appear when these are settled. */
const LONGEST_LIST = 200;

/** The reader's answer may be megabytes; lists do without it. */
const LISTED = {
  id: true,
  name: true,
  state: true,
  refusal: true,
  createdById: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
  version: true,
  file: {
    select: {
      size: true,
      documents: {
        where: { deletedAt: null },
        select: { id: true, title: true },
        orderBy: { createdAt: "asc" },
      },
    },
  },
} satisfies Prisma.ImportSelect;
type ListedRow = Prisma.ImportGetPayload<{ select: typeof LISTED }>;

export async function listImports(group: InGroup): Promise<Result<{ imports: ImportView[] }, "not_allowed">> {
  if (!maySeeImports(group.actor)) return refuse("not_allowed");
  const rows = await group.db.import.findMany({
    where: { groupId: group.actor.groupId, state: { not: "stored" } },
    select: LISTED,
    orderBy: { createdAt: "desc" },
    take: LONGEST_LIST,
  });
  return accept({ imports: await viewsOf(group, rows) });
}

export async function showImportLine(
  group: InGroup,
  importId: string,
): Promise<Result<ImportView, "not_found" | "not_allowed">> {
  if (!maySeeImports(group.actor)) return refuse("not_allowed");
  const row = await group.db.import.findUnique({
    where: { groupId_id: { groupId: group.actor.groupId, id: importId } },
    select: LISTED,
  });
  const [view] = await viewsOf(group, row === null ? [] : [row]);
  return view === undefined ? refuse("not_found") : accept(view);
}

/** An import with the articles that were recognised, and one of them to look at. */
export async function showImport(
  group: InGroup,
  importId: string,
  index = 0,
): Promise<Result<ImportResultView, "not_found" | "not_allowed">> {
  const line = await showImportLine(group, importId);
  if (!line.ok) return line;
  const { article, documents } = await group.db.import.findUniqueOrThrow({
    where: { groupId_id: { groupId: group.actor.groupId, id: importId } },
    select: {
      article: true,
      documents: { where: { deletedAt: null }, select: { id: true, articleIndex: true } },
    },
  });
  if (article === null) return accept({ ...line.value, articles: [], preview: null, notes: [] });
  const file = importedArticle.parse(article);
  const parts = splitArticles(file);
  const stored = new Map(documents.map(({ id, articleIndex }) => [articleIndex, id]));
  const articles = parts.map((part, at) => ({
    ...cardOf(part),
    index: at,
    documentId: stored.get(at) ?? null,
  }));
  const part = parts[index];
  const preview = part === undefined ? null : { index, ...previewOf(part) };
  return accept({ ...line.value, articles, preview, notes: notesOfFile(file) });
}

/** The uploaded bytes of an import. */
export async function originalOfImport(
  group: InGroup,
  importId: string,
): Promise<Result<{ bytes: Uint8Array; mediaType: string; name: string }, "not_found" | "not_allowed">> {
  if (!maySeeImports(group.actor)) return refuse("not_allowed");
  const row = await group.db.import.findUnique({
    where: { groupId_id: { groupId: group.actor.groupId, id: importId } },
    select: { name: true, file: { select: { bytes: true, mediaType: true } } },
  });
  return row === null ? refuse("not_found") : accept({ name: row.name, ...row.file });
}

async function viewsOf(group: InGroup, rows: readonly ListedRow[]): Promise<ImportView[]> {
  const people = await peopleById(
    group.db,
    rows.map((row) => row.createdById),
  );
  return rows.map(({ file, refusal, createdById, ...row }) => ({
    ...row,
    size: file.size,
    documents: file.documents,
    refusal: importView.shape.refusal.parse(refusal),
    author: personOf(people, createdById),
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }));
}
