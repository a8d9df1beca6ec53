"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Answered, useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { TagPlace } from "#lib/codebook/place-tag.ts";
import * as codebook from "#lib/operations/codebook.ts";

/** The deeds of the codebook's screen. Each shows what came of it, and a way back where there is one. */
export function useCodebook(groupId: string) {
  const call = useCall();
  const router = useRouter();
  const toast = useToast();
  const words = useTranslations("codebook.done");
  const [isBusy, setBusy] = useState(false);

  async function settle<Value>(answer: Promise<Answered<Value>>, done?: Done<Value>): Promise<boolean> {
    setBusy(true);
    const answered = await answer;
    setBusy(false);
    if (!answered.ok) {
      toast({ text: answered.refusal.detail, tone: "error" });
      return false;
    }
    router.refresh();
    if (done !== undefined) toast(done(answered.value));
    return true;
  }

  const tag = ({ id }: { id: string }) => ({ groupId, tagId: id });
  const move = (moved: codebook.TagView, body: TagPlace) =>
    call(codebook.moveTag, { params: tag(moved), body });
  const setRetired = (changed: codebook.TagView, isRetired: boolean, version = changed.version) =>
    call(codebook.editTag, { params: tag(changed), body: { isRetired }, version });

  return {
    isBusy,
    move: (moved: codebook.TagView, to: TagPlace, back: TagPlace) =>
      settle(move(moved, to), () => ({ text: words("moved"), undo: () => void settle(move(moved, back)) })),
    retire: (changed: codebook.TagView) =>
      settle(setRetired(changed, true), ({ version }) => ({
        text: words("retired"),
        undo: () => void settle(setRetired(changed, false, version)),
      })),
    revive: (changed: codebook.TagView) =>
      settle(setRetired(changed, false), () => ({ text: words("revived") })),
    remove: (removed: codebook.TagView) =>
      settle(call(codebook.deleteTag, { params: tag(removed) }), () => ({
        text: words("deleted"),
        undo: () => void settle(call(codebook.restoreTag, { params: tag(removed) })),
      })),
    merge: (merged: codebook.TagView, intoId: string) =>
      settle(call(codebook.mergeTag, { params: tag(merged), body: { intoId } }), () => ({
        text: words("merged"),
        undo: () => void settle(call(codebook.unmergeTag, { params: tag(merged) })),
      })),
    unmerge: (merged: codebook.TagView) =>
      settle(call(codebook.unmergeTag, { params: tag(merged) }), () => ({ text: words("unmerged") })),
    placeTagset: ({ id, version }: codebook.TagsetView, beforeId: string | null) =>
      settle(call(codebook.editTagset, { params: { groupId, tagsetId: id }, body: { beforeId }, version })),
    removeTagset: ({ id }: codebook.TagsetView) => {
      const params = { groupId, tagsetId: id };
      return settle(call(codebook.deleteTagset, { params }), () => ({
        text: words("setDeleted"),
        undo: () => void settle(call(codebook.restoreTagset, { params })),
      }));
    },
  };
}

type Done<Value> = (value: Value) => { readonly text: string; readonly undo?: () => void };
export type CodebookDeeds = ReturnType<typeof useCodebook>;
