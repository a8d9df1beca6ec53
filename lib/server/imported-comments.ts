import { describePassage } from "#lib/annotations/describe.ts";
import type { Span } from "#lib/documents/block.ts";
import type { ImportedComment } from "#lib/import/article.ts";
import { indexText } from "#lib/languages/text-unit.ts";
import type { InGroup } from "./database.ts";
import type { ArticleRevision } from "./records/revision.ts";

interface Place {
  readonly documentId: string;
  readonly revisionId: string;
}

/**
 * The remarks that came in a file as annotations with the names of those who wrote them, replies under them. They are the importer's
 * rows, for whoever wrote them may be nobody here. A remark on no words, or on what is no part of the text, stands at the nearest
 * block that is shown. Answers how many there were.
 */
export async function storeComments(
  { db, actor }: InGroup,
  { documentId, revisionId }: Place,
  {
    revision,
    comments,
  }: { readonly revision: ArticleRevision; readonly comments: readonly ImportedComment[] },
): Promise<number> {
  const { groupId, userId: createdById } = actor;
  const index = indexText(revision.text);
  let stored = 0;
  for (const comment of comments) {
    const span = spanOf(revision, comment);
    if (span === null) continue;
    const [position, { exact, prefix, suffix }] = describePassage(index, span);
    const { id } = await db.annotation.create({
      data: {
        ...{ groupId, documentId, revisionId, createdById, exact, prefix, suffix },
        ...{ startCodePoint: position.start, endCodePoint: position.end },
        ...saidBy(comment),
        // A remark without words is what a marker pen leaves.
        ...(comment.text.trim() === ""
          ? { kind: "highlight" }
          : { kind: "comment", text: comment.text.trim() }),
        createdAt: timeOf(comment.date),
      },
      select: { id: true },
    });
    await db.comment.createMany({
      data: repliesTo(comment).map((reply) => ({ groupId, annotationId: id, createdById, ...reply })),
    });
    stored += 1;
  }
  return stored;
}

/** Without those that say nothing. */
function repliesTo({ replies }: ImportedComment) {
  const said = replies.filter(({ text }) => text.trim() !== "");
  const times = inOrder(said.map(({ date }) => timeOf(date)));
  return said.map((reply, at) => ({
    ...saidBy(reply),
    text: reply.text.trim(),
    createdAt: times[at] ?? new Date(),
  }));
}

const LONGEST_NAME = 200; // UTF-16 units

/** Nobody's words are the importer's: a remark without a name keeps a sign in its place. */
function saidBy({ author }: { readonly author: string }): { attributedTo: string } {
  return { attributedTo: author.trim().slice(0, LONGEST_NAME).toWellFormed() || "?" };
}

/** Code points of the revision's text; null where nothing of it is shown. */
function spanOf({ blocks }: ArticleRevision, { blockId, range }: ImportedComment): Span | null {
  const at = blocks.findIndex(({ id }) => id === blockId);
  const isShown = ({ start, end }: (typeof blocks)[number]) => start !== null && end !== null && start < end;
  const own = blocks[at];
  const block =
    own !== undefined && isShown(own)
      ? own
      : (blocks.slice(0, Math.max(at, 0)).findLast(isShown) ?? blocks.slice(Math.max(at, 0)).find(isShown));
  if (block === undefined || block.start === null || block.end === null) return null;
  const [from, to] = range;
  const isInside = block.id === blockId && from < to && block.start + to <= block.end;
  return isInside ? [block.start + from, block.start + to] : [block.start, block.end];
}

/** Files tell times that are none, or not yet. */
function timeOf(date: string | null): Date {
  const now = new Date();
  const told = new Date(date ?? Number.NaN);
  return Number.isNaN(told.getTime()) || told > now || told.getUTCFullYear() < 1970 ? now : told;
}

/** A thread is listed by its times: each reply stands behind the one before it. */
function inOrder(times: readonly Date[]): Date[] {
  let last = 0;
  return times.map((time) => new Date((last = Math.max(time.getTime(), last + 1))));
}
