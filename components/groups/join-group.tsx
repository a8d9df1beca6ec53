"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { acceptInvitation } from "#lib/operations/groups.ts";

export function JoinGroup({ token }: { token: string }) {
  const words = useTranslations("groups.join");
  const call = useCall();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function join(): Promise<void> {
    setBusy(true);
    const called = await call(acceptInvitation, { params: { token } });
    if (called.ok) return window.location.assign(`/groups/${called.value.groupId}`);
    setProblem(called.refusal.detail);
    setBusy(false);
  }

  return (
    <div className="grid justify-items-start gap-4">
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      <Button look="main" busy={busy} onClick={() => void join()}>
        {words("accept")}
      </Button>
    </div>
  );
}
