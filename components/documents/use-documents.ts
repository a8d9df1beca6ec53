"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { deleteDocument, restoreDocument, type DocumentView } from "#lib/operations/documents.ts";

/** The list as it is shown: a deletion is seen at once and can be undone; a refused one comes back with its reason. */
export function useDocuments(groupId: string, documents: readonly DocumentView[]) {
  const words = useTranslations("documents");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [changed, setChanged] = useState<ReadonlyMap<string, DocumentView>>(new Map());

  function hide(id: string, isHidden: boolean): void {
    setHidden((before) => {
      const after = new Set(before);
      if (isHidden) after.add(id);
      else after.delete(id);
      return after;
    });
  }

  /** In the ordinary list a deleted row goes; in the list of deleted ones a restored row goes. */
  async function setDeleted(document: DocumentView, deleted: boolean, isUndo = false): Promise<void> {
    hide(document.id, !isUndo);
    const params = { groupId, documentId: document.id };
    const called = deleted ? await call(deleteDocument, { params }) : await call(restoreDocument, { params });
    if (!called.ok) {
      hide(document.id, isUndo);
      toast({ text: called.refusal.detail, tone: "error" });
      return;
    }
    router.refresh();
    const text = words(deleted ? "deleted" : "restored");
    toast(isUndo ? { text } : { text, undo: () => void setDeleted(document, !deleted, true) });
  }

  function saved(document: DocumentView): void {
    setChanged((before) => new Map(before).set(document.id, document));
    router.refresh();
  }

  const shown = documents
    .filter(({ id }) => !hidden.has(id))
    .map((document) => newer(document, changed.get(document.id)));
  return { shown, setDeleted, saved };
}

function newer(listed: DocumentView, saved: DocumentView | undefined): DocumentView {
  return saved !== undefined && saved.version > listed.version ? saved : listed;
}
