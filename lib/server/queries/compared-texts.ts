import { z } from "zod";
import { BLOCK_TYPES } from "#lib/documents/block.ts";
import { blockLanguageOf } from "#lib/languages/language-tag.ts";
import { wordsOf } from "#lib/languages/words.ts";
import type { EssayBlock } from "#lib/reviews/checked-essay.ts";
import { isRunning } from "#lib/reviews/checked-essay.ts";
import type { StoredText } from "#lib/reviews/compared-essay.ts";
import type { InGroup } from "../database.ts";

/** A text with the revision in which it stood when it was read. `id`: of the submission, or of the document of the group. */
export interface RevisedText extends StoredText {
  readonly revision: number;
}

/** A document that is to be read. */
export interface TextToRead {
  readonly id: string;
  readonly revisionId: string;
  readonly revision: number;
  /** Code points. */
  readonly length: number;
}

/** The essays of an assignment that are handed in, in their current revisions. Asked with the sight of all (all-annotations.ts). */
export async function essaysToCompare({ db, actor }: InGroup, assignmentId: string): Promise<TextToRead[]> {
  return db.$queryRaw<TextToRead[]>`
    SELECT s.id::text, r.id::text AS "revisionId", r.number AS revision, r.text_length AS length
    FROM submissions s
    JOIN documents d ON d.group_id = s.group_id AND d.submission_id = s.id AND d.deleted_at IS NULL
    JOIN revisions r ON r.document_id = d.id AND r.number = d.current_revision_number
    WHERE s.group_id = ${actor.groupId}::uuid AND s.assignment_id = ${assignmentId}::uuid
      AND s.handed_in_at IS NOT NULL AND s.erased_at IS NULL
    ORDER BY s.number`;
}

/** The documents of the group that are no essays, the newest first. */
export async function documentsToCompare({ db, actor }: InGroup): Promise<TextToRead[]> {
  return db.$queryRaw<TextToRead[]>`
    SELECT d.id::text, r.id::text AS "revisionId", r.number AS revision, r.text_length AS length
    FROM documents d
    JOIN revisions r ON r.document_id = d.id AND r.number = d.current_revision_number
    WHERE d.group_id = ${actor.groupId}::uuid AND d.submission_id IS NULL AND d.deleted_at IS NULL
    ORDER BY d.created_at DESC, d.id`;
}

const blockRow = z.object({
  revisionId: z.uuid(),
  key: z.string(),
  type: z.enum(BLOCK_TYPES),
  language: z.string(),
  text: z.string(),
  startCodePoint: z.number().int(),
});

/** The running text of these revisions, with the places of their citations. */
export async function readTexts(
  { db, actor }: InGroup,
  texts: readonly TextToRead[],
): Promise<RevisedText[]> {
  const where = {
    groupId: actor.groupId,
    revisionId: { in: texts.map(({ revisionId }) => revisionId) },
  };
  const rows = await db.block.findMany({
    where: { ...where, startCodePoint: { not: null }, type: { in: BLOCK_TYPES.filter(isRunning) } },
    orderBy: { index: "asc" },
    select: { revisionId: true, key: true, type: true, language: true, text: true, startCodePoint: true },
  });
  const marks = await db.citation.findMany({
    where,
    orderBy: { startCodePoint: "asc" },
    select: { revisionId: true, blockKey: true, startCodePoint: true, endCodePoint: true },
  });
  const blocksOf = Map.groupBy(z.array(blockRow).parse(rows), ({ revisionId }) => revisionId);
  const marksOf = Map.groupBy(marks, ({ revisionId }) => revisionId);
  return texts.map(({ id, revisionId, revision }) => ({
    ...{ id, revision },
    blocks: (blocksOf.get(revisionId) ?? []).map(
      ({ key, type, language, text, startCodePoint }): EssayBlock => ({
        ...{ key, type, text, start: startCodePoint, language: blockLanguageOf(language) ?? "mixed" },
      }),
    ),
    citations: (marksOf.get(revisionId) ?? []).map(({ blockKey, startCodePoint, endCodePoint }) => ({
      ...{ blockKey, start: startCodePoint, end: endCodePoint },
    })),
  }));
}

/** Words and code points of the running text. */
export function extentOf({ blocks }: StoredText): { readonly words: number; readonly letters: number } {
  return blocks.reduce(
    ({ words, letters }, { text }) => ({
      words: words + wordsOf(text).length,
      letters: letters + [...text].length,
    }),
    { words: 0, letters: 0 },
  );
}
