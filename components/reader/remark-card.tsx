"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CriterionBadge } from "#components/review/criterion-badge.tsx";
import { CriterionChoice } from "#components/review/criterion-choice.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { CardMenu } from "./card-menu.tsx";
import { PassageBadge } from "./passage-badge.tsx";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import { TagLine } from "./tag-line.tsx";
import { RemarkForm } from "#components/threads/remark-form.tsx";
import { Resolution } from "./resolution.tsx";
import { Suggestion, SuggestionAnswers } from "./suggestion.tsx";
import { SuggestionForm } from "./suggestion-form.tsx";
import { Remark, ReplyLine, Thread, useGroupId } from "./thread.tsx";
import { isPending } from "./pending-annotation.ts";

interface RemarkCardProps {
  readonly annotation: ReaderAnnotation;
  readonly isFocused: boolean;
  readonly isReplying: boolean;
  readonly onReplying: (isReplying: boolean) => void;
}

/** A comment, a question or a plain highlight. */
export function RemarkCard({ annotation, isFocused, isReplying, onReplying }: RemarkCardProps) {
  const { view, deeds, review } = useReader();
  const [isEditing, setEditing] = useState(false);
  const { text } = annotation;
  const pending = isPending(annotation.id);
  // What was suggested stands once it has been answered: the text was changed by it, or was not.
  const mayEdit =
    annotation.mayEdit && (annotation.replacement === null ? text !== null : !annotation.isResolved);
  return (
    <>
      <header className="flex min-h-6 items-center gap-2 text-ink-2">
        <RemarkTitle annotation={annotation} />
        <RemarkState annotation={annotation} />
        {isFocused && !pending ? (
          <CardMenu
            annotation={annotation}
            onEdit={mayEdit ? () => setEditing(true) : null}
            onReact={view.viewer.mayComment}
          />
        ) : null}
      </header>
      {isEditing ? (
        <EditForm annotation={annotation} onClose={() => setEditing(false)} />
      ) : (
        <div className="grid gap-1.5">
          {annotation.replacement === null ? null : <Suggestion annotation={annotation} />}
          {text === null && annotation.kind === "highlight" && annotation.reactions.length === 0 ? null : (
            <Remark annotation={annotation} isOpen={isFocused} />
          )}
          <Thread annotation={annotation} isOpen={isFocused} />
          <Resolution annotation={annotation} />
          {annotation.replacement !== null && isFocused ? (
            <SuggestionAnswers annotation={annotation} />
          ) : null}
        </div>
      )}
      {review !== null && isFocused && mayEdit && !pending ? (
        <div className="mt-2">
          <CriterionChoice
            criteria={review.criteria}
            value={annotation.criterion ?? null}
            onChange={(criterion) => void deeds.setCriterion(annotation, criterion)}
          />
        </div>
      ) : null}
      {review === null ? <TagLine annotation={annotation} isFocused={isFocused} /> : null}
      {isFocused && view.viewer.mayComment && !pending ? (
        <div className="mt-2 grid">
          <ReplyLine annotation={annotation} isOpen={isReplying} onOpen={onReplying} />
        </div>
      ) : null}
    </>
  );
}

/** What it is; of an essay of which criterion it is. */
function RemarkTitle({ annotation }: { annotation: ReaderAnnotation }) {
  const words = useTranslations("reader");
  const { review } = useReader();
  const criterion = review?.criteria.find(({ key }) => key === annotation.criterion);
  if (criterion === undefined)
    return (
      <>
        <PassageBadge annotation={annotation} />
        {words(`kind.${annotation.kind}`)}
      </>
    );
  return (
    <>
      <CriterionBadge number={criterion.number} />
      <span className="sr-only">{words(`kind.${annotation.kind}`)}:</span>
      <span className="min-w-0 truncate">{criterion.name}</span>
    </>
  );
}

/** The words of a remark, or what a suggested correction suggests. */
function EditForm({ annotation, onClose }: { annotation: ReaderAnnotation; onClose: () => void }) {
  const words = useTranslations("reader");
  const threads = useTranslations("threads");
  const { deeds, view } = useReader();
  const groupId = useGroupId();
  const { id, text, replacement, isPrivate } = annotation;
  const draft = `${view.viewer.userId}:edit:${id}`;
  if (replacement !== null)
    return (
      <SuggestionForm
        passage={annotation.selectors[1].exact}
        before={{ replacement, text, version: annotation.version }}
        draft={draft}
        onSuggest={async (changed) => {
          const isStored = await deeds.editSuggestion(annotation, changed);
          if (isStored) onClose();
          return isStored;
        }}
        onCancel={onClose}
      />
    );
  return (
    <RemarkForm
      label={words(`kind.${annotation.kind}`)}
      labelHidden
      send={words("save")}
      text={text ?? ""}
      version={annotation.version}
      draft={draft}
      place={{ groupId, annotationId: id, isPrivate }}
      onSend={async (changed, seen) => {
        const isStored = await deeds.editRemark(annotation, changed, seen);
        if (isStored) onClose();
        return isStored ? null : threads("notStored");
      }}
      onCancel={onClose}
    />
  );
}

function RemarkState({ annotation }: { annotation: ReaderAnnotation }) {
  const words = useTranslations("reader");
  const { deeds, view, review } = useReader();
  // Of an essay the student says what has been done about a comment, after the release.
  if (annotation.kind === "highlight" || isPending(annotation.id) || review !== null) return null;
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
