"use client";

import { useTranslations } from "next-intl";
import { type Dispatch, useMemo, useRef } from "react";
import type { Place } from "#components/layers/writing-place.ts";
import { useToast } from "#components/ui/toast.tsx";
import { describePassage } from "#lib/annotations/describe.ts";
import type { ReactionKind } from "#lib/annotations/reaction.ts";
import type { WordingView } from "#lib/operations/annotations.ts";
import type { ReactionView } from "#lib/operations/view.ts";
import { withReaction } from "#components/threads/thread-view.ts";
import type { CandidatesView } from "#lib/operations/anchoring.ts";
import type { Span } from "#lib/documents/block.ts";
import type { TextIndex } from "#lib/languages/text-unit.ts";
import type { Refusal, Result } from "#lib/result.ts";
import { isPending, PENDING, pendingAnnotation } from "./pending-annotation.ts";
export { isPending };
import type { ReaderChange } from "./reader-state.ts";
import type {
  ClaimDraft,
  Decision,
  NewMark,
  ReaderActions,
  ReaderAnnotation,
  ReaderClaim,
  ReaderComment,
  ReactedTo,
  ReaderReform,
  ReformDraft,
  ReaderViewer,
  SourceDraft,
} from "./reader-view.ts";
import { useRefusalSentence } from "./use-refusal-sentence.ts";

/** What a reader does here: each shows its effect at once, and takes it back with a sentence when it is refused. */
export interface ReaderDeeds {
  /** With these tags, where some are given at once. */
  highlight(span: Span, tagIds?: readonly string[]): Promise<string | null>;
  /** Gives an annotation exactly these tags. */
  tag(annotation: ReaderAnnotation, tagIds: readonly string[]): Promise<boolean>;
  remark(kind: "comment" | "question", span: Span, text: string): Promise<string | null>;
  /** Suggests what ought to stand there, and perhaps why. */
  suggest(span: Span, replacement: string, text: string | null): Promise<string | null>;
  decide(annotation: ReaderAnnotation, decision: Decision): Promise<boolean>;
  /** Answers with the id of the new mention, or null when it was refused: the form stays as it is. */
  stateClaim(span: Span, claim: ClaimDraft, sources: readonly SourceDraft[]): Promise<string | null>;
  editClaim(claim: ReaderClaim, draft: ClaimDraft): Promise<boolean>;
  attachSource(claim: ReaderClaim, source: SourceDraft): Promise<boolean>;
  detachSource(claim: ReaderClaim, sourceId: string): Promise<boolean>;
  editRemark(annotation: ReaderAnnotation, text: string, seen: number): Promise<boolean>;
  editSuggestion(annotation: ReaderAnnotation, replacement: string, text: string | null): Promise<boolean>;
  resolve(annotation: ReaderAnnotation, isResolved: boolean): Promise<boolean>;
  reply(annotation: ReaderAnnotation, text: string): Promise<boolean>;
  editComment(annotation: ReaderAnnotation, comment: ReaderComment, text: string): Promise<boolean>;
  removeComment(annotation: ReaderAnnotation, comment: ReaderComment): Promise<boolean>;
  /** To the annotation itself, or to a reply under it. */
  react(annotation: ReaderAnnotation, comment: ReaderComment | null, reaction: Reaction): Promise<boolean>;
  /** Null where they could not be read. */
  readWordings(remark: ReactedTo): Promise<readonly WordingView[] | null>;
  remove(annotation: ReaderAnnotation): Promise<boolean>;
  /** Publishes what is private, moves to another layer; the way back stays open for a while. */
  move(annotation: ReaderAnnotation, place: Place): Promise<boolean>;
  /** Reads one annotation anew, after it was changed elsewhere. */
  reload(annotation: ReaderAnnotation): Promise<void>;
  /** Shows a lost annotation its place. */
  place(annotation: ReaderAnnotation, span: Span): Promise<boolean>;
  /** Where a lost annotation may belong; null when that cannot be asked now. */
  candidatesOf(annotation: ReaderAnnotation): Promise<CandidatesView | null>;
  /** Keeps a lost annotation without a place, or lets it wait again; both can be undone. */
  setDetached(annotation: ReaderAnnotation, isDetached: boolean): Promise<boolean>;
  createReform(reform: ReformDraft): Promise<ReaderReform | null>;
  /** What is found is known from then on, so that it can be named where it is chosen. */
  readonly search: Pick<ReaderActions, "searchReforms" | "searchReferences" | "parseReference">;
  /** The short name of a work that a search has found. */
  nameOfFound(referenceId: string): string | undefined;
}

