"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { nameWriters } from "#lib/operations/sheets.ts";

interface NameWritersProps {
  readonly groupId: string;
  readonly submissionId: string;
}

/** Has the writers of an essay named that one marks without knowing them. */
export function NameWriters({ groupId, submissionId }: NameWritersProps) {
  const words = useTranslations("desk.essay");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const name = async (): Promise<void> => {
    setBusy(true);
    const answer = await call(nameWriters, { params: { groupId, submissionId } });
    setBusy(false);
    if (!answer.ok) return toast({ text: answer.refusal.detail, tone: "error" });
    toast({ text: words("named") });
    router.refresh();
  };
  return (
    <LinkButton title={words("nameHint")} disabled={isBusy} onClick={() => void name()}>
      {words("nameWriters")}
    </LinkButton>
  );
}
