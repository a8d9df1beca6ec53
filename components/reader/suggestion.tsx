"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { RemarkForm } from "#components/threads/remark-form.tsx";
import { suggestedPieces } from "#lib/annotations/suggestion.ts";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import { useGroupId } from "./thread.tsx";
import { isPending } from "./pending-annotation.ts";

/** A suggested correction: what goes and what comes. Once accepted, it is the text itself that says so. */
export function Suggestion({ annotation }: { annotation: ReaderAnnotation }) {
  return annotation.resolution?.decision === "accepted" ? null : <SuggestedWords annotation={annotation} />;
}

/** For those who may correct the text, the two answers; under the reason and the talk, which are read first. */
export function SuggestionAnswers({ annotation }: { annotation: ReaderAnnotation }) {
  const { view } = useReader();
  const isAsked = view.viewer.mayCorrect && !annotation.isResolved && !isPending(annotation.id);
  return isAsked ? <Answers annotation={annotation} /> : null;
}

/** What goes is struck through, what comes is underlined. */
function SuggestedWords({ annotation }: { annotation: ReaderAnnotation }) {
  const words = useTranslations("threads.suggestion");
  const pieces = suggestedPieces(annotation.selectors[1].exact, annotation.replacement ?? "");
  return (
    <p className="font-serif text-quote break-words whitespace-pre-wrap">
      {pieces.map(({ is, text }, at) => {
        if (is === "kept") return <span key={at}>{text}</span>;
        const Tag = is === "gone" ? "del" : "ins";
        return (
          <Tag
            key={at}
            className={
              is === "gone"
                ? "bg-bad-wash text-bad line-through"
                : "text-ok underline decoration-2 underline-offset-3"
            }
          >
            <span className="sr-only">{words(is)} </span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}

function Answers({ annotation }: { annotation: ReaderAnnotation }) {
  const words = useTranslations("threads.suggestion");
  const router = useRouter();
  const toast = useToast();
  const { view, deeds } = useReader();
  const groupId = useGroupId();
  const [isDeclining, setDeclining] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const acceptIt = async (): Promise<void> => {
    setBusy(true);
    const isDone = await deeds.decide(annotation, { decision: "accepted" });
    setBusy(false);
    if (!isDone) return;
    toast({ text: words("acceptedNote") });
    // The text itself has changed: the page is read anew, with every annotation at its place in it.
    router.refresh();
  };
  if (isDeclining) {
    return (
      <RemarkForm
        label={words("why")}
        send={words("decline")}
        draft={`${view.viewer.userId}:decline:${annotation.id}`}
        place={{ groupId, annotationId: annotation.id }}
        onSend={async (note) =>
          (await deeds.decide(annotation, { decision: "declined", note })) ? null : words("notStored")
        }
        onCancel={() => setDeclining(false)}
      />
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button busy={isBusy} onClick={() => void acceptIt()}>
        {words("accept")}
      </Button>
      <Button look="quiet" onClick={() => setDeclining(true)}>
        {words("decline")}
      </Button>
    </div>
  );
}
