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
    const done: { readonly ids: readonly string[]; readonly labels: Labels }[] = [];
    const wanted = singly(labels);
    for (const one of wanted) {
      const ids = await label(referenceIds, one);
      if (ids === null) break;
      done.push({ ids, labels: one });
    }
    // Only works that were changed by a label are changed back: who had the tag before keeps it.
    const changes = done.filter(({ ids }) => ids.length > 0);
    const takeBack = async (): Promise<void> => {
      for (const change of changes) await label(change.ids, exchanged(change.labels));
    };
    const count = new Set(changes.flatMap(({ ids }) => ids)).size;
    const undo = count === 0 ? {} : { undo: () => void takeBack() };
    if (count > 0 || done.length === wanted.length) toast({ text: words("labelled", { count }), ...undo });
    return done.length === wanted.length;
  };
}

/** Each tag and each shelf by itself: the server says which works a step has changed, and not by which of its labels. */
function singly({
  addTags = [],
  removeTags = [],
  addToCollections = [],
  removeFromCollections = [],
}: Labels): readonly Labels[] {
  return [
    ...addTags.map((tag) => ({ addTags: [tag] })),
    ...removeTags.map((tag) => ({ removeTags: [tag] })),
    ...addToCollections.map((id) => ({ addToCollections: [id] })),
    ...removeFromCollections.map((id) => ({ removeFromCollections: [id] })),
  ];
}

function exchanged(labels: Labels): Labels {
  return {
    addTags: labels.removeTags ?? [],
    removeTags: labels.addTags ?? [],
    addToCollections: labels.removeFromCollections ?? [],
    removeFromCollections: labels.addToCollections ?? [],
  };
}
