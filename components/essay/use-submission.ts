"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { call } from "#components/api/call.ts";
import { withdrawEssay, type SubmissionView } from "#lib/operations/submissions.ts";

/** The submission as the server said last. */
export function useSubmission(groupId: string, first: SubmissionView) {
  const ui = useTranslations("ui");
  const [submission, setSubmission] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const withdraw = async () => {
    setBusy(true);
    const called = await call(withdrawEssay, { params: { groupId, submissionId: submission.id } });
    setBusy(false);
    if (called.ok) setSubmission(called.value);
    setProblem(called.ok ? null : (called.refusal.sentence ?? ui("offline")));
  };
  return { submission, setSubmission, withdraw, problem, busy };
}
