import type { Result } from "#lib/result.ts";
import type { ReaderAnnotation } from "../reader-view.ts";
import type { Decision } from "../reader-actions.ts";
import type { SeenSuggestion } from "./reader-deeds.ts";
import { isConflict, isKept, readNow, type Tools } from "./tools.ts";

/** The words of an annotation, answers to it, and what becomes of it. */
export function remarkDeeds({ actions, dispatch, viewer, nameOf, ask, nextId, put }: Tools) {
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
    async editSuggestion(annotation: ReaderAnnotation, { replacement, text, version }: SeenSuggestion) {
      const { id: annotationId } = annotation;
      put({ ...annotation, replacement, text });
      const answer = actions.editSuggestion({ annotationId, version, replacement, text });
      const stored = await ask(answer);
      put(stored ?? (await storedNow(answer, annotation)));
      return stored !== null;
    },
    async setCriterion(annotation: ReaderAnnotation, criterion: string | null) {
      const { id: annotationId, version } = annotation;
      put({ ...annotation, criterion });
      const answer = actions.setCriterion({ annotationId, version, criterion });
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
