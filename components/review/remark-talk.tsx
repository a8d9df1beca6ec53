"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useId, useRef, useState, type FormEvent } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { answerFeedback, type FeedbackEntryView, type FeedbackTalk } from "#lib/operations/feedback-talk.ts";

export interface Talk {
  readonly groupId: string;
  readonly submissionId: string;
  readonly talk: FeedbackTalk;
}

/** What was answered to a comment since the release, and the place to answer it. */
export function RemarkTalk({ annotationId, talk }: { readonly annotationId: string; readonly talk: Talk }) {
  const words = useTranslations("talk");
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const answers = talk.talk.entries.filter((entry) => entry.annotationId === annotationId);
  const close = (): void => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <div className="grid gap-1">
      {answers.length === 0 ? null : (
        <ol aria-label={words("answers")} className="mt-2 grid gap-2 border-l border-line pl-3">
          {answers.map((entry) => (
            <li key={entry.id}>
              <SaidBy entry={entry} />
              <p className="break-words whitespace-pre-line">{entry.text}</p>
            </li>
          ))}
        </ol>
      )}
      {!talk.talk.mayAnswer ? null : isOpen ? (
        <AnswerForm {...{ annotationId, talk }} onClose={close} />
      ) : (
        <span data-screen-only>
          <Button look="quiet" ref={opener} className="-ml-3" onClick={() => setOpen(true)}>
            {words("answer")}
          </Button>
        </span>
      )}
    </div>
  );
}

/** Who said something, as far as it may be told, and when. */
export function SaidBy({ entry: { by, at } }: { readonly entry: Pick<FeedbackEntryView, "by" | "at"> }) {
  const words = useTranslations("talk");
  return (
    <p className="text-label text-ink-3">
      {by.isOwn ? words("part.you") : (by.name ?? words(`part.${by.part}`))} · <Moment at={at} show="both" />
    </p>
  );
}

interface AnswerFormProps {
  readonly annotationId: string;
  readonly talk: Talk;
  readonly onClose: () => void;
}

function AnswerForm({ annotationId, talk: { groupId, submissionId }, onClose }: AnswerFormProps) {
  const words = useTranslations("talk");
  const ui = useTranslations("ui");
  const call = useCall();
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === "") return setProblem(words("empty"));
    setBusy(true);
    const answer = await call(answerFeedback, {
      params: { groupId, submissionId },
      body: { annotationId, text: text.trim() },
    });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.refusal.detail);
    onClose();
    router.refresh();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-2" data-screen-only>
      <TextArea
        id={id}
        label={words("answerLabel")}
        rows={2}
        maxLength={5_000}
        autoFocus
        value={text}
        error={problem}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {ui("cancel")}
        </Button>
        <Button look="main" type="submit" busy={isBusy}>
          {words("send")}
        </Button>
      </div>
    </form>
  );
}
