"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type RubricView, saveRubric } from "#lib/operations/rubrics.ts";

/** Makes an older version the newest again: as the next one, so that none of those between is lost. */
export function TakeVersion({ groupId, rubric }: { readonly groupId: string; readonly rubric: RubricView }) {
  const words = useTranslations("rubrics.versions");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  async function take(): Promise<void> {
    setBusy(true);
    const called = await call(saveRubric, {
      params: { groupId, rubricId: rubric.id },
      body: { content: rubric.shown.content },
      version: rubric.version,
    });
    setBusy(false);
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    toast({ text: words("taken", { number: called.value.newestNumber }) });
    router.push(`/groups/${groupId}/rubrics/${rubric.id}`);
    router.refresh();
  }
  return (
    <Button busy={isBusy} onClick={() => void take()}>
      {words("take")}
    </Button>
  );
}