interface Surroundings {
  readonly actions: ReaderActions;
  readonly dispatch: Dispatch<ReaderChange>;
  readonly index: TextIndex;
  readonly viewer: ReaderViewer;
  /** Where new marks stand. */
  readonly place: Place;
  /** The name of somebody in the group. */
  readonly nameOf: (userId: string) => string;
}

export function useDeeds({ actions, dispatch, index, viewer, nameOf, place }: Surroundings): ReaderDeeds {
  const words = useTranslations("reader");
  const moved = useTranslations("layers");
  const live = useTranslations("live");
  const sentence = useRefusalSentence();
  const toast = useToast();
  const count = useRef(0);
  const found = useRef(new Map<string, string>());
  return useMemo(() => {
    const tell = (refusal: Refusal) =>
      toast(refusal.code === "kept" ? { text: live("kept") } : { text: sentence(refusal), tone: "error" });
    const ask = asker(tell);
    const nextId = () => `${PENDING}${count.current++}`;
    const put = (annotation: ReaderAnnotation, instead?: string) =>
      dispatch({ do: "put_annotation", annotation, ...(instead === undefined ? {} : { instead }) });
    const tools: Tools = { actions, dispatch, index, viewer, nameOf, place, ask, nextId, put };
    return {
      ...passageDeeds(tools),
      ...claimDeeds(tools),
      ...remarkDeeds(tools),
      ...commentDeeds(tools, (undo) => toast({ text: words("replyDeleted"), undo })),
      candidatesOf: async ({ id }) => ask(actions.findCandidates(id)),
      setDetached: (annotation, isDetached) =>
        setDetached(tools, { annotation, isDetached }, (undo) =>
          toast({ text: words(isDetached ? "lost.isDetached" : "lost.isReattached"), undo }),
        ),
      remove: (annotation) => remove(tools, annotation, (undo) => toast({ text: words("deleted"), undo })),
      move: async (annotation, to) => {
        const told = { isPublished: annotation.isPrivate && !to.isPrivate, isPrivate: to.isPrivate };
        return moveWithUndo(tools, { annotation, to }, (undo) =>
          toast({ text: moved(told.isPublished ? "published" : told.isPrivate ? "hidden" : "moved"), undo }),
        );
      },
      reload: async ({ id }) => {
        const read = await ask(actions.readBodies([id]));
        if (read !== null) for (const annotation of read.annotations) put(annotation);
      },
      search: searches(tools, found.current),
      nameOfFound: (referenceId) => found.current.get(referenceId),
    };
  }, [actions, dispatch, index, viewer, nameOf, place, sentence, toast, words, moved, live]);
}

type OfferUndo = (undo: () => void) => void;
interface Reaction {
  readonly kind: ReactionKind;
  readonly isGiven: boolean;
}

interface Tools extends Surroundings {
  readonly ask: ReturnType<typeof asker>;
  readonly nextId: () => string;
  readonly put: (annotation: ReaderAnnotation, instead?: string) => void;
}

/** Waits for an answer; tells a refusal, and takes a failure of the network for one. */
function asker(tell: (refusal: Refusal) => void) {
  return async <Value>(answer: Promise<Result<Value>>): Promise<Value | null> => {
    // A thrown failure is the page's last chance to say that nothing was stored; what went wrong is in the server's log.
    const result = await answer.catch((): Result<Value> => ({
      ok: false,
      refusal: { code: "unavailable", values: {} },
    }));
    if (result.ok) return result.value;
    tell(result.refusal);
    return null;
  };
}

