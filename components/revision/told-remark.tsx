"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { restoreDraft } from "#lib/operations/drafts.ts";
import type { FeedbackRemark } from "#lib/operations/feedback.ts";
import { followUpOwn, takeSuggestion } from "#lib/operations/revisions.ts";
import type { FollowUp } from "#lib/reviews/sheet.ts";
import { FollowUpChoice } from "./follow-up-choice.tsx";

/** Where the student goes on with the essay; absent from what others are shown. */
export interface Revising {
  readonly groupId: string;
  readonly assignmentId: string;
  /** It may be handed in (again): then suggestions can be taken over into the text. */
  readonly mayHandIn: boolean;
}

interface ToldRemarkProps {
  readonly revising: Revising;
  readonly remark: FeedbackRemark;
  readonly number: number;
}

/** What the student does with a comment: says what became of it, takes its suggestion over. */
export function ToldRemark({ revising, remark, number }: ToldRemarkProps) {
  const words = useTranslations("revision");
  const { followUp, choose, take, busy, isTaken } = useRemark(revising, remark);
  return (
    <div className="grid gap-1" data-screen-only>
      {remark.reviewerFollowUp === null ? null : (
        <p className="text-label text-ink-2">{words(`reviewerSays.${remark.reviewerFollowUp}`)}</p>
      )}
      <FollowUpChoice
        label={words("followUp.label", { number })}
        value={followUp}
        onChoose={(chosen) => void choose(chosen)}
      />
      {remark.replacement === null || !revising.mayHandIn ? null : (
        <p>
          <Button busy={busy} disabled={isTaken} onClick={() => void take()}>
            {words(isTaken ? "taken" : "take")}
          </Button>
        </p>
      )}
    </div>
  );
}

function useRemark(
  { groupId, assignmentId }: Revising,
  { id: annotationId, writerFollowUp }: FeedbackRemark,
) {
  const words = useTranslations("revision");
  const call = useCall();
  const toast = useToast();
  const [followUp, setFollowUp] = useState(writerFollowUp);
  const [busy, setBusy] = useState(false);
  const [isTaken, setTaken] = useState(false);
  const params = { groupId, assignmentId, annotationId };
  const choose = async (chosen: FollowUp | null) => {
    const before = followUp;
    setFollowUp(chosen);
    const called = await call(followUpOwn, { params, body: { followUp: chosen } });
    if (called.ok) return;
    setFollowUp(before);
    toast({ text: called.refusal.detail, tone: "error" });
  };
  const undo = async (taken: z.infer<typeof takeSuggestion.answer>, before: FollowUp | null) => {
    const { submissionId, earlier, version } = taken;
    const called = await call(restoreDraft, { params: { groupId, submissionId, number: earlier }, version });
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    // First this: taken over again meanwhile, the suggestion would be told as not followed.
    await choose(before);
    setTaken(false);
  };
  const take = async () => {
    const before = followUp;
    setBusy(true);
    const called = await call(takeSuggestion, { params });
    setBusy(false);
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    setTaken(true);
    setFollowUp("addressed");
    toast({ text: words("takenOver"), undo: () => void undo(called.value, before) });
  };
  return { followUp, choose, take, busy, isTaken };
}
