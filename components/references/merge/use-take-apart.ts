import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { undoMerge } from "#lib/operations/merges.ts";

/** Takes merges back, the newest first: each was made on what the one before had left. */
export function useTakeApart(groupId: string): (mergeIds: readonly string[]) => Promise<boolean> {
  const words = useTranslations("references.merge");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  return async (mergeIds) => {
    for (const mergeId of mergeIds.toReversed()) {
      const undone = await call(undoMerge, { params: { groupId, mergeId } });
      if (undone.ok) continue;
      toast({ tone: "error", text: undone.refusal.detail });
      router.refresh();
      return false;
    }
    toast({ text: words("apart") });
    router.refresh();
    return true;
  };
}
