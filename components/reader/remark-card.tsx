"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LinkButton } from "#components/ui/text-link.tsx";
import { CardMenu } from "./card-menu.tsx";
import { PassageBadge } from "./passage-badge.tsx";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import { TagLine } from "./tag-line.tsx";
import { RemarkForm } from "#components/threads/remark-form.tsx";
import { Resolution } from "./resolution.tsx";
import { Suggestion } from "./suggestion.tsx";
import { Remark, ReplyLine, Thread, useGroupId } from "./thread.tsx";
import { isPending } from "./use-deeds.ts";

interface RemarkCardProps {
  readonly annotation: ReaderAnnotation;
  readonly isFocused: boolean;
  readonly isReplying: boolean;
  readonly onReplying: (isReplying: boolean) => void;
}

/** A comment, a question or a plain highlight. */
export function RemarkCard({ annotation, isFocused, isReplying, onReplying }: RemarkCardProps) {
  const words = useTranslations("reader");
  const { deeds, view } = useReader();
  const [isEditing, setEditing] = useState(false);
  const threads = useTranslations("threads");
  const groupId = useGroupId();
  const { text } = annotation;
  const pending = isPending(annotation.id);
  return (
    <>
      <header className="flex min-h-6 items-center gap-2 text-ink-2">
        <PassageBadge annotation={annotation} />
        {words(`kind.${annotation.kind}`)}
        <RemarkState annotation={annotation} />
        {isFocused && !pending ? (
          <CardMenu
            annotation={annotation}
            onEdit={annotation.mayEdit && text !== null ? () => setEditing(true) : null}
            onReact={view.viewer.mayComment}
          />
        ) : null}
      </header>
      {isEditing ? (
        <RemarkForm
          label={words(`kind.${annotation.kind}`)}
          labelHidden
          send={words("save")}
          text={text ?? ""}
          draft={`${view.viewer.userId}:edit:${annotation.id}`}
          place={{ groupId, annotationId: annotation.id, isPrivate: annotation.isPrivate }}
          onSend={async (changed) => {
            const isStored = await deeds.editRemark(annotation, changed);
            if (isStored) setEditing(false);
            return isStored ? null : threads("notStored");
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div className="grid gap-1.5">
          {annotation.replacement === null ? null : <Suggestion annotation={annotation} isOpen={isFocused} />}
          {text === null && annotation.kind === "highlight" && annotation.reactions.length === 0 ? null : (
            <Remark annotation={annotation} isOpen={isFocused} />
          )}
          <Thread annotation={annotation} isOpen={isFocused} />
          <Resolution annotation={annotation} />
        </div>
      )}
      <TagLine annotation={annotation} isFocused={isFocused} />
      {isFocused && view.viewer.mayComment && !pending ? (
        <div className="mt-2 grid">
          <ReplyLine annotation={annotation} isOpen={isReplying} onOpen={onReplying} />
        </div>
      ) : null}
    </>
  );
}

function RemarkState({ annotation }: { annotation: ReaderAnnotation }) {
  const words = useTranslations("reader");
  const { deeds, view } = useReader();
  if (annotation.kind === "highlight" || isPending(annotation.id)) return null;
  const awaitsAnswer =
    annotation.kind === "question" && !annotation.isResolved && annotation.comments.length === 0;
  return (
    <span className="ml-auto flex items-center gap-3 text-label">
      {awaitsAnswer ? <span className="text-warn">{words("awaitsAnswer")}</span> : null}
      {annotation.isResolved ? <span className="text-ok">{words("resolved")}</span> : null}
      {view.viewer.mayComment && annotation.replacement === null ? (
        <LinkButton onClick={() => void deeds.resolve(annotation, !annotation.isResolved)}>
          {words(annotation.isResolved ? "reopen" : "resolve")}
        </LinkButton>
      ) : null}
    </span>
  );
}
