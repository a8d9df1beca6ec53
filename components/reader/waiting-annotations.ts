import type { Waiting } from "#components/live/outbox-store.ts";
import type { PassageSelectors } from "#lib/annotations/selector.ts";
import { PENDING, pendingAnnotation } from "./pending-annotation.ts";
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
  const marks = here.filter(({ what }) => what === "mark" || what === "remark").map(waitingMark);
  return [
    ...annotations.map((annotation) => {
      const own = replies.filter(({ address }) => address.includes(annotation.id));
      if (own.length === 0) return annotation;
      return {
        ...annotation,
        comments: [...annotation.comments, ...own.map((reply) => waitingReply(reply, nameOf(reply.userId)))],
      };
    }),
    ...marks,
  ];
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
