"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { useToast } from "#components/ui/toast.tsx";
import type { Refusal } from "#lib/result.ts";
import { claimDeeds } from "./deeds/claims.ts";
import { commentDeeds } from "./deeds/comments.ts";
import { passageDeeds } from "./deeds/passages.ts";
import type { ReaderDeeds } from "./deeds/reader-deeds.ts";
import { remarkDeeds } from "./deeds/remarks.ts";
import { searches } from "./deeds/searches.ts";
import { asker, type Surroundings, type Tools } from "./deeds/tools.ts";
import { moveWithUndo, placeWithUndo, remove, setDetached } from "./deeds/undoable.ts";
import { PENDING } from "./pending-annotation.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import { useRefusalSentence } from "./use-refusal-sentence.ts";

/** What a reader can do here, with the words that are said about it. */
export function useDeeds(surroundings: Surroundings): ReaderDeeds {
  const { actions, dispatch, index, viewer, nameOf, place, criterion } = surroundings;
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
    const tools: Tools = {
      ...{ actions, dispatch, index, viewer, nameOf, place, criterion },
      ...{ ask, nextId, put },
    };
    return {
      ...passageDeeds(tools),
      ...claimDeeds(tools),
      ...remarkDeeds(tools),
      ...commentDeeds(tools, (undo) => toast({ text: words("replyDeleted"), undo })),
      candidatesOf: async ({ id }) => ask(actions.findCandidates(id)),
      place: (annotation, span) =>
        placeWithUndo(tools, { annotation, span }, (undo) => toast({ text: words("lost.isPlaced"), undo })),
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
  }, [actions, dispatch, index, viewer, nameOf, place, criterion, sentence, toast, words, moved, live]);
}
