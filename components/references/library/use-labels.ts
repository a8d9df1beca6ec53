import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { labelReferences } from "#lib/operations/references.ts";

export interface Labels {
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly addToCollections?: readonly string[];
  readonly removeFromCollections?: readonly string[];
}

/** Puts tags and shelves on many works, and says so with a way back. Answers whether it was done. */
export function useLabels(groupId: string) {
  const words = useTranslations("references.library");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();

  async function label(referenceIds: readonly string[], labels: Labels): Promise<readonly string[] | null> {
    const body = {
      referenceIds: [...referenceIds],
      addTags: [...(labels.addTags ?? [])],
      removeTags: [...(labels.removeTags ?? [])],
      addToCollections: [...(labels.addToCollections ?? [])],
      removeFromCollections: [...(labels.removeFromCollections ?? [])],
    };
    const labelled = await call(labelReferences, { params: { groupId }, body });
    if (!labelled.ok) {
      toast({ tone: "error", text: labelled.refusal.detail });
      return null;
    }
    router.refresh();
    return labelled.value.changed;
  }

  return async (referenceIds: readonly string[], labels: Labels): Promise<boolean> => {
    const changed = await label(referenceIds, labels);
    if (changed === null) return false;
    const text = words("labelled", { count: changed.length });
    // Only works that were changed are changed back: who had the tag before keeps it.
    const undo = changed.length === 0 ? {} : { undo: () => void label(changed, exchanged(labels)) };
    toast({ text, ...undo });
    return true;
  };
}

function exchanged(labels: Labels): Labels {
  return {
    addTags: labels.removeTags ?? [],
    removeTags: labels.addTags ?? [],
    addToCollections: labels.removeFromCollections ?? [],
    removeFromCollections: labels.addToCollections ?? [],
  };
}
