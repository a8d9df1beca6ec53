"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import type { z } from "zod";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { deleteView, editView, restoreView, saveView, type SavedView } from "#lib/operations/saved-views.ts";
import type { SavedViewKind } from "#lib/search/saved-view.ts";
import { chosenIn, isSameChoice, queryOf, VIEW } from "./chosen.ts";
import { useViewWords } from "./use-view-words.ts";

interface Wanted {
  readonly groupId: string;
  readonly kind: SavedViewKind;
  readonly views: readonly SavedView[];
  readonly without: readonly string[];
}

/** What can be done with saved views. What may be refused for its name answers the sentence of the refusal, null when it is done. */
export function useSavedViews({ groupId, kind, views, without }: Wanted) {
  const words = useViewWords(kind);
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const current = views.find(({ id }) => id === search.get(VIEW)) ?? null;
  const chosen = chosenIn(search.toString(), without);
  const params = { groupId, viewId: current?.id ?? "" };

  const open = (view: Pick<SavedView, "id" | "chosen">) =>
    router.push(`${pathname}?${queryOf(view)}`, { scroll: false });
  const leave = () => {
    const rest = new URLSearchParams(search.toString());
    rest.delete(VIEW);
    router.replace(`${pathname}?${rest}`, { scroll: false });
  };

  async function edit(
    body: z.infer<typeof editView.body>,
    said: (name: string) => string,
  ): Promise<string | null> {
    const answer = await call(editView, { params, body, version: current?.version ?? 0 });
    if (!answer.ok) return answer.refusal.detail;
    toast({ text: said(answer.value.name) });
    router.refresh();
    return null;
  }
  async function told(refused: Promise<string | null>): Promise<void> {
    const text = await refused;
    if (text !== null) toast({ tone: "error", text });
  }

  return {
    current,
    isChanged: current !== null && !isSameChoice(current.chosen, chosen),
    open,
    leave,
    async save({ name, isShared }: { name: string; isShared: boolean }): Promise<string | null> {
      const body = { kind, name, chosen, isShared };
      const answer = await call(saveView, { params: { groupId }, body });
      if (!answer.ok) return answer.refusal.detail;
      toast({ text: words("kept", { name: answer.value.name }) });
      open(answer.value);
      return null;
    },
    rename: (name: string) => edit({ name }, (now) => words("kept", { name: now })),
    keep: () => told(edit({ chosen }, (name) => words("kept", { name }))),
    share: (isShared: boolean) =>
      told(edit({ isShared }, (name) => words(isShared ? "sharedNow" : "unsharedNow", { name }))),
    async remove(): Promise<void> {
      const answer = await call(deleteView, { params });
      if (!answer.ok) return toast({ tone: "error", text: answer.refusal.detail });
      leave();
      const undo = async () => {
        const restored = await call(restoreView, { params });
        if (restored.ok) open(restored.value);
        else toast({ tone: "error", text: restored.refusal.detail });
      };
      return toast({ text: words("deleted", { name: current?.name ?? "" }), undo: () => void undo() });
    },
  };
}
