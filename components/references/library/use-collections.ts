import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import {
  createCollection,
  deleteCollection,
  editCollection,
  restoreCollection,
  type CollectionView,
} from "#lib/operations/collections.ts";

export interface CollectionDraft {
  readonly name: string;
  readonly parentId: string | null;
}

/** What is done to collections. Saving answers null, or the sentence that stands beside what was typed. */
export function useCollections(groupId: string) {
  const words = useTranslations("references.collections");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const { get, set } = useAddress();

  async function save(
    collection: CollectionView | null,
    draft: CollectionDraft,
    onSaved: (saved: CollectionView) => void = () => undefined,
  ): Promise<string | null> {
    const saved =
      collection === null
        ? await call(createCollection, { params: { groupId }, body: draft })
        : await call(editCollection, {
            params: { groupId, collectionId: collection.id },
            body: draft,
            version: collection.version,
          });
    if (!saved.ok) return saved.refusal.detail;
    onSaved(saved.value);
    router.refresh();
    return null;
  }

  async function remove({ id, name }: CollectionView): Promise<void> {
    const params = { groupId, collectionId: id };
    const removed = await call(deleteCollection, { params });
    if (!removed.ok) return toast({ tone: "error", text: removed.refusal.detail });
    const wasShown = get("collectionId") === id;
    if (wasShown) set({ collectionId: "", page: "" });
    router.refresh();
    const undo = async (): Promise<void> => {
      const restored = await call(restoreCollection, { params });
      if (!restored.ok) return toast({ tone: "error", text: restored.refusal.detail });
      router.refresh();
    };
    toast({ text: words("deleted", { name }), undo: () => void undo() });
  }

  return { save, remove };
}
