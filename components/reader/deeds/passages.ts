import { describePassage } from "#lib/annotations/describe.ts";
import type { Span } from "#lib/documents/block.ts";
import { pendingAnnotation } from "../pending-annotation.ts";
import type { ReaderAnnotation } from "../reader-view.ts";
import type { NewMark } from "../reader-actions.ts";
import { isConflict, isKept, readNow, type Tools } from "./tools.ts";

/** Marking passages, tagging them, showing a lost one its place. */
export function passageDeeds(tools: Tools) {
  const { actions, dispatch, index, viewer, place: standing, criterion, ask, nextId, put } = tools;
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
    const marked: NewMark = { kind, selectors, text, replacement, tagIds, criterion, ...standing };
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
    async createTag(tagsetId: string, name: string) {
      const tag = await ask(actions.createTag({ tagsetId, name }));
      if (tag !== null) dispatch({ do: "put_tag", tag });
      return tag;
    },
    deleteTag: async (tagId: string) => (await ask(actions.deleteTag(tagId))) !== null,
    highlight: (span: Span, tagIds: readonly string[] = []) => mark("highlight", span, { tagIds }),
    remark: (kind: "comment" | "question", span: Span, text: string) => mark(kind, span, { text }),
    suggest: (span: Span, replacement: string, text: string | null) =>
      mark("correction", span, { replacement, text }),
  };
}
