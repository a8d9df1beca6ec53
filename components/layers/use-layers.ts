"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Answered, useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { deleteLayer, editLayer, openLayer, restoreLayer, type LayerView } from "#lib/operations/layers.ts";

/** What is done with a layer from the table; the page is read anew after each. */
export function useLayers(groupId: string) {
  const call = useCall();
  const router = useRouter();
  const toast = useToast();
  const words = useTranslations("layers.done");
  return useMemo(() => {
    const told = (answer: Answered<unknown>, done: string, undo?: () => void) => {
      if (answer.ok) toast({ text: done, ...(undo === undefined ? {} : { undo }) });
      else toast({ text: answer.refusal.detail, tone: "error" });
      router.refresh();
      return answer.ok;
    };
    const at = ({ id: layerId }: Pick<LayerView, "id">) => ({ params: { groupId, layerId } });
    const restore = async (layer: LayerView) => told(await call(restoreLayer, at(layer)), words("restored"));
    return {
      restore,
      remove: async (layer: LayerView) =>
        told(await call(deleteLayer, at(layer)), words("deleted"), () => void restore(layer)),
      open: async (layer: LayerView) => told(await call(openLayer, at(layer)), words("opened")),
      setClosed: async (layer: LayerView, isClosed: boolean) => {
        const answer = await call(editLayer, { ...at(layer), body: { isClosed }, version: layer.version });
        return told(answer, words(isClosed ? "closed" : "reopened"));
      },
    };
  }, [call, groupId, router, toast, words]);
}
