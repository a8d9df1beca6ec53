import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { deleteReference, restoreReference } from "#lib/operations/references.ts";
import { oneByOne } from "./one-by-one.ts";

/** Deletes works and says so with a way back; those on which claims rest stay, and their number is told. */
export function useDeletions(groupId: string) {
  const words = useTranslations("references.library");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();

  async function restore(ids: readonly string[]): Promise<void> {
    const restored = await oneByOne(ids, (referenceId) =>
      call(restoreReference, { params: { groupId, referenceId } }),
    );
    const refused = restored.find((answer) => !answer.ok);
    if (refused?.ok === false) toast({ tone: "error", text: refused.refusal.detail });
    router.refresh();
  }

  /** Answers with the works that stayed. */
  async function remove(
    ids: readonly string[],
    onProgress?: (done: number) => void,
  ): Promise<readonly string[]> {
    const removed = await oneByOne(
      ids,
      (referenceId) => call(deleteReference, { params: { groupId, referenceId } }),
      onProgress,
    );
    const gone = ids.filter((_, at) => removed[at]?.ok === true);
    const stayed = ids.filter((_, at) => removed[at]?.ok !== true);
    const refused = removed.find((answer) => !answer.ok);
    router.refresh();
    if (gone.length > 0)
      toast({ text: words("deleted", { count: gone.length }), undo: () => void restore(gone) });
    if (refused?.ok === false)
      toast({
        tone: "error",
        text: words("notDeleted", { count: stayed.length, why: refused.refusal.detail }),
      });
    return stayed;
  }

  return remove;
}
