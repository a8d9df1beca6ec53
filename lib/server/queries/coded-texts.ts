import type { z } from "zod";
import type { CodedPassage } from "#lib/agreement/coded-passage.ts";
import type { CodedText } from "#lib/agreement/coded-text.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import type { showAgreement } from "#lib/operations/agreement.ts";
import type { CodingView } from "#lib/operations/codings.ts";
import { mayLookIntoCoding } from "#lib/permissions/codings.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { showCoding } from "./codings.ts";

export type AgreementQuery = z.infer<typeof showAgreement.query>;

/** All that agreement is measured on. */
export interface CodedTexts {
  readonly coding: CodingView;
  readonly texts: readonly CodedText[];
  readonly tagIds: readonly string[];
  /** Pieces of work whose coders count. */
  readonly counted: number;
  readonly lost: number;
}

/** The texts of a coding with what was marked in them by those whose work counts: who is done, or has begun if that is asked for. */
export async function loadCodedTexts(
  group: InGroup,
  codingId: string,
  query: AgreementQuery,
): Promise<Result<CodedTexts, "not_found" | "not_allowed" | "coding_open">> {
  const shown = await showCoding(group, codingId);
  if (!shown.ok) return shown;
  const coding = shown.value;
  const coderIds = coding.coders.map(({ id }) => id);
  const closedAt = coding.closedAt === null ? null : new Date(coding.closedAt);
  if (!mayLookIntoCoding(group.actor, { closedAt, coderIds })) return refuse("coding_open");
  const counting = coding.assignments.filter(
    ({ doneAt, startedAt }) => doneAt !== null || (query.unfinished === "count" && startedAt !== null),
  );
  const documentIds = [...new Set(counting.map(({ documentId }) => documentId))];
  const { passages, lost } = await loadPassages(group, coding.layerId, documentIds);
  const texts = await loadTexts(group, documentIds);
  return accept({
    coding,
    texts: texts.map((text) => ({
      ...text,
      coderIds: counting
        .filter(({ documentId }) => documentId === text.documentId)
        .map(({ userId }) => userId)
        .sort(),
      passages: passages.get(text.documentId) ?? [],
    })),
    tagIds: measuredTags(coding, query),
    counted: counting.length,
    lost,
  });
}

function measuredTags(coding: CodingView, { tagsetId, tagId }: AgreementQuery): string[] {
  return coding.tagsets
    .filter((tagset) => tagsetId === undefined || tagset.tagsetId === tagsetId)
    .flatMap(({ tags }) => tags.map(({ id }) => id))
    .filter((id) => tagId === undefined || id === tagId);
}

async function loadTexts(
  { db, actor: { groupId } }: InGroup,
  documentIds: readonly string[],
): Promise<Omit<CodedText, "coderIds" | "passages">[]> {
  const documents = await db.document.findMany({
    where: { groupId, id: { in: [...documentIds] }, deletedAt: null },
    select: { id: true, currentRevisionNumber: true },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  const revisions = await db.revision.findMany({
    where: {
      groupId,
      OR: documents.map(({ id, currentRevisionNumber }) => ({
        documentId: id,
        number: currentRevisionNumber,
      })),
    },
    select: {
      documentId: true,
      text: true,
      blocks: {
        select: { startCodePoint: true, endCodePoint: true, language: true },
        orderBy: { startCodePoint: "asc" },
      },
    },
  });
  const byDocument = new Map(revisions.map((revision) => [revision.documentId, revision]));
  return documents.flatMap(({ id }) => {
    const revision = byDocument.get(id);
    if (revision === undefined) return [];
    const blocks = revision.blocks.flatMap(({ startCodePoint, endCodePoint, language }) =>
      startCodePoint === null || endCodePoint === null
        ? []
        : [
            {
              span: [startCodePoint, endCodePoint] as const,
              language: BLOCK_LANGUAGES.find((known) => known === language) ?? "mixed",
            },
          ],
    );
    return [{ documentId: id, text: revision.text, blocks }];
  });
}

async function loadPassages(
  { db, actor: { groupId } }: InGroup,
  layerId: string,
  documentIds: readonly string[],
): Promise<{ passages: ReadonlyMap<string, CodedPassage[]>; lost: number }> {
  const rows = await db.annotation.findMany({
    where: { groupId, layerId, documentId: { in: [...documentIds] }, deletedAt: null },
    select: {
      ...{ id: true, documentId: true, createdById: true, startCodePoint: true, endCodePoint: true },
      ...{ lostBecause: true, detachedAt: true, tags: { select: { tagId: true, reformId: true } } },
    },
  });
  const passages = new Map<string, CodedPassage[]>();
  let lost = 0;
  for (const row of rows) {
    if (row.lostBecause !== null || row.detachedAt !== null) {
      lost++;
      continue;
    }
    const own = passages.get(row.documentId) ?? [];
    own.push({
      annotationId: row.id,
      coderId: row.createdById,
      span: [row.startCodePoint, row.endCodePoint],
      tagIds: row.tags.flatMap(({ tagId, reformId }) => tagId ?? reformId ?? []),
    });
    passages.set(row.documentId, own);
  }
  return { passages, lost };
}
