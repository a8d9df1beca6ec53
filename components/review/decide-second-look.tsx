"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useTitle } from "#components/assignments/title-of.ts";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { decideSecondLook } from "#lib/operations/feedback-talk.ts";
import type { FeedbackView } from "#lib/operations/feedback.ts";
import type { GivenMark } from "#lib/reviews/mark.ts";
import { addUp, arePointsWithin } from "#lib/reviews/mark.ts";
import { shownPoints } from "#lib/reviews/fraction.ts";

/** The mark that holds, with its version: whoever corrects it says which they have seen. */
export interface Decidable {
  readonly marks: readonly GivenMark[];
  readonly version: number;
}

interface DecideProps {
  readonly groupId: string;
  readonly secondLookId: string;
  readonly feedback: FeedbackView;
  readonly decidable: Decidable;
}

/** The two ways to settle a request: the mark is kept, or corrected. Either with a reason that the student reads. */
export function DecideSecondLook(props: DecideProps) {
  const words = useTranslations("talk.secondLook");
  const [way, setWay] = useState<"keep" | "correct" | null>(null);
  return (
    <div className="flex flex-wrap gap-2" data-screen-only>
      <Button onClick={() => setWay("keep")}>{words("keep")}</Button>
      <Button onClick={() => setWay("correct")}>{words("correct")}</Button>
      {way === null ? null : (
        <DecisionDialog {...props} isKept={way === "keep"} onClose={() => setWay(null)} />
      )}
    </div>
  );
}

interface DialogProps extends DecideProps {
  readonly isKept: boolean;
  readonly onClose: () => void;
}

function DecisionDialog({ groupId, secondLookId, feedback, decidable, isKept, onClose }: DialogProps) {
  const words = useTranslations("talk.secondLook");
  const desk = useTranslations("desk");
  const titleOf = useTitle();
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const { rubric, assignment } = feedback;
  const before = new Map(decidable.marks.map(({ criterion, points }) => [criterion, points]));
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  // An exact mean stays exact unless something else is typed.
  const pointsOf = (key: string): string => typed[key]?.trim().replace(",", ".") ?? before.get(key) ?? "";
  const marks = rubric.criteria.map(({ key }) => ({ criterion: key, points: pointsOf(key) }));
  const wrong = rubric.criteria.find((criterion) => !arePointsWithin(criterion, pointsOf(criterion.key)));
  const total = wrong === undefined ? addUp(rubric, marks, assignment).total : null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim() === "") return setProblem(words("reasonMissing"));
    if (!isKept && wrong !== undefined)
      return setProblem(`${titleOf(wrong.names).text}: ${desk("criterion.range", { most: wrong.most })}`);
    setBusy(true);
    const answer = await call(decideSecondLook, {
      params: { groupId, secondLookId },
      body: {
        reason: reason.trim(),
        ...(isKept ? {} : { corrected: { marks, seen: decidable.version } }),
      },
    });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.refusal.detail);
    toast({ text: words("decided") });
    onClose();
    router.refresh();
  };
  return (
    <FormDialog
      title={words(isKept ? "keep" : "correct")}
      verb={words("decide")}
      busy={isBusy}
      {...{ problem, onClose }}
      onSubmit={submit}
    >
      {isKept
        ? null
        : rubric.criteria.map((criterion) => (
            <TextField
              key={criterion.key}
              label={`${titleOf(criterion.names).text} (0–${criterion.most})`}
              inputMode="decimal"
              value={typed[criterion.key] ?? shownPoints(before.get(criterion.key) ?? "")}
              onChange={(event) => setTyped({ ...typed, [criterion.key]: event.target.value })}
            />
          ))}
      {isKept ? null : (
        <p aria-live="polite" className="font-bold tabular-nums">
          {desk("decision.total", { total: total ?? "–", outOf: assignment.outOf })}
        </p>
      )}
      <TextArea
        label={words("decisionReason")}
        rows={4}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
