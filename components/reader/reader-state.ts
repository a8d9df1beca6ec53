import { follow, type Followed } from "./follow.ts";
import { inReadingOrder, isPending, isPlaced } from "./pending-annotation.ts";
import type {
  ReaderAnnotation,
  ReaderClaim,
  ReaderComment,
  ReaderReform,
  ReaderTag,
  ReaderView,
} from "./reader-view.ts";

/** What changes while somebody reads. Everything else of the view stays as the page delivered it. */
export interface ReaderState {
  readonly annotations: readonly ReaderAnnotation[];
  /** Annotations whose passages were not found again when the text was corrected. */
  readonly lost: readonly ReaderAnnotation[];
  readonly claims: ReadonlyMap<string, ReaderClaim>;
  readonly reforms: ReadonlyMap<string, ReaderReform>;
  /** Tags that were made while reading: the page brings them with its codebook when it is read anew. */
  readonly tags: ReadonlyMap<string, ReaderTag>;
  /** What others have written since this person looked: marked softly until it is looked at. */
  readonly fresh: ReadonlySet<string>;
  /**
   * The same annotations and claims for whoever looks at places, kinds, tags and authors alone (paint, colours, filters, the map): both
   * lists stay the same while nothing but words arrives, and of some things only the outline may stand in them.
   */
  readonly outlined: Pick<ReaderState, "annotations" | "claims">;
  /** The annotations whose words came after their outlines. */
  readonly whole: ReadonlyMap<string, ReaderAnnotation>;
}

export type ReaderChange =
  | { readonly do: "put_annotation"; readonly annotation: ReaderAnnotation; readonly instead?: string }
  | { readonly do: "drop_annotation"; readonly id: string }
  | {
      readonly do: "put_comment";
      readonly annotationId: string;
      readonly comment: ReaderComment;
      readonly instead?: string;
    }
  | { readonly do: "drop_comment"; readonly annotationId: string; readonly id: string }
  | { readonly do: "put_claim"; readonly claim: ReaderClaim }
  | {
      /** Bodies of what was known in outline; what was taken away meanwhile stays away. */
      readonly do: "put_bodies";
      readonly annotations: readonly ReaderAnnotation[];
      readonly claims: readonly ReaderClaim[];
    }
  | { readonly do: "put_reform"; readonly reform: ReaderReform }
  | { readonly do: "put_tag"; readonly tag: ReaderTag }
  | Followed
  | { readonly do: "look"; readonly id: string }
  | { readonly do: "replace"; readonly view: ReaderView };

export function startState(view: ReaderView): ReaderState {
  const annotations = view.annotations.filter(isPlaced).sort(inReadingOrder);
  const claims = new Map(view.claims.map((claim) => [claim.id, claim]));
  return {
    ...{ annotations, claims, outlined: { annotations, claims } },
    lost: view.annotations.filter((annotation) => !isPlaced(annotation)),
    reforms: new Map(view.reforms.map((reform) => [reform.id, reform])),
    tags: new Map(),
    fresh: new Set(),
    whole: new Map(),
  };
}

/** `instead` names what was shown while the answer was awaited. */
export function changeState(state: ReaderState, change: ReaderChange): ReaderState {
  const next = changed(state, change);
  const { annotations, claims } = next;
  const isSame = annotations === state.annotations && claims === state.claims;
  if (isSame || change.do === "put_bodies") return next;
  return { ...next, outlined: { annotations, claims }, whole: new Map() };
}

