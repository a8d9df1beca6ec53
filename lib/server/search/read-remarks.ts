import { plainRemark } from "#lib/annotations/remark-text.ts";
import { blockLanguageOf } from "#lib/languages/language-tag.ts";
import type { Entry, EntryText } from "#lib/search/entry.ts";
import type { InIndex } from "./read-texts.ts";

/** Annotations by their words and by the passage they stand at; none of an essay's, nor what was said of them (decision 36). */
export async function readAnnotations({ db, groupId }: InIndex, ids: readonly string[]): Promise<Entry[]> {
  const rows = await db.annotation.findMany({
    where: {
      groupId,
      id: { in: [...ids] },
      deletedAt: null,
      submissionId: null,
      document: { deletedAt: null },
    },
    include: {
      document: { select: { language: true, year: true } },
      claim: { select: { deletedAt: true, reforms: { select: { reformId: true } } } },
      tags: { select: { reformId: true } },
    },
  });
  return rows
    .filter(({ claim }) => claim === null || claim.deletedAt === null)
    .map((row) => ({
      noun: "annotation",
      nounId: row.id,
      documentId: row.documentId,
      annotationId: row.id,
      claimId: row.claimId,
      referenceId: null,
      language: blockLanguageOf(row.document.language),
      year: row.document.year,
      kind: row.kind,
      state: ASKS.has(row.kind) ? (row.resolvedAt === null ? "open" : "resolved") : null,
      authors: [`@${row.createdById}`],
      reformIds: [
        ...new Set([
          ...row.tags.flatMap(({ reformId }) => reformId ?? []),
          ...(row.claim?.reforms.map(({ reformId }) => reformId) ?? []),
        ]),
      ],
      blockKey: null,
      isOpen: row.layerId === null && !row.isPrivate,
      texts: [
        ...said([plainly(row.text), row.replacement]),
        { weight: "D", text: row.exact, language: blockLanguageOf(row.document.language) },
      ],
    }));
}

/** Kinds that wait for somebody until they are resolved. */
const ASKS: ReadonlySet<string> = new Set(["comment", "question", "correction"]);

/** What is read of a remark: addresses of links and ids of members are no words of it. */
function plainly(remark: string | null): string | null {
  return remark === null ? null : plainRemark(remark);
}

function said(words: readonly (string | null)[]): EntryText[] {
  return words.flatMap((text) =>
    text === null || text === "" ? [] : [{ weight: "B" as const, text, language: null }],
  );
}

/** What was said of annotations, of claims and of works. It goes with what it was said of. */
export async function readComments({ db, groupId }: InIndex, ids: readonly string[]): Promise<Entry[]> {
  const rows = await db.comment.findMany({
    where: {
      groupId,
      id: { in: [...ids] },
      deletedAt: null,
      OR: [{ annotationId: null }, { annotation: { submissionId: null } }],
    },
    include: {
      annotation: {
        select: { documentId: true, deletedAt: true, isPrivate: true, layerId: true, document: true },
      },
      claim: { select: { deletedAt: true } },
      reference: { select: { deletedAt: true } },
    },
  });
  return rows
    .filter(({ annotation, claim, reference }) => {
      const about = annotation ?? claim ?? reference;
      return about !== null && about.deletedAt === null && (annotation?.document.deletedAt ?? null) === null;
    })
    .map((row) => ({
      noun: "comment",
      nounId: row.id,
      documentId: row.annotation?.documentId ?? null,
      annotationId: row.annotationId,
      claimId: row.claimId,
      referenceId: row.referenceId,
      language: null,
      year: null,
      kind: null,
      state: null,
      authors: [`@${row.createdById}`],
      reformIds: [],
      blockKey: null,
      isOpen: row.annotation === null || (row.annotation.layerId === null && !row.annotation.isPrivate),
      texts: said([plainly(row.text)]),
    }));
}
