"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { mergeReforms, undoReformMerge } from "#lib/operations/reform-files.ts";
import {
  deleteReform,
  editReform,
  restoreReform,
  revertReform,
  showReform,
  type ReformView,
} from "#lib/operations/reforms.ts";
import { changedFields, draftOf, fieldsOf, type ReformFields } from "./reform-draft.ts";

/** overtaken: what somebody else wrote meanwhile into the fields that were changed here. */
export type ReformSaved =
  { readonly ok: true } | { readonly ok: false; readonly detail: string; readonly stored: ReformView | null };

/** The reform as this page knows it: as the server gave it, or as the last write answered. */
export function useReform(groupId: string, given: ReformView) {
  const words = useTranslations("reforms.page");
  const call = useCall();
  const router = useRouter();
  const toast = useToast();
  const [reform, setReform] = useState(given);
  useEffect(() => setReform((before) => (given.version < before.version ? before : given)), [given]);
  const params = { groupId, reformId: given.id };

  function show(changed: ReformView): void {
    setReform(changed);
    router.refresh();
  }

  /** Sends only what differs from what was seen; when others changed other fields meanwhile, both changes stand. */
  async function save(fields: ReformFields, seen: ReformView): Promise<ReformSaved> {
    const edit = changedFields(fields, fieldsOf(draftOf(seen)));
    if (Object.keys(edit).length === 0) return { ok: true };
    let { version } = seen;
    for (;;) {
      const called = await call(editReform, { params, body: edit, version });
      if (called.ok) {
        show(called.value);
        toast({ text: words("saved") });
        return { ok: true };
      }
      const refused: ReformSaved = { ok: false, detail: called.refusal.detail, stored: null };
      if (called.refusal.code !== "version_conflict") return refused;
      const now = await call(showReform, { params });
      if (!now.ok || now.value.version === version) return refused;
      const others = changedFields(fieldsOf(draftOf(now.value)), fieldsOf(draftOf(seen)));
      if (Object.keys(edit).some((name) => name in others)) return { ...refused, stored: now.value };
      version = now.value.version;
    }
  }

  /** Deleting stays on the page, where the reform can be brought back. */
  async function setDeleted(deleted: boolean): Promise<void> {
    if (!deleted) {
      const restored = await call(restoreReform, { params });
      if (!restored.ok) return toast({ text: restored.refusal.detail, tone: "error" });
      show(restored.value);
      return toast({ text: words("restored") });
    }
    const called = await call(deleteReform, { params });
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    show({ ...reform, version: called.value.version, deletedAt: new Date().toISOString() });
    toast({ text: words("deleted"), undo: () => void setDeleted(false) });
  }

  /** What was written over comes back by going back once more. */
  async function revert(version: number): Promise<void> {
    const { version: before } = reform;
    const called = await call(revertReform, { params, body: { version }, version: before });
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    show(called.value);
    toast({ text: words("reverted") });
  }

  /** Answers why not, in words; null when the other reform went into this one. */
  async function merge(mergedId: string): Promise<string | null> {
    const { version } = reform;
    const called = await call(mergeReforms, { params, body: { mergedId }, version });
    if (!called.ok) return called.refusal.detail;
    await readAgain();
    const { mergeId } = called.value;
    toast({ text: words("merged"), undo: () => void unmerge(mergeId) });
    return null;
  }

  async function unmerge(mergeId: string): Promise<void> {
    const called = await call(undoReformMerge, { params: { groupId, mergeId } });
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    await readAgain();
    toast({ text: words("unmerged") });
  }

  async function readAgain(): Promise<void> {
    const now = await call(showReform, { params });
    if (now.ok) show(now.value);
  }

  return { reform, save, setDeleted, revert, merge };
}

export type ReformDesk = ReturnType<typeof useReform>;
