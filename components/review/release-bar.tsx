"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { releaseFeedback } from "#lib/operations/feedback.ts";
import { drawSample } from "#lib/operations/moderation.ts";
import type { AssignmentHeader } from "#lib/operations/sheets.ts";

interface ReleaseBarProps {
  readonly groupId: string;
  readonly assignment: AssignmentHeader;
  /** Essays that could be released now. */
  readonly ready: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** Releasing all that is ready or some of it, and drawing essays for moderation. */
export function ReleaseBar({ groupId, assignment, ready, chosen, onDone }: ReleaseBarProps) {
  const words = useTranslations("desk");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const some = ready.filter((id) => chosen.has(id));
  const count = some.length === 0 ? ready.length : some.length;
  const params = { groupId, assignmentId: assignment.id };
  const release = async (): Promise<void> => {
    setBusy(true);
    const body = some.length === 0 ? {} : { submissionIds: some };
    const answer = await call(releaseFeedback, { params, body });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.refusal.detail);
    toast({ text: words("release.done", answer.value) });
    setAsking(false);
    onDone();
    router.refresh();
  };
  const draw = async (): Promise<void> => {
    const answer = await call(drawSample, { params, body: {} });
    if (!answer.ok) return toast({ text: answer.refusal.detail, tone: "error" });
    toast({ text: words("moderation.drawn", { count: answer.value.numbers.length }) });
    router.refresh();
  };
  return (
    <div className="flex flex-wrap items-center gap-2 pb-3" data-screen-only>
      <Button look="main" disabled={count === 0} onClick={() => setAsking(true)}>
        {words(some.length === 0 ? "release.all" : "release.some", { count })}
      </Button>
      <Button onClick={() => void draw()}>{words("moderation.draw")}</Button>
      {assignment.releaseAt === null ? null : (
        <span className="text-ui text-ink-2">
          {words("release.at")} <Moment at={assignment.releaseAt} show="both" />
        </span>
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={words("release.title")}
        confirmLabel={words("release.confirm")}
        busy={isBusy}
        error={problem}
        onConfirm={() => void release()}
      >
        {words("release.text", { count })}
      </ConfirmDialog>
    </div>
  );
}
