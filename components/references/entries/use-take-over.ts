import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { type EntryView, takeOverEntries, untieEntries } from "#lib/operations/entries.ts";
import { useDeletions } from "../use-deletions.ts";
import type { Wanted } from "./printed-work.ts";

interface Taken {
  readonly entry: EntryView;
  /** A work that was made for it; else the entry was tied to one that was there. */
  readonly isNew: boolean;
}

/** Entries into the library, document by document, with a way back. Answers with the sentence that stopped it, or null. */
export function useTakeOver(groupId: string, mayDelete: boolean) {
  const words = useTranslations("references.takeOver");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const remove = useDeletions(groupId);
  /** Documents that are done, while it lasts. */
  const [done, setDone] = useState<number | null>(null);

  async function takeBack(taken: readonly Taken[]): Promise<void> {
    const made = taken.flatMap(({ entry, isNew }) => (isNew ? (entry.reference?.id ?? []) : []));
    // A deleted work lets go of its entries by itself.
    const tied = taken
      .filter(({ isNew }) => !isNew)
      .flatMap(({ entry }) => [entry.id, ...(entry.pairedWithId === null ? [] : [entry.pairedWithId])]);
    if (made.length > 0) await remove(made);
    const untied =
      tied.length === 0 ? null : await call(untieEntries, { params: { groupId }, body: { entryIds: tied } });
    if (untied?.ok === false) toast({ tone: "error", text: untied.refusal.detail });
    router.refresh();
  }

  async function take(documents: ReadonlyMap<string, readonly Wanted[]>): Promise<string | null> {
    const taken: Taken[] = [];
    let refused: string | null = null;
    setDone(0);
    for (const [documentId, wanted] of documents) {
      const params = { groupId, documentId };
      const answer = await call(takeOverEntries, { params, body: { entries: [...wanted] } });
      if (!answer.ok) {
        refused = answer.refusal.detail;
        break;
      }
      taken.push(...takenOf(wanted, answer.value.entries));
      setDone((before) => (before ?? 0) + 1);
    }
    setDone(null);
    const mayUndo = mayDelete || taken.every(({ isNew }) => !isNew);
    if (taken.length > 0)
      toast({
        text: words("taken", { count: taken.length }),
        ...(mayUndo ? { undo: () => void takeBack(taken) } : {}),
      });
    router.refresh();
    return refused;
  }

  return { take, done };
}

function takenOf(wanted: readonly Wanted[], entries: readonly EntryView[]): Taken[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return wanted.flatMap(({ as, entryId }) => {
    const entry = byId.get(entryId);
    return entry === undefined ? [] : [{ entry, isNew: as === "new" }];
  });
}