function changed(state: ReaderState, change: ReaderChange): ReaderState {
  switch (change.do) {
    case "put_annotation": {
      const { annotation, instead } = change;
      const isOther = ({ id }: ReaderAnnotation) => id !== annotation.id && id !== instead;
      const [others, lost] = [state.annotations.filter(isOther), state.lost.filter(isOther)];
      return isPlaced(annotation)
        ? { ...state, annotations: [...others, annotation].sort(inReadingOrder), lost }
        : { ...state, annotations: others, lost: [...lost, annotation] };
    }
    case "drop_annotation":
      return {
        ...state,
        annotations: state.annotations.filter(({ id }) => id !== change.id),
        lost: state.lost.filter(({ id }) => id !== change.id),
      };
    case "put_comment": {
      const { comment, instead } = change;
      return withComments(state, change.annotationId, (comments) => {
        const others = comments.filter(({ id }) => id !== comment.id && id !== instead);
        return [...others, comment].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
      });
    }
    case "drop_comment":
      return withComments(state, change.annotationId, (comments) =>
        comments.filter(({ id }) => id !== change.id),
      );
    case "put_claim":
      return { ...state, claims: new Map(state.claims).set(change.claim.id, change.claim) };
    case "put_bodies":
      return withBodies(state, change.annotations, change.claims);
    case "put_reform":
      return { ...state, reforms: new Map(state.reforms).set(change.reform.id, change.reform) };
    case "put_tag":
      return { ...state, tags: new Map(state.tags).set(change.tag.id, change.tag) };
    case "follow":
      return follow(state, change);
    case "look":
      return state.fresh.has(change.id)
        ? { ...state, fresh: new Set([...state.fresh].filter((id) => id !== change.id)) }
        : state;
    case "replace": {
      // What waits for its answer is not known to the page yet.
      const waiting = state.annotations.filter(({ id }) => isPending(id));
      const started = startState(change.view);
      return {
        ...started,
        annotations: [...started.annotations, ...waiting].sort(inReadingOrder),
        fresh: state.fresh,
      };
    }
  }
}

function withBodies(
  state: ReaderState,
  bodies: readonly ReaderAnnotation[],
  claims: readonly ReaderClaim[],
): ReaderState {
  const arrived = new Map(bodies.map((body) => [body.id, body]));
  const whole = new Map(state.whole);
  let isNewer = false;
  const annotations = state.annotations.map((known) => {
    const body = known.isOutline === true ? arrived.get(known.id) : undefined;
    if (body === undefined) return known;
    isNewer ||= body.version !== known.version;
    whole.set(body.id, body);
    return body;
  });
  const known = new Map(state.claims);
  for (const claim of claims) {
    const before = known.get(claim.id);
    if (before?.isOutline === undefined) continue;
    isNewer ||= !isOutlinedAlike(before, claim);
    known.set(claim.id, claim);
  }
  const next = { ...state, annotations, claims: known };
  return isNewer
    ? { ...next, outlined: { annotations, claims: known }, whole: new Map() }
    : { ...next, whole };
}

/** Somebody may have changed the claim between its outline and its words. */
function isOutlinedAlike(one: ReaderClaim, other: ReaderClaim): boolean {
  return one.kind === other.kind && one.reformIds.join() === other.reformIds.join();
}

function withComments(
  state: ReaderState,
  annotationId: string,
  edit: (comments: readonly ReaderComment[]) => readonly ReaderComment[],
): ReaderState {
  const annotations = state.annotations.map((annotation) =>
    annotation.id === annotationId ? { ...annotation, comments: edit(annotation.comments) } : annotation,
  );
  return { ...state, annotations };
}

/** The annotation after or before the one in focus, in reading order, round the ends. */
export function neighbourOf(
  annotations: readonly ReaderAnnotation[],
  focusId: string | null,
  step: 1 | -1,
): string | null {
  const at = annotations.findIndex(({ id }) => id === focusId);
  const next =
    at === -1
      ? step === 1
        ? 0
        : annotations.length - 1
      : (at + step + annotations.length) % annotations.length;
  return annotations[next]?.id ?? null;
}

/** Those that share at least a letter with a span; both in code points. */
export function annotationsIn(
  annotations: readonly ReaderAnnotation[],
  [start, end]: ReaderAnnotation["span"],
): readonly ReaderAnnotation[] {
  return annotations.filter(({ span }) => span[0] < end && span[1] > start);
}

/** The next annotation that begins behind a place, or the last before it; round the ends. Of several at one place the outermost. */
export function neighbourFrom(
  annotations: readonly ReaderAnnotation[],
  place: number,
  step: 1 | -1,
): string | null {
  const found =
    step === 1
      ? (annotations.find(({ span }) => span[0] > place) ?? annotations[0])
      : (annotations.findLast(({ span }) => span[0] < place) ?? annotations.at(-1));
  return found?.id ?? null;
}
