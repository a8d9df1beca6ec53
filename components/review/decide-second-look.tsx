"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { decideSecondLook } from "#lib/operations/feedback-talk.ts";
import type { FeedbackView } from "#lib/operations/feedback.ts";
import type { GivenMark } from "#lib/reviews/mark.ts";
import { PointFields, useDecidedPoints } from "./decided-points.tsx";

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
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const { rubric, assignment } = feedback;
  const points = useDecidedPoints({ rubric, assignment, before: decidable.marks });
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim() === "") return setProblem(words("reasonMissing"));
    if (!isKept && points.problem !== null) return setProblem(points.problem);
    setBusy(true);
    const answer = await call(decideSecondLook, {
      params: { groupId, secondLookId },
      body: {
        reason: reason.trim(),
        ...(isKept ? {} : { corrected: { marks: [...points.marks], seen: decidable.version } }),
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
      {isKept ? null : <PointFields {...{ rubric, points }} outOf={assignment.outOf} />}
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
