import { z } from "zod";
import { CITATION_MARK_KINDS } from "#lib/citations/citation-mark.ts";
import type { CheckedCitation, CheckedEntry } from "#lib/citations/integrity/checked.ts";
import { quoteBefore } from "#lib/citations/integrity/quoted-passage.ts";
import { cslItem } from "#lib/citations/reference.ts";
import { codePointToUtf16, indexText, type TextIndex } from "#lib/languages/text-unit.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";

/** A mark with its place in the revision's text, in code points. */
export interface PlacedCitation extends CheckedCitation {
  readonly blockKey: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface CheckedDocument {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly revision: number;
  readonly citations: readonly PlacedCitation[];
  readonly entries: readonly CheckedEntry[];
}

const REVISION_INCLUDE = {
  blocks: { where: { startCodePoint: { not: null } }, select: { key: true, startCodePoint: true } },
  citations: { orderBy: { startCodePoint: "asc" }, include: { entries: { select: { entryId: true } } } },
  referenceEntries: {
    orderBy: [{ list: "asc" }, { index: "asc" }],
    include: { reference: { select: { deletedAt: true } } },
  },
} satisfies Prisma.RevisionInclude;
type RevisionRow = Prisma.RevisionGetPayload<{ include: typeof REVISION_INCLUDE }>;

/** The current revision of a document as the integrity report looks at it; null where the group has no such document. */
export async function loadChecked(
  { db, actor }: InGroup,
  documentId: string,
): Promise<CheckedDocument | null> {
  const document = await db.document.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: documentId }, deletedAt: null },
    select: { id: true, title: true, language: true, currentRevisionNumber: true },
  });
  if (document === null) return null;
  const { currentRevisionNumber: number, ...named } = document;
  const revision = await db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId, number } },
    include: REVISION_INCLUDE,
  });
  return { ...named, revision: number, citations: citationsOf(revision), entries: entriesOf(revision) };
}

const keys = z.array(z.union([z.number(), z.string()]));
const kind = z.enum(CITATION_MARK_KINDS);

function citationsOf({ text, blocks, citations }: RevisionRow): PlacedCitation[] {
  const index = indexText(text);
  const starts = new Map(blocks.map(({ key, startCodePoint }) => [key, startCodePoint]));
  return citations.map((row) => ({
    key: row.key,
    blockKey: row.blockKey,
    start: row.startCodePoint,
    end: row.endCodePoint,
    text: row.text,
    keys: keys.parse(row.keys),
    locator: row.locator,
    kind: kind.parse(row.kind),
    entryIds: row.entries.map(({ entryId }) => entryId),
    quote: quoteIn(index, starts.get(row.blockKey) ?? null, row.startCodePoint),
  }));
}

function quoteIn(index: TextIndex, blockStart: number | null, markStart: number): string | null {
  if (blockStart === null) return null;
  const before = index.text.slice(codePointToUtf16(index, blockStart), codePointToUtf16(index, markStart));
  return quoteBefore(before, before.length);
}

function entriesOf({ referenceEntries }: RevisionRow): CheckedEntry[] {
  const ids = new Map(referenceEntries.map(({ key, id }) => [key, id]));
  return referenceEntries.map(({ id, list, number, text, csl, pairedWithKey, referenceId, reference }) => {
    const read = cslItem.safeParse(csl);
    return {
      id,
      list,
      number,
      text,
      csl: read.success ? read.data : null,
      pairedWith: (pairedWithKey === null ? undefined : ids.get(pairedWithKey)) ?? null,
      referenceId: reference === null || reference.deletedAt !== null ? null : referenceId,
    };
  });
}
