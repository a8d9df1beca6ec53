import { inReadingOrder, isPending, isPlaced, isTwin } from "./pending-annotation.ts";
import type { ReaderState } from "./reader-state.ts";
import type { ReaderAnnotation, ReaderComment, ReaderNews } from "./reader-view.ts";

/** What others, or this person elsewhere, have changed in the group. */
export interface Followed {
  readonly do: "follow";
  readonly news: ReaderNews;
  readonly viewerId: string;
}

/**
 * Takes the news over: what is known already as it is told, or newer, stays; what this person has written and whose answer is still on its
 * way is recognised and not shown twice.
 */
export function follow(state: ReaderState, { news, viewerId }: Followed): ReaderState {
  const gone = new Set(news.gone);
  const known = new Map([...state.annotations, ...state.lost].map((each) => [each.id, each]));
  const arrived = news.annotations.flatMap((told) => {
    const before = known.get(told.id);
    if (before !== undefined && before.version > told.version) return [];
    return [before === undefined ? told : withWaiting(told, before)];
  });
  const replaced = new Set(arrived.map(({ id }) => id));
  const stays = (each: ReaderAnnotation) =>
    !gone.has(each.id) &&
    !replaced.has(each.id) &&
    !(isPending(each.id) && arrived.some((told) => isTwin(each, told)));
  const annotations = [...state.annotations.filter(stays), ...arrived.filter(isPlaced)].sort(inReadingOrder);
  const lost = [...state.lost.filter(stays), ...arrived.filter((each) => !isPlaced(each))];
  const mentioned = new Set(annotations.flatMap(({ claimId }) => claimId ?? []));
  const claims = new Map(state.claims);
  for (const claim of news.claims)
    if (mentioned.has(claim.id) && (claims.get(claim.id)?.version ?? 0) <= claim.version)
      claims.set(claim.id, claim);
  const fresh = arrived.filter((told) => isFresh(told, known.get(told.id), viewerId)).map(({ id }) => id);
  return {
    ...{ ...state, annotations, lost, claims },
    fresh: fresh.length === 0 ? state.fresh : new Set([...state.fresh, ...fresh]),
  };
}

/** Replies that wait for their answer stay under the annotation, unless they have been told with it. */
function withWaiting(told: ReaderAnnotation, before: ReaderAnnotation): ReaderAnnotation {
  const knew = new Set(before.comments.map(({ id }) => id));
  const isTold = (waiting: ReaderComment) =>
    told.comments.some(
      ({ id, authorId, text }) => !knew.has(id) && authorId === waiting.authorId && text === waiting.text,
    );
  const waiting = before.comments.filter((comment) => isPending(comment.id) && !isTold(comment));
  return waiting.length === 0 ? told : { ...told, comments: [...told.comments, ...waiting] };
}

function isFresh(told: ReaderAnnotation, before: ReaderAnnotation | undefined, viewerId: string): boolean {
  if (before === undefined) return told.authorId !== viewerId;
  const knew = new Set(before.comments.map(({ id }) => id));
  return (
    before.isOutline !== true &&
    told.comments.some(({ id, authorId }) => authorId !== viewerId && !knew.has(id))
  );
}
