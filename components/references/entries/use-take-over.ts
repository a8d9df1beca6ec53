import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { type EntryView, takeOverEntries, untieEntry } from "#lib/operations/entries.ts";
import { deleteReference } from "#lib/operations/references.ts";
import { oneByOne } from "../one-by-one.ts";
import type { Wanted } from "./printed-work.ts";

interface Taken {
  readonly entry: EntryView;
  /** A work that was made for it; else the entry was tied to one that was there. */
  readonly isNew: boolean;
}

/** More than these are taken back by hand, where they are looked at: one call for each would take minutes. */
const MOST_UNDONE = 300;

/** Entries into the library, document by document, with a way back. Answers with the sentence that stopped it, or null. */
export function useTakeOver(groupId: string, mayDelete: boolean) {
  const words = useTranslations("references.takeOver");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  /** Documents that are done, while it lasts. */
  const [done, setDone] = useState<number | null>(null);

  async function takeBack(taken: readonly Taken[]): Promise<void> {
    const answers = await oneByOne<Taken, unknown>(taken, async ({ entry, isNew }) => {
      if (isNew && entry.reference !== null)
        return call(deleteReference, { params: { groupId, referenceId: entry.reference.id } });
      if (entry.pairedWithId !== null)
        await call(untieEntry, { params: { groupId, entryId: entry.pairedWithId } });
      return call(untieEntry, { params: { groupId, entryId: entry.id } });
    });
    const refused = answers.find((answer) => !answer.ok);
    if (refused?.ok === false) toast({ tone: "error", text: refused.refusal.detail });
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
    const mayUndo = taken.length <= MOST_UNDONE && (mayDelete || taken.every(({ isNew }) => !isNew));
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