function passageDeeds({ actions, dispatch, index, viewer, place: standing, ask, nextId, put }: Tools) {
  const mark = async (
    kind: NewMark["kind"],
    span: Span,
    {
      text = null,
      replacement = null,
      tagIds = [],
    }: Partial<Pick<NewMark, "text" | "replacement" | "tagIds">>,
  ) => {
    const selectors = describePassage(index, span);
    const marked: NewMark = { kind, selectors, text, replacement, tagIds, ...standing };
    const id = nextId();
    put(pendingAnnotation({ id, span, authorId: viewer.userId, ...marked }));
    const answer = actions.mark(marked);
    const stored = await ask(answer);
    if (stored !== null) put(stored, id);
    // What is kept shows itself from the outbox (waiting-annotations.ts).
    else dispatch({ do: "drop_annotation", id });
    return stored?.id ?? ((await isKept(answer)) ? id : null);
  };
  return {
    async place({ id: annotationId, version }: ReaderAnnotation, span: Span) {
      const selectors = describePassage(index, span);
      const stored = await ask(actions.placeAnnotation({ annotationId, version, selectors }));
      if (stored !== null) put(stored);
      return stored !== null;
    },
    async tag(annotation: ReaderAnnotation, tagIds: readonly string[]) {
      const { id: annotationId, version } = annotation;
      put({ ...annotation, tagIds });
      const answer = actions.tagAnnotation({ annotationId, version, tagIds });
      const now = (await isConflict(answer)) ? await readNow(actions, annotationId) : null;
      // Somebody changed it in the same moment: what was given and taken here is given to and taken from what stands there now.
      const again =
        now === null
          ? answer
          : actions.tagAnnotation({
              ...{ annotationId, version: now.version },
              tagIds: [
                ...now.tagIds.filter((id) => tagIds.includes(id) || !annotation.tagIds.includes(id)),
                ...tagIds.filter((id) => !annotation.tagIds.includes(id) && !now.tagIds.includes(id)),
              ],
            });
      const stored = await ask(again);
      if (stored === null && (await isKept(again))) return true;
      put(stored ?? now ?? annotation);
      return stored !== null;
    },
    highlight: (span: Span, tagIds: readonly string[] = []) => mark("highlight", span, { tagIds }),
    remark: (kind: "comment" | "question", span: Span, text: string) => mark(kind, span, { text }),
    suggest: (span: Span, replacement: string, text: string | null) =>
      mark("correction", span, { replacement, text }),
  };
}

async function setDetached(
  { actions, ask, put }: Tools,
  { annotation, isDetached }: { readonly annotation: ReaderAnnotation; readonly isDetached: boolean },
  offerUndo: (undo: () => void) => void,
): Promise<boolean> {
  const set = async (detached: boolean) => {
    const stored = await ask(actions.setDetached({ annotationId: annotation.id, isDetached: detached }));
    if (stored !== null) put(stored);
    return stored !== null;
  };
  const isStored = await set(isDetached);
  if (isStored) offerUndo(() => void set(!isDetached));
  return isStored;
}

function claimDeeds({ actions, dispatch, index, ask, put }: Tools) {
  const keep = (claim: ReaderClaim | null) => {
    if (claim !== null) dispatch({ do: "put_claim", claim });
    return claim !== null;
  };
  return {
    async stateClaim(span: Span, claim: ClaimDraft, sources: readonly SourceDraft[]) {
      const selectors = describePassage(index, span);
      const answer = actions.stateClaim({ selectors, claim, sources });
      const stored = await ask(answer);
      if (stored === null) return (await isKept(answer)) ? PENDING : null;
      keep(stored.claim);
      put(stored.annotation);
      return stored.annotation.id;
    },
    async editClaim({ id, version }: ReaderClaim, claim: ClaimDraft) {
      const answer = actions.editClaim({ claimId: id, version, claim });
      const stored = await ask(answer);
      if (stored === null && (await isConflict(answer))) {
        // The form goes on from what is stored now, and shows it beside what was typed.
        const now = await ask(actions.showClaim(id));
        if (now !== null) dispatch({ do: "put_claim", claim: now });
      }
      return keep(stored);
    },
    attachSource: async ({ id }: ReaderClaim, source: SourceDraft) =>
      keep(await ask(actions.attachSource({ claimId: id, source }))),
    async detachSource(claim: ReaderClaim, sourceId: string) {
      const source = claim.sources.find(({ id }) => id === sourceId);
      if (source === undefined) return false;
      return keep(await ask(actions.detachSource({ claimId: claim.id, sourceId, version: source.version })));
    },
    async createReform(draft: ReformDraft) {
      const reform = await ask(actions.createReform(draft));
      if (reform !== null) dispatch({ do: "put_reform", reform });
      return reform;
    },
  };
}

