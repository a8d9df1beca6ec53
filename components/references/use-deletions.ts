import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { deleteReferences, type WorkName } from "#lib/operations/references.ts";

/** Named where works stayed; of more only the number is told. */
const MOST_NAMED = 3;

/** Deletes works in one step and says so with a way back; those on which claims rest stay, and are named. */
export function useDeletions(groupId: string) {
  const words = useTranslations("references.library");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();

  const set = (ids: readonly string[], deleted: boolean) =>
    call(deleteReferences, { params: { groupId }, body: { referenceIds: [...ids], deleted } });

  function tell(what: "notDeleted" | "notRestored", stayed: readonly WorkName[]): void {
    if (stayed.length === 0) return;
    const names = stayed.slice(0, MOST_NAMED).map(({ title }) => title);
    const works = [...names, ...(stayed.length > MOST_NAMED ? ["…"] : [])].join("; ");
    toast({ tone: "error", text: words(what, { count: stayed.length, works }) });
  }

  async function restore(ids: readonly string[]): Promise<void> {
    const restored = await set(ids, false);
    if (restored.ok) tell("notRestored", restored.value.stayed);
    else toast({ tone: "error", text: restored.refusal.detail });
    router.refresh();
  }

  /** Answers with the works that are gone. */
  return async (ids: readonly string[]): Promise<readonly string[]> => {
    const removed = await set(ids, true);
    if (!removed.ok) {
      toast({ tone: "error", text: removed.refusal.detail });
      return [];
    }
    const { changed, stayed } = removed.value;
    if (changed.length > 0)
      toast({ text: words("deleted", { count: changed.length }), undo: () => void restore(changed) });
    tell("notDeleted", stayed);
    router.refresh();
    return changed;
  };
}
