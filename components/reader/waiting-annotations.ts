import type { Waiting } from "#components/live/outbox-store.ts";
import type { PassageSelectors } from "#lib/annotations/selector.ts";
import { isTwin, PENDING, pendingAnnotation } from "./pending-annotation.ts";
import type { ReaderAnnotation } from "./reader-view.ts";

/** What reader-actions.ts sends when something is marked. */
interface MarkBody {
  readonly kind: "highlight" | "comment" | "question" | "correction";
  readonly selectors: PassageSelectors;
  readonly text?: string | null;
  readonly replacement?: string;
  readonly layerId: string | null;
  readonly isPrivate: boolean;
  readonly tagIds: string[];
}

/** The text as it will look once everything that waits in the browser has been sent: marks and replies wait in their places. */
export function withWaiting(
  annotations: readonly ReaderAnnotation[],
  waiting: readonly Waiting[],
  { documentId, nameOf }: { readonly documentId: string; readonly nameOf: (userId: string) => string },
): readonly ReaderAnnotation[] {
  const here = waiting.filter((each) => each.documentId === documentId && each.body !== null);
  if (here.length === 0) return annotations;
  const replies = here.filter(({ what }) => what === "reply");
  const marks = here
    .filter(({ what }) => what === "mark" || what === "remark")
    .flatMap((each) => {
      const mark = waitingMark(each);
      return annotations.some((told) => isSince(told, each) && isTwin(mark, told)) ? [] : [mark];
    });
  return [
    ...annotations.map((stored) => {
      const annotation = withEdits(stored, here);
      const own = replies.filter(
        (reply) => reply.address.includes(annotation.id) && !isTold(reply, annotation),
      );
      if (own.length === 0) return annotation;
      return {
        ...annotation,
        comments: [...annotation.comments, ...own.map((reply) => waitingReply(reply, nameOf(reply.userId)))],
      };
    }),
    ...marks,
  ];
}

/** Milliseconds that a device's clock may be ahead of the server's. */
const CLOCKS_DIFFER = 60_000;

/** Whether it may be what waits itself, told by the stream before its own answer has come, and nothing that was said long ago. */
function isSince({ createdAt }: { readonly createdAt: string }, { order }: Waiting): boolean {
  return Date.parse(createdAt) >= order / 1_000 - CLOCKS_DIFFER;
}

function isTold(reply: Waiting, { comments }: ReaderAnnotation): boolean {
  return comments.some(
    (told) => told.authorId === reply.userId && told.text === reply.words && isSince(told, reply),
  );
}

/** What reader-actions.ts sends when an annotation or a reply is changed. */
type EditBody = Partial<Pick<ReaderAnnotation, "text" | "replacement" | "tagIds">> & {
  readonly resolved?: boolean;
};
const EDITS: readonly string[] = ["edit", "tags", "resolve"];

/** The annotation and its replies with the changes that wait, in their order. */
function withEdits(stored: ReaderAnnotation, waiting: readonly Waiting[]): ReaderAnnotation {
  const editsOf = (id: string) =>
    waiting
      .filter(({ what, address }) => EDITS.includes(what) && address.endsWith(`/${id}`))
      // Written by this program itself, from a body that its types allowed.
      .map(({ body }) => JSON.parse(body ?? "{}") as EditBody);
  const comments = stored.comments.map((comment) => {
    const text = editsOf(comment.id).at(-1)?.text ?? null;
    return text === null ? comment : { ...comment, text };
  });
  return editsOf(stored.id).reduce<ReaderAnnotation>(
    (before, { resolved, ...edit }) => ({
      ...before,
      ...edit,
      ...(resolved === undefined ? {} : { isResolved: resolved }),
    }),
    { ...stored, comments },
  );
}

function waitingMark({ key, userId, body }: Waiting): ReaderAnnotation {
  // Written by this program itself, from a body that its types allowed.
  const mark = JSON.parse(body ?? "{}") as MarkBody;
  const [{ start, end }] = mark.selectors;
  return pendingAnnotation({
    ...mark,
    id: `${PENDING}${key}`,
    span: [start, end],
    text: mark.text ?? null,
    replacement: mark.replacement ?? null,
    authorId: userId,
  });
}

function waitingReply(
  { key, userId, words, order }: Waiting,
  authorName: string,
): ReaderAnnotation["comments"][number] {
  const createdAt = new Date(order / 1_000).toISOString();
  return {
    ...{ id: `${PENDING}${key}`, text: words, attributedTo: null, authorId: userId, authorName },
    ...{ createdAt, editedAt: null, reactions: [], version: 0 },
  };
}
