"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState, type FormEvent } from "react";
import { call, randomKey } from "#components/api/call.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { checkEssay, handIn, type SubmissionView } from "#lib/operations/submissions.ts";
import type { EssayRemark } from "#lib/reviews/essay-remarks.ts";
import { RemarkList } from "./remark-list.tsx";
import type { EssayDesk } from "./use-essay.ts";

interface HandInDialogProps {
  readonly groupId: string;
  readonly desk: EssayDesk;
  readonly submission: SubmissionView;
  readonly onDone: (submission: SubmissionView) => void;
  readonly onClose: () => void;
}

/** Shows what might be mended first; nothing of it keeps anybody from handing in. */
export function HandInDialog(props: HandInDialogProps) {
  const words = useTranslations("essays.handIn");
  const { submission, onClose } = props;
  const [reason, setReason] = useState("");
  const { remarks, problem, busy, isLate, send } = useHandIn(props, reason);
  return (
    <FormDialog
      title={words(submission.handedInAt === null ? "title" : "titleAgain")}
      verb={words("verb")}
      {...{ busy, problem, onClose }}
      onSubmit={send}
    >
      <p className="text-ink-2">
        {words(submission.mayWithdraw || submission.phase === "open" ? "lead" : "leadLate")}
      </p>
      {remarks === null ? (
        <p className="text-ink-3">{words("checking")}</p>
      ) : (
        <RemarkList remarks={remarks} />
      )}
      {isLate ? (
        <>
          <Notice tone="warn">{words("isLate")}</Notice>
          <TextArea
            label={words("reason")}
            required
            maxLength={1_000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </>
      ) : null}
    </FormDialog>
  );
}

function useHandIn({ groupId, desk, submission, onDone, onClose }: HandInDialogProps, lateReason: string) {
  const words = useTranslations("essays.handIn");
  const toast = useToast();
  const [remarks, setRemarks] = useState<readonly EssayRemark[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [isLate, setLate] = useState(submission.phase === "late");
  // One intended handing in: sent again after a lost answer it is done once.
  const [key] = useState(randomKey);
  const params = { groupId, submissionId: submission.id };
  useEffect(() => {
    void desk.autosave.flush().then(async (isSaved) => {
      if (!isSaved) return setProblem(words("notSaved"));
      const called = await call(checkEssay, { params: { groupId, submissionId: submission.id } });
      setRemarks(called.ok ? called.value.remarks : []);
    });
  }, [desk, groupId, submission.id, words]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    const isSaved = await desk.autosave.flush();
    if (!isSaved) {
      setBusy(false);
      return setProblem(words("notSaved"));
    }
    const { version } = desk.autosave;
    const called = await call(handIn, {
      params,
      version,
      body: { lateReason },
      key: `${key}${version}${lateReason.length}`,
    });
    setBusy(false);
    if (!called.ok) {
      if (called.refusal.code === "late_reason_missing") setLate(true);
      return setProblem(called.refusal.sentence ?? words("notSent"));
    }
    const done = called.value.submission;
    desk.autosave.settle({ version: done.version, updatedAt: done.savedAt ?? done.now, words: done.words });
    onDone(done);
    toast({ text: words("toast") });
    onClose();
  };
  return { remarks, problem, busy, isLate, send };
}
