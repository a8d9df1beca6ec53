"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useTitle } from "#components/assignments/title-of.ts";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Section } from "#components/ui/page.tsx";
import { Select, TextArea } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { askAgain, type FeedbackEntryView } from "#lib/operations/feedback-talk.ts";
import type { FeedbackView } from "#lib/operations/feedback.ts";
import { DecideSecondLook, type Decidable } from "./decide-second-look.tsx";
import { SaidBy, type Talk } from "./remark-talk.tsx";

interface SecondLookProps {
  readonly feedback: FeedbackView;
  readonly talk: Talk;
  /** What is decided about, for those who decide; null for everybody else. */
  readonly decidable: Decidable | null;
}

/** Requests for a second look at the mark with what was decided, and the place to ask or to decide. */
export function SecondLook({ feedback, talk, decidable }: SecondLookProps) {
  const words = useTranslations("talk.secondLook");
  const [isAsking, setAsking] = useState(false);
  const { entries, secondLook } = talk.talk;
  const requests = entries.filter(({ kind }) => kind === "second_look");
  if (requests.length === 0 && !secondLook.mayAsk && secondLook.state !== "over") return null;
  return (
    <Section id="second-look" title={words("title")}>
      {requests.map((request) => (
        <SecondLookEntry
          key={request.id}
          {...{ feedback, talk, request, decidable }}
          decision={entries.find(({ requestId }) => requestId === request.id) ?? null}
        />
      ))}
      {secondLook.state === "over" ? <p className="text-ui text-ink-2">{words("over")}</p> : null}
      {secondLook.mayAsk ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2" data-screen-only>
          <Button onClick={() => setAsking(true)}>{words("ask")}</Button>
          {secondLook.until === null ? null : (
            <span className="text-ui text-ink-2">
              {words("until")} <Moment at={secondLook.until} show="both" />
            </span>
          )}
        </div>
      ) : null}
      {isAsking ? <AskDialog {...{ feedback, talk }} onClose={() => setAsking(false)} /> : null}
    </Section>
  );
}

interface EntryProps extends SecondLookProps {
  readonly request: FeedbackEntryView;
  readonly decision: FeedbackEntryView | null;
}

function SecondLookEntry({ feedback, talk, request, decision, decidable }: EntryProps) {
  const words = useTranslations("talk.secondLook");
  const titleOf = useTitle();
  const criterion = feedback.rubric.criteria.find(({ key }) => key === request.criterion);
  const name = criterion === undefined ? { text: words("whole") } : titleOf(criterion.names);
  const isKept = decision?.totalBefore === decision?.totalAfter;
  return (
    <article className="mb-4 grid max-w-[42rem] gap-2 border-l-2 border-line-2 pl-4">
      <SaidBy entry={request} />
      <p className="text-ui">
        {words("about")} <b lang={"lang" in name ? name.lang : undefined}>{name.text}</b>
      </p>
      <p className="font-serif text-quote break-words whitespace-pre-line">{request.text}</p>
      {decision !== null ? (
        <div className="grid gap-1 border-l border-line pl-3">
          <p className="font-bold">
            {isKept
              ? words("kept", { total: decision.totalAfter ?? "" })
              : words("changed", { before: decision.totalBefore ?? "", after: decision.totalAfter ?? "" })}
          </p>
          <p className="break-words whitespace-pre-line">{decision.text}</p>
          <SaidBy entry={decision} />
        </div>
      ) : decidable === null || !talk.talk.secondLook.mayDecide ? (
        <p className="text-ui text-ink-2">{words("waits")}</p>
      ) : (
        <DecideSecondLook {...{ feedback, decidable }} groupId={talk.groupId} secondLookId={request.id} />
      )}
    </article>
  );
}

interface AskDialogProps {
  readonly feedback: FeedbackView;
  readonly talk: Talk;
  readonly onClose: () => void;
}

function AskDialog({ feedback, talk: { groupId, submissionId }, onClose }: AskDialogProps) {
  const words = useTranslations("talk.secondLook");
  const titleOf = useTitle();
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [criterion, setCriterion] = useState("");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === "") return setProblem(words("reasonMissing"));
    setBusy(true);
    const body = { text: text.trim(), criterion: criterion === "" ? null : criterion };
    const answer = await call(askAgain, { params: { groupId, submissionId }, body });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.refusal.detail);
    toast({ text: words("asked") });
    onClose();
    router.refresh();
  };
  return (
    <FormDialog
      title={words("title")}
      verb={words("ask")}
      busy={isBusy}
      {...{ problem, onClose }}
      onSubmit={submit}
    >
      <Select
        label={words("of")}
        value={criterion}
        options={[
          { value: "", label: words("whole") },
          ...feedback.rubric.criteria.map(({ key, names }, at) => {
            const name = titleOf(names);
            return { value: key, label: `${String(at + 1)}. ${name.text}` };
          }),
        ]}
        onChange={(event) => setCriterion(event.target.value)}
      />
      <TextArea
        label={words("reason")}
        hint={words("reasonHint")}
        rows={5}
        maxLength={5_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </FormDialog>
  );
}