/** Whether it waits in the browser to be sent. */
async function isKept(answer: Promise<Result<unknown>>): Promise<boolean> {
  const result = await answer.catch(() => null);
  return result?.ok === false && result.refusal.code === "kept";
}

/** The annotation as it is stored at this moment. */
async function readNow(
  actions: Pick<ReaderActions, "readBodies">,
  annotationId: string,
): Promise<ReaderAnnotation | null> {
  const read = await actions.readBodies([annotationId]).catch(() => null);
  return (read?.ok === true ? read.value.annotations.find(({ id }) => id === annotationId) : null) ?? null;
}

async function isConflict(answer: Promise<Result<unknown>>): Promise<boolean> {
  const result = await answer.catch(() => null);
  return result?.ok === false && result.refusal.code === "version_conflict";
}

function remarkDeeds({ actions, dispatch, viewer, nameOf, ask, nextId, put }: Tools) {
  /** After a conflict what is stored now, so that the form can show it beside what was typed; else what was there before. */
  const storedNow = async (answer: Promise<Result<unknown>>, before: ReaderAnnotation) => {
    if (!(await isConflict(answer))) return before;
    return (await readNow(actions, before.id)) ?? before;
  };
  return {
    async decide(annotation: ReaderAnnotation, decision: Decision) {
      const { id: annotationId, version } = annotation;
      const answer = actions.decide({ annotationId, version, decision });
      const stored = await ask(answer);
      if (stored !== null) put(stored);
      else if (await isConflict(answer)) put(await storedNow(answer, annotation));
      return stored !== null || (await isKept(answer));
    },
    async editRemark(annotation: ReaderAnnotation, text: string, version: number) {
      const { id: annotationId } = annotation;
      put({ ...annotation, text });
      const answer = actions.editAnnotation({ annotationId, version, text });
      const stored = await ask(answer);
      if (stored === null && (await isKept(answer))) return true;
      put(stored ?? (await storedNow(answer, annotation)));
      return stored !== null;
    },
    async editSuggestion(annotation: ReaderAnnotation, replacement: string, text: string | null) {
      const { id: annotationId, version } = annotation;
      put({ ...annotation, replacement, text });
      const answer = actions.editSuggestion({ annotationId, version, replacement, text });
      const stored = await ask(answer);
      put(stored ?? (await storedNow(answer, annotation)));
      return stored !== null;
    },
    async resolve(annotation: ReaderAnnotation, isResolved: boolean) {
      const { id: annotationId, version } = annotation;
      put({ ...annotation, isResolved });
      const answer = actions.resolveAnnotation({ annotationId, version, isResolved });
      const stored = await ask(answer);
      if (stored === null && (await isKept(answer))) return true;
      put(stored ?? annotation);
      return stored !== null;
    },
    async reply({ id: annotationId }: ReaderAnnotation, text: string) {
      const id = nextId();
      const createdAt = new Date().toISOString();
      const own = { authorId: viewer.userId, authorName: nameOf(viewer.userId), attributedTo: null };
      const comment = { id, text, ...own, createdAt, editedAt: null, reactions: [], version: 0 };
      dispatch({ do: "put_comment", annotationId, comment });
      const answer = actions.reply({ annotationId, text });
      const stored = await ask(answer);
      if (stored === null) dispatch({ do: "drop_comment", annotationId, id });
      else dispatch({ do: "put_comment", annotationId, comment: stored, instead: id });
      return stored !== null || (await isKept(answer));
    },
  };
}

