"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { deleteGroup } from "#lib/operations/groups.ts";

/** One click, no question: the sample is there to be looked at and thrown away. */
export function RemoveSample({ groupId }: { groupId: string }) {
  const words = useTranslations("groups.list");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  async function remove(): Promise<void> {
    setBusy(true);
    const called = await call(deleteGroup, { params: { groupId } });
    setBusy(false);
    if (!called.ok && called.refusal.code !== "not_found") {
      return toast({ text: called.refusal.detail, tone: "error" });
    }
    toast({ text: words("sampleRemoved") });
    router.push("/groups");
    router.refresh();
  }

  return (
    <LinkButton disabled={busy} onClick={() => void remove()} className="text-label">
      {words("removeSample")}
    </LinkButton>
  );
}
