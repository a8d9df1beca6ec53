"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { call as ask } from "#components/api/call.ts";
import { useCall } from "#components/api/use-call.ts";
import { RubricChanges } from "#components/rubrics/rubric-changes.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type AssignmentView, editAssignment } from "#lib/operations/assignments.ts";
import { showRubric, type RubricVersionView } from "#lib/operations/rubrics.ts";

interface NewerRubricProps {
  readonly groupId: string;
  readonly assignment: AssignmentView;
  readonly rubric: NonNullable<AssignmentView["rubric"]>;
}

/** Says that the bank has a newer version of the rubric, what it changes, and takes it where that is wanted. */
export function NewerRubric({ groupId, assignment, rubric }: NewerRubricProps) {
  const words = useTranslations("assignments.rubric");
  const ui = useTranslations("ui");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [newest, setNewest] = useState<RubricVersionView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (rubric.newestNumber <= rubric.number || assignment.deletedAt !== null) return null;

  async function open(): Promise<void> {
    const shown = await ask(showRubric, { params: { groupId, rubricId: rubric.rubricId } });
    if (shown.ok) setNewest(shown.value.shown);
    else toast({ text: shown.refusal.sentence ?? ui("failed"), tone: "error" });
  }
  async function take(versionId: string): Promise<void> {
    setBusy(true);
    const called = await call(editAssignment, {
      params: { groupId, assignmentId: assignment.id },
      body: { rubricVersionId: versionId },
      version: assignment.version,
    });
    setBusy(false);
    if (!called.ok) return setProblem(called.refusal.detail);
    setNewest(null);
    toast({ text: words("taken", { number: rubric.newestNumber }) });
    router.refresh();
  }
  return (
    <>
      <Notice
        title={words("newer", { number: rubric.newestNumber, kept: rubric.number })}
        actions={<LinkButton onClick={() => void open()}>{words("see")}</LinkButton>}
      >
        {words("keeps")}
      </Notice>
      <Dialog
        open={newest !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setNewest(null);
        }}
        title={words("changes", { number: rubric.newestNumber })}
        actions={
          <>
            <Button onClick={() => setNewest(null)}>{words("keep", { number: rubric.number })}</Button>
            <Button
              look="main"
              busy={isBusy}
              onClick={() => {
                if (newest !== null) void take(newest.versionId);
              }}
            >
              {words("useNewest", { number: rubric.newestNumber })}
            </Button>
          </>
        }
      >
        {problem === null ? null : (
          <Notice tone="error" announced>
            {problem}
          </Notice>
        )}
        {newest === null ? null : <RubricChanges before={rubric.content} after={newest.content} />}
      </Dialog>
    </>
  );
}