function commentDeeds({ actions, dispatch, viewer, nameOf, ask, put }: Tools, offerUndo: OfferUndo) {
  const putComment = (annotationId: string, comment: ReaderComment) =>
    dispatch({ do: "put_comment", annotationId, comment });
  return {
    async editComment({ id: annotationId }: ReaderAnnotation, comment: ReaderComment, text: string) {
      const { id: commentId, version } = comment;
      putComment(annotationId, { ...comment, text });
      const answer = actions.editComment({ commentId, version, text });
      const stored = await ask(answer);
      if (stored === null && (await isKept(answer))) return true;
      // After a conflict the form shows what is stored now beside what was typed.
      const now = (await isConflict(answer)) ? await readNow(actions, annotationId) : null;
      putComment(annotationId, stored ?? now?.comments.find(({ id }) => id === commentId) ?? comment);
      return stored !== null;
    },
    async removeComment({ id: annotationId }: ReaderAnnotation, comment: ReaderComment) {
      const { id: commentId } = comment;
      dispatch({ do: "drop_comment", annotationId, id: commentId });
      const deleted = await ask(actions.deleteComment({ commentId }));
      if (deleted === null) putComment(annotationId, comment);
      else
        offerUndo(async () => {
          const restored = await ask(actions.restoreComment({ commentId }));
          if (restored !== null) putComment(annotationId, restored);
        });
      return deleted !== null;
    },
    async react(annotation: ReaderAnnotation, comment: ReaderComment | null, reaction: Reaction) {
      const show = (reactions: readonly ReactionView[]) =>
        comment === null
          ? put({ ...annotation, reactions })
          : putComment(annotation.id, { ...comment, reactions });
      const before = (comment ?? annotation).reactions;
      show(withReaction(before, { id: viewer.userId, name: nameOf(viewer.userId) }, reaction));
      const to = comment === null ? { annotationId: annotation.id } : { commentId: comment.id };
      const answer = actions.react({ ...to, ...reaction });
      const reactions = await ask(answer);
      if (reactions === null && (await isKept(answer))) return true;
      show(reactions ?? before);
      return reactions !== null;
    },
    readWordings: (remark: ReactedTo) => ask(actions.readWordings(remark)),
  };
}

function searches({ actions, dispatch }: Tools, names: Map<string, string>): ReaderDeeds["search"] {
  return {
    parseReference: (text) => actions.parseReference(text),
    async searchReforms(query) {
      const answer = await actions.searchReforms(query);
      if (answer.ok) for (const reform of answer.value) dispatch({ do: "put_reform", reform });
      return answer;
    },
    async searchReferences(query) {
      const answer = await actions.searchReferences(query);
      if (answer.ok) for (const { id, short } of answer.value) names.set(id, short);
      return answer;
    },
  };
}

async function moveWithUndo(
  { actions, ask, put }: Tools,
  { annotation, to }: { annotation: ReaderAnnotation; to: Place },
  offerUndo: (undo: () => void) => void,
): Promise<boolean> {
  const { id: annotationId, version, layerId, isPrivate } = annotation;
  const { layerId: toLayer, isPrivate: toPrivate } = to;
  const place = { layerId: toLayer, isPrivate: toPrivate };
  put({ ...annotation, ...place });
  const stored = await ask(actions.moveAnnotation({ annotationId, version, place }));
  put(stored ?? annotation);
  if (stored === null) return false;
  offerUndo(async () => {
    const back = { layerId, isPrivate };
    put({ ...stored, ...back });
    put(
      (await ask(actions.moveAnnotation({ annotationId, version: stored.version, place: back }))) ?? stored,
    );
  });
  return true;
}

/** Gone at once; the way back stays open for as long as the message is shown, and then in the history. */
async function remove(
  { actions, dispatch, ask, put }: Tools,
  annotation: ReaderAnnotation,
  offerUndo: (undo: () => void) => void,
): Promise<boolean> {
  dispatch({ do: "drop_annotation", id: annotation.id });
  const answer = actions.deleteAnnotation({ annotationId: annotation.id, version: annotation.version });
  const deleted = await ask(answer);
  if (deleted === null && (await isKept(answer))) return true;
  if (deleted === null) {
    put(annotation);
    return false;
  }
  offerUndo(async () => {
    put(annotation);
    const restored = await ask(
      actions.restoreAnnotation({ annotationId: annotation.id, version: deleted.version }),
    );
    if (restored === null) dispatch({ do: "drop_annotation", id: annotation.id });
    else put(restored);
  });
  return true;
}
