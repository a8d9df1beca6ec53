import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { createCollection, type CollectionView } from "#lib/operations/collections.ts";
import { createReferences, labelReferences } from "#lib/operations/references.ts";
import { useDeletions } from "../use-deletions.ts";
import { type Candidate, collectionsOf, newWorkOf } from "./candidate.ts";

export interface Target {
  readonly collectionId: string | null;
  readonly tags: readonly string[];
  /** Whether the collections that a file names are kept, made where there are none of that name. */
  readonly withCollections: boolean;
}

interface Stored {
  readonly groupId: string;
  readonly collections: readonly CollectionView[];
  readonly mayDelete: boolean;
}

/** Keeps the chosen candidates in one step. Answers null, or the sentence that says why nothing was kept. */
export function useStoreWorks({ groupId, collections, mayDelete }: Stored) {
  const words = useTranslations("references.add");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const remove = useDeletions(groupId);
  const params = { groupId };

  /** Works go to the shelves of their file. A shelf that cannot be made costs no work: it is told, and the works are there. */
  async function shelve(kept: readonly Candidate[], ids: readonly string[]): Promise<void> {
    for (const [name, places] of collectionsOf(kept)) {
      const there = collections.find((collection) => collection.name === name);
      const made =
        there === undefined
          ? await call(createCollection, { params, body: { name: name.slice(0, 200), parentId: null } })
          : ({ ok: true, value: there } as const);
      const referenceIds = places.flatMap((place) => ids[place] ?? []);
      const labelled = made.ok
        ? await call(labelReferences, {
            params,
            body: {
              ...{ referenceIds, addTags: [], removeTags: [], removeFromCollections: [] },
              addToCollections: [made.value.id],
            },
          })
        : made;
      if (!labelled.ok) toast({ tone: "error", text: labelled.refusal.detail });
    }
  }

  return async (kept: readonly Candidate[], target: Target): Promise<string | null> => {
    const stored = await call(createReferences, {
      params,
      body: {
        works: kept.map((candidate) => newWorkOf(candidate, target.tags)),
        collectionIds: target.collectionId === null ? [] : [target.collectionId],
      },
    });
    if (!stored.ok) return stored.refusal.detail;
    const { ids } = stored.value;
    if (target.withCollections) await shelve(kept, ids);
    const undo = mayDelete ? { undo: () => void remove(ids) } : {};
    toast({ text: words("added", { count: ids.length }), ...undo });
    router.refresh();
    return null;
  };
}
