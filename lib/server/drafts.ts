import { accept, type Result } from "#lib/result.ts";
import { countWords, essayOf } from "#lib/reviews/essay.ts";
import type { EssayJson } from "#lib/reviews/essay-schema.ts";
import type { DraftOrigin } from "#lib/reviews/sheet.ts";
import type { InGroup } from "./database.ts";
import { explainNoRow } from "./versions.ts";

/** States of a text that follow each other within this are one state of its history; ms. */
const ONE_STATE = 10 * 60_000;

export interface Saved {
  readonly version: number;
  readonly number: number;
  readonly words: number;
  readonly savedAt: string;
}

export interface Saving {
  readonly submissionId: string;
  /** Of the text that the writer has seen. */
  readonly expectedVersion: number;
  readonly content: EssayJson;
  /** The state that stands there stays in the history as it is. */
  readonly isKeptApart?: boolean;
  readonly moment?: Date;
}

interface Writing extends Saving {
  readonly origin: DraftOrigin;
  readonly fileId?: string | null;
}

/** Writes a state of the text of a submission that is known to be one's own. */
export async function writeDraft(
  { db, actor: { groupId, userId } }: InGroup,
  {
    submissionId,
    expectedVersion,
    content,
    isKeptApart = false,
    moment = new Date(),
    origin,
    fileId = null,
  }: Writing,
): Promise<Result<Saved, "not_found" | "version_conflict">> {
  const { count } = await db.submission.updateMany({
    where: { groupId, id: submissionId, textVersion: expectedVersion },
    data: { textVersion: { increment: 1 }, updatedAt: moment },
  });
  if (count === 0) {
    const where = { groupId_id: { groupId, id: submissionId } };
    const current = await db.submission.findUnique({ where, select: { textVersion: true } });
    return explainNoRow(current === null ? null : { version: current.textVersion });
  }
  const words = countWords(essayOf(content));
  const last = await db.draft.findFirst({
    where: { groupId, submissionId },
    orderBy: { number: "desc" },
    select: { number: true, origin: true, createdById: true, createdAt: true },
  });
  const isSameState =
    last !== null &&
    !isKeptApart &&
    origin === "written" &&
    last.origin === "written" &&
    last.createdById === userId &&
    moment.getTime() - last.createdAt.getTime() < ONE_STATE;
  const number = isSameState ? last.number : (last?.number ?? 0) + 1;
  // Plain JSON by the grammar; Prisma's type for JSON asks for an index signature.
  const text = { content: content as object, words, updatedAt: moment };
  const where = { submissionId_number: { submissionId, number } };
  if (isSameState) await db.draft.update({ where, data: text });
  else
    await db.draft.create({
      data: {
        groupId,
        submissionId,
        number,
        origin,
        fileId,
        ...text,
        createdById: userId,
        createdAt: moment,
      },
    });
  return accept({ version: expectedVersion + 1, number, words, savedAt: moment.toISOString() });
}
