import { z } from "zod";
import type { ContentJson } from "#lib/documents/schema.ts";
import { BLOCK_LANGUAGES, type BlockLanguage } from "#lib/languages/language-tag.ts";
import { BLOCK_TYPES, isSetAside, type BlockType } from "#lib/documents/block.ts";
import type { ClaimKind } from "#lib/claims/claim.ts";
import { maySeeDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { shortNameOf } from "../records/reference.ts";

/** One document as it is read: its current revision with everything that the text itself holds. */
export interface Reading {
  readonly document: {
    id: string;
    title: string;
    language: BlockLanguage;
    revisionId: string;
    revisionNumber: number;
  };
  readonly text: string;
  readonly content: ContentJson;
  readonly blocks: readonly ReadBlock[];
  readonly citations: readonly ReadCitation[];
  readonly entries: readonly ReadEntry[];
}

/** `start` and `end`: code points of the text. */
export interface ReadBlock {
  readonly id: string;
  readonly type: BlockType;
  readonly language: BlockLanguage;
  readonly level: number | null;
  readonly label: string | null;
  readonly start: number;
  readonly end: number;
}

export interface ReadCitation {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly locator: string | null;
  readonly entryIds: readonly string[];
}

export interface ReadEntry {
  readonly id: string;
  readonly list: "original" | "romanised";
  readonly number: number | null;
  readonly text: string;
  readonly language: string | null;
  readonly blockId: string | null;
  readonly pairedEntryId: string | null;
  readonly reference: { id: string; short: string; title: string; language: string | null } | null;
  readonly claimCounts: Readonly<Record<ClaimKind, number>>;
  readonly otherDocuments: number;
}

const blockType = z.enum(BLOCK_TYPES);
const blockLanguage = z.enum(BLOCK_LANGUAGES);

/** `revisionNumber`: an earlier revision than the current one. */
export async function readDocument(
  { db, actor }: InGroup,
  documentId: string,
  revisionNumber?: number,
): Promise<Result<Reading, "not_found" | "not_allowed">> {
  if (!maySeeDocuments(actor)) return refuse("not_allowed");
  const document = await db.document.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: documentId }, deletedAt: null },
  });
  if (document === null) return refuse("not_found");
  const number = revisionNumber ?? document.currentRevisionNumber;
  const revision = await db.revision.findUnique({
    where: { documentId_number: { documentId, number } },
    include: {
      blocks: { orderBy: { index: "asc" }, omit: { sourceRanges: true, text: true } },
      citations: { orderBy: { startCodePoint: "asc" }, include: { entries: { select: { entryId: true } } } },
      referenceEntries: { orderBy: [{ list: "asc" }, { index: "asc" }], include: ENTRY_INCLUDE },
    },
  });
  if (revision === null) return refuse("not_found");
  const ids = new Map(revision.referenceEntries.map((entry) => [entry.key, entry.id]));
  return accept({
    document: {
      id: document.id,
      title: document.title,
      language: blockLanguage.parse(document.language),
      revisionId: revision.id,
      revisionNumber: number,
    },
    text: revision.text,
    // Written by revisionFromImport, which checks it against the schema.
    content: revision.content as unknown as ContentJson,
    blocks: revision.blocks.flatMap((block) => {
      const type = blockType.parse(block.type);
      if (isSetAside(type) || block.startCodePoint === null || block.endCodePoint === null) return [];
      const { key: id, level, label, startCodePoint: start, endCodePoint: end } = block;
      return [{ id, type, language: blockLanguage.parse(block.language), level, label, start, end }];
    }),
    citations: revision.citations.map(
      ({ key: id, startCodePoint: start, endCodePoint: end, text, locator, entries }) => ({
        id,
        start,
        end,
        text,
        locator,
        entryIds: entries.map(({ entryId }) => entryId),
      }),
    ),
    entries: revision.referenceEntries.map((entry) => readEntry(entry, ids)),
  });
}

const ENTRY_INCLUDE = {
  reference: {
    include: {
      entries: { where: { document: { deletedAt: null } }, select: { documentId: true } },
      sources: {
        where: { deletedAt: null, claim: { deletedAt: null } },
        select: { claim: { select: { id: true, kind: true } } },
      },
    },
  },
} satisfies Prisma.ReferenceEntryInclude;
type EntryRow = Prisma.ReferenceEntryGetPayload<{ include: typeof ENTRY_INCLUDE }>;

function readEntry(entry: EntryRow, ids: ReadonlyMap<string, string>): ReadEntry {
  const work = entry.reference === null || entry.reference.deletedAt !== null ? null : entry.reference;
  const claims = new Map(work?.sources.map(({ claim }) => [claim.id, claim.kind]));
  const claimCounts = { fact: 0, norm: 0, evaluation: 0, forecast: 0 };
  for (const kind of claims.values()) claimCounts[kind] += 1;
  const documents = new Set(work?.entries.map(({ documentId }) => documentId));
  documents.delete(entry.documentId);
  return {
    id: entry.id,
    list: entry.list,
    number: entry.number,
    text: entry.text,
    language: work?.language ?? languageIn(entry.csl),
    blockId: entry.blockKey,
    pairedEntryId: (entry.pairedWithKey === null ? undefined : ids.get(entry.pairedWithKey)) ?? null,
    reference:
      work === null
        ? null
        : { id: work.id, short: shortNameOf(work), title: work.title, language: work.language },
    claimCounts,
    otherDocuments: documents.size,
  };
}

function languageIn(csl: Prisma.JsonValue): string | null {
  const language = typeof csl === "object" && csl !== null && !Array.isArray(csl) ? csl["language"] : null;
  return typeof language === "string" ? language : null;
}
