"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useZoneTime } from "#components/assignments/zone-time.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { SubmissionView } from "#lib/operations/submissions.ts";
import { DueLine } from "./due-line.tsx";
import { HandInDialog } from "./hand-in-dialog.tsx";
import type { EssayDesk } from "./use-essay.ts";
import { useSubmission } from "./use-submission.ts";

interface HandInPanelProps {
  readonly groupId: string;
  readonly desk: EssayDesk | null;
  readonly first: SubmissionView;
}

/** What stands of handing in: until when, whether it was done, and what may still be done. */
export function HandInPanel({ groupId, desk, first }: HandInPanelProps) {
  const words = useTranslations("essays.handIn");
  const { submission, setSubmission, withdraw, problem, busy } = useSubmission(groupId, first);
  const [asking, setAsking] = useState<"hand_in" | "withdraw" | null>(null);
  const { assignmentId, handedInAt, isReleased, mayHandIn, mayWithdraw } = submission;
  return (
    <section aria-labelledby="hand-in" className="grid gap-3">
      <h2 id="hand-in">{words("heading")}</h2>
      <DueLine submission={submission} />
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      {handedInAt === null ? null : <HandedIn groupId={groupId} submission={submission} />}
      {isReleased ? (
        <p>
          <TextLink href={`/groups/${groupId}/assignments/${assignmentId}/feedback`}>
            {words("feedback")}
          </TextLink>
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {mayHandIn ? (
          <Button
            look={handedInAt === null ? "main" : "plain"}
            disabled={desk === null}
            onClick={() => setAsking("hand_in")}
          >
            {words(handedInAt === null ? "verb" : "again")}
          </Button>
        ) : null}
        {mayWithdraw ? (
          <Button busy={busy} onClick={() => setAsking("withdraw")}>
            {words("withdraw")}
          </Button>
        ) : null}
      </div>
      {asking === "hand_in" && desk !== null ? (
        <HandInDialog
          {...{ groupId, desk, submission }}
          onDone={setSubmission}
          onClose={() => setAsking(null)}
        />
      ) : null}
      <ConfirmDialog
        open={asking === "withdraw"}
        onOpenChange={() => setAsking(null)}
        title={words("withdrawTitle")}
        confirmLabel={words("withdraw")}
        onConfirm={() => {
          setAsking(null);
          void withdraw();
        }}
      >
        {words("withdrawText")}
      </ConfirmDialog>
    </section>
  );
}

function HandedIn({
  groupId,
  submission,
}: {
  readonly groupId: string;
  readonly submission: SubmissionView;
}) {
  const words = useTranslations("essays.handIn");
  const zoneTime = useZoneTime();
  const { handedInAt, timesHandedIn, lateReason, assignmentId, timeZone } = submission;
  if (handedInAt === null) return null;
  return (
    <Notice
      tone="ok"
      title={words("done", { time: zoneTime(handedInAt, timeZone) })}
      actions={
        <ButtonLink href={`/groups/${groupId}/assignments/${assignmentId}/essay/receipt`}>
          {words("receipt")}
        </ButtonLink>
      }
    >
      <p>{words("times", { count: timesHandedIn })}</p>
      {lateReason === null ? null : <p>{words("lateWith", { reason: lateReason })}</p>}
    </Notice>
  );
}
