import { readingProgress } from "#lib/import/file-reading.ts";
import {
  importView,
  type ImportProgress,
  type ImportResultView,
  type ImportView,
} from "#lib/operations/imports.ts";
import { maySeeImports } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { findCorrected, viewOfCorrected } from "./corrected-import.ts";
import { peopleById, personOf } from "./people.ts";

/** More open imports than a person keeps in view; older ones appear when these are settled. */
const LONGEST_LIST = 200;

/** The reader's answer may be megabytes; lists do without it. */
const LISTED = {
  id: true,
  name: true,
  state: true,
  refusal: true,
  progress: true,
  recognise: true,
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

/** How far the reading of an import is, for somebody who waits for it. */
export async function watchImport(
  { db, actor }: InGroup,
  importId: string,
): Promise<Result<ImportProgress, "not_found" | "not_allowed">> {
  if (!maySeeImports(actor)) return refuse("not_allowed");
  const row = await db.import.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: importId } },
    select: { state: true, progress: true },
  });
  if (row === null) return refuse("not_found");
  return accept({ state: row.state, progress: readingProgress.nullable().parse(row.progress) });
}

/** An import with the articles that were recognised and corrected, and one of them to look at. */
export async function showImport(
  group: InGroup,
  importId: string,
  index = 0,
): Promise<Result<ImportResultView, "not_found" | "not_allowed">> {
  const line = await showImportLine(group, importId);
  if (!line.ok) return line;
  const found = await findCorrected(group, importId);
  return accept({ ...line.value, ...(found === null ? NOTHING_READ : viewOfCorrected(found, index)) });
}

const NOTHING_READ = {
  articles: [],
  preview: null,
  notes: [],
  corrections: { count: 0, canUndo: false, canRedo: false },
};

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

export interface PageSource {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
}

/** The file that a page belongs to, without its bytes; not found for pages that the file has not, as far as its reading has told. */
export async function sourceOfPage(
  group: InGroup,
  importId: string,
  page: number,
): Promise<Result<PageSource, "not_found" | "not_allowed">> {
  if (!maySeeImports(group.actor)) return refuse("not_allowed");
  const { groupId } = group.actor;
  // Counted in the database: the raw text of a thesis is megabytes.
  const [counted] = await group.db.$queryRaw<{ pages: number | null }[]>`
    SELECT jsonb_array_length(raw -> 'pages') AS pages FROM imports
    WHERE group_id = ${groupId}::uuid AND id = ${importId}::uuid`;
  if (counted === undefined || page > (counted.pages ?? page)) return refuse("not_found");
  const { name, file } = await group.db.import.findUniqueOrThrow({
    where: { groupId_id: { groupId, id: importId } },
    select: { name: true, file: { select: { mediaType: true, sha256: true } } },
  });
  return accept({ name, ...file });
}

async function viewsOf(group: InGroup, rows: readonly ListedRow[]): Promise<ImportView[]> {
  const people = await peopleById(
    group.db,
    rows.map((row) => row.createdById),
  );
  return rows.map(({ file, refusal, progress, createdById, ...row }) => ({
    ...row,
    size: file.size,
    documents: file.documents,
    refusal: importView.shape.refusal.parse(refusal),
    progress: importView.shape.progress.parse(progress),
    author: personOf(people, createdById),
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }));
}
