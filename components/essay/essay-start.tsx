"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { call } from "#components/api/call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { openSubmission } from "#lib/operations/submissions.ts";
import "./essay.css";

interface EssayStartProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly task: ReactNode;
}

/** Before the first word: what is asked for, and one button. */
export function EssayStart({ groupId, assignmentId, task }: EssayStartProps) {
  const words = useTranslations("essays.start");
  const ui = useTranslations("ui");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async () => {
    setBusy(true);
    const called = await call(openSubmission, { params: { groupId, assignmentId } });
    if (called.ok) return router.refresh();
    setBusy(false);
    setProblem(called.refusal.sentence ?? ui("offline"));
  };
  return (
    <main id="content" className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-6 md:px-6">
      {task}
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      <p className="text-ink-2">{words("lead")}</p>
      <div>
        <Button look="main" busy={busy} onClick={() => void begin()}>
          {words("verb")}
        </Button>
      </div>
    </main>
  );
}
