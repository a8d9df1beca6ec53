import type { Span } from "#lib/documents/block.ts";
import { importedArticle, type ImportedArticle } from "#lib/import/article.ts";
import { toHtml } from "#lib/import/formats/to-html.ts";
import { toJats } from "#lib/import/formats/to-jats.ts";
import { toMarkdown } from "#lib/import/formats/to-markdown.ts";
import { toTei } from "#lib/import/formats/to-tei.ts";
import type { EXPORT_FORMATS } from "#lib/operations/documents.ts";
import { maySeeDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { sourceMapColumn, type SourceMapColumn } from "../records/revision.ts";

export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}

type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface Writer {
  readonly write: (article: ImportedArticle) => string;
  readonly mediaType: string;
  readonly ending: string;
}

/** Media types: RFC 7763, RFC 7303; JATS has none of its own, TEI has that of RFC 6129. */
const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  markdown: { write: toMarkdown, mediaType: "text/markdown; charset=utf-8", ending: "md" },
  html: { write: toHtml, mediaType: "text/html; charset=utf-8", ending: "html" },
  jats: { write: toJats, mediaType: "application/xml; charset=utf-8", ending: "jats.xml" },
  tei: { write: toTei, mediaType: "application/tei+xml; charset=utf-8", ending: "tei.xml" },
  json: {
    write: (article) => `${JSON.stringify(article, null, 2)}\n`,
    mediaType: "application/json",
    ending: "json",
  },
};

/** A document's current revision as a file: silteme.article/1 with everything that was stored of it, or a format of publishing. */
export async function exportDocument(
  group: InGroup,
  documentId: string,
  format: ExportFormat,
): Promise<Result<ExportedFile, "not_found" | "not_allowed">> {
  if (!maySeeDocuments(group.actor)) return refuse("not_allowed");
  const stored = await loadDocument(group, documentId);
  const [revision] = stored?.revisions ?? [];
  if (stored === null || revision === undefined) return refuse("not_found");
  const article = articleOf(stored, revision);
  const { write, mediaType, ending } = WRITERS[format];
  const bytes = new TextEncoder().encode(write(article));
  return accept({ bytes, mediaType, name: `${fileNameOf(stored.title)}.${ending}` });
}

async function loadDocument({ db, actor: { groupId } }: InGroup, documentId: string) {
  const where = { groupId_id: { groupId, id: documentId }, deletedAt: null };
  const head = await db.document.findUnique({ where, select: { currentRevisionNumber: true } });
  if (head === null) return null;
  return db.document.findUnique({
    where,
    include: {
      file: { select: { sha256: true, mediaType: true } },
      revisions: { where: { number: head.currentRevisionNumber }, include: REVISION_PARTS },
    },
  });
}

const REVISION_PARTS = {
  blocks: { orderBy: { index: "asc" } },
  citations: { orderBy: { startCodePoint: "asc" }, include: { entries: { include: { entry: true } } } },
  referenceEntries: { orderBy: { index: "asc" } },
} satisfies Prisma.RevisionInclude;

type Stored = NonNullable<Awaited<ReturnType<typeof loadDocument>>>;
type StoredRevision = Stored["revisions"][number];

/** Parsed on its way out: what is exported is what the importers' contract allows, so that it can come back. */
function articleOf(stored: Stored, revision: StoredRevision): ImportedArticle {
  const { article, length, footnotes, ...map } = sourceMapOf(revision);
  const places = revision.blocks.flatMap(({ sourceRanges }) => sourceRanges as [number, number][]);
  return importedArticle.parse({
    format: "silteme.article/1",
    source: {
      name: stored.fileName ?? stored.title,
      mediaType: stored.file?.mediaType ?? "text/plain",
      sha256: stored.file?.sha256 ?? revision.textSha256,
      length,
    },
    articles: [
      {
        range: [Math.min(...places.map(([start]) => start)), Math.max(...places.map(([, end]) => end))],
        language: stored.language,
        complete: article.complete,
      },
    ],
    blocks: revision.blocks.map(({ key, level, label, cells, unsure, ...block }) => ({
      ...block,
      id: key,
      ...(level === null ? {} : { level }),
      ...(label === null ? {} : { label }),
      ...(cells === null ? {} : { cells }),
      ...(unsure === null ? {} : { unsure }),
    })),
    citations: citationsOf(revision, map.citations),
    references: revision.referenceEntries.map(({ key, pairedWithKey, ...entry }) => ({
      ...entry,
      id: key,
      sourceRange: map.references[key] ?? [0, 0],
      pairedWith: pairedWithKey,
    })),
    footnotes,
    notes: revision.notes,
  });
}

function citationsOf(revision: StoredRevision, places: Readonly<Record<string, Span>>) {
  const starts = new Map(revision.blocks.map(({ key, startCodePoint }) => [key, startCodePoint ?? 0]));
  return revision.citations.map(({ key, blockKey, startCodePoint, endCodePoint, entries, ...citation }) => {
    const blockStart = starts.get(blockKey) ?? 0;
    return {
      ...citation,
      blockId: blockKey,
      range: [startCodePoint - blockStart, endCodePoint - blockStart],
      sourceRange: places[key] ?? [0, 0],
      entries: entries.map(({ entry }) => entry.key),
    };
  });
}

/** Revisions that were not imported from a file have no map: their own text is then the source. */
function sourceMapOf(revision: StoredRevision): SourceMapColumn {
  const map = sourceMapColumn.safeParse(revision.sourceMap);
  if (map.success) return map.data;
  return {
    article: { index: 0, language: "mixed", complete: true },
    length: revision.textLength,
    stretches: [],
    citations: {},
    references: {},
    footnotes: [],
  };
}

/** Characters that no file system likes become blanks; UTF-16 units. */
function fileNameOf(title: string): string {
  return (
    title
      .replace(/[\p{Cc}\\/:*?"<>|]+/gu, " ")
      .trim()
      .slice(0, 80)
      .toWellFormed()
      .trim() || "article"
  );
}
