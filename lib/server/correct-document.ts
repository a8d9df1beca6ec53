import { blockTypeOf, type Block } from "#lib/documents/block.ts";
import { cardOfBlocks } from "#lib/documents/card.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import type { InGroup } from "./database.ts";
import { followAnnotations, type Followed } from "./follow-annotations.ts";
import { followEntries } from "./follow-entries.ts";
import { sourceMapColumn, type ArticleRevision } from "./records/revision.ts";
import { storeRevision } from "./revisions.ts";

export interface CorrectedDocument {
  readonly revisionNumber: number;
  /** How its annotations came to this revision. */
  readonly annotations: Followed;
}

interface Correction {
  readonly revision: ArticleRevision;
  /** Name of the file, which stands in for a title that the text does not have. */
  readonly fileName: string;
}

/**
 * Gives a document a corrected text: a new revision beside the old ones, to which annotations, links of entries and sources follow.
 * Title, authors and language follow too, unless a person has changed them in the library.
 */
export async function correctDocument(
  group: InGroup,
  documentId: string,
  { revision, fileName }: Correction,
): Promise<CorrectedDocument> {
  const { db, actor } = group;
  const { groupId } = actor;
  // Whoever marks a passage meanwhile waits here, and then marks it in the new text (queries/passages.ts).
  await db.$queryRaw`SELECT 1 FROM documents WHERE group_id = ${groupId}::uuid AND id = ${documentId}::uuid FOR UPDATE`;
  const where = { groupId_id: { groupId, id: documentId } };
  const document = await db.document.findUniqueOrThrow({ where });
  const before = await findRevision(group, documentId, document.currentRevisionNumber);
  const revisionNumber = document.currentRevisionNumber + 1;
  const id = await storeRevision(group, { documentId, number: revisionNumber }, revision);
  const unlinked = await followEntries(group, { from: before.id, to: id });
  const followed = { documentId, from: before.id, to: { id, text: revision.text } };
  const annotations = await followAnnotations(group, followed);
  await db.document.update({
    where,
    data: {
      ...changedCard(document, printedCard(before, fileName), {
        ...cardOfBlocks(revision.blocks, revision.language, fileName),
        language: revision.language,
      }),
      currentRevisionNumber: revisionNumber,
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  await group.record({
    ...({ kind: "document.corrected", nounId: documentId, documentId } as const),
    data: { title: document.title, revision: revisionNumber, ...annotations, unlinked },
  });
  return { revisionNumber, annotations };
}

function findRevision({ db }: InGroup, documentId: string, number: number) {
  return db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId, number } },
    select: {
      id: true,
      sourceMap: true,
      blocks: {
        where: { type: { in: ["title", "authors"] } },
        select: { type: true, language: true, text: true },
        orderBy: { index: "asc" },
      },
    },
  });
}

interface Card {
  readonly title: string;
  readonly authors: string;
  readonly language: string;
}

/** The card that the text of a revision gives. */
function printedCard(
  { blocks, sourceMap }: Awaited<ReturnType<typeof findRevision>>,
  fileName: string,
): Card | null {
  const map = sourceMapColumn.safeParse(sourceMap);
  if (!map.success) return null;
  const { language } = map.data.article;
  const printed = blocks.flatMap((block): Pick<Block, "type" | "language" | "text">[] => {
    const spoken = BLOCK_LANGUAGES.find((one) => one === block.language);
    const type = blockTypeOf(block.type);
    return spoken === undefined || type === null ? [] : [{ type, language: spoken, text: block.text }];
  });
  return { ...cardOfBlocks(printed, language, fileName), language };
}

/** What still says what the text said is the text's; anything else was said by a person. */
function changedCard(shown: Card, printed: Card | null, corrected: Card): Partial<Card> {
  const fields = ["title", "authors", "language"] as const;
  return Object.fromEntries(
    fields.filter((field) => shown[field] === printed?.[field]).map((field) => [field, corrected[field]]),
  );
}
