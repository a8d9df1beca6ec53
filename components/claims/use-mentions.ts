"use client";

import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { MentionStance } from "#lib/claims/stance.ts";
import { deleteAnnotation, editAnnotation, restoreAnnotation } from "#lib/operations/annotations.ts";
import type { MentionView } from "#lib/operations/view.ts";
import type { ClaimDesk } from "./use-claim.ts";

/** What a document says of the claim is seen at once, and goes back, with the reason, when the server refuses it. */
export function useMentions(groupId: string, desk: ClaimDesk) {
  const words = useTranslations("claimRecord.mention");
  const call = useCall();
  const toast = useToast();
  const put = (id: string, change: Partial<MentionView>) =>
    desk.amend(({ mentions }) => ({
      mentions: mentions.map((each) => (each.annotationId === id ? { ...each, ...change } : each)),
    }));

  async function setStance(mention: MentionView, stance: MentionStance): Promise<void> {
    const { annotationId, version, stance: before } = mention;
    put(annotationId, { stance });
    const called = await call(editAnnotation, {
      params: { groupId, annotationId },
      body: { stance },
      version,
    });
    if (!called.ok) {
      put(annotationId, { stance: before });
      return toast({ text: called.refusal.detail, tone: "error" });
    }
    put(annotationId, { version: called.value.version });
    const after = { ...mention, stance, version: called.value.version };
    toast({ text: words("changed"), undo: () => void setStance(after, before) });
  }

  async function remove({ annotationId }: MentionView): Promise<void> {
    const { mentions } = desk.claim;
    const params = { groupId, annotationId };
    desk.amend((now) => ({ mentions: now.mentions.filter((each) => each.annotationId !== annotationId) }));
    const called = await call(deleteAnnotation, { params });
    if (!called.ok) {
      desk.amend(() => ({ mentions }));
      return toast({ text: called.refusal.detail, tone: "error" });
    }
    const undo = async () => {
      const restored = await call(restoreAnnotation, { params });
      if (restored.ok) desk.amend(() => ({ mentions }));
      else toast({ text: restored.refusal.detail, tone: "error" });
    };
    toast({ text: words("removed"), undo: () => void undo() });
  }

  return { setStance, remove };
}
