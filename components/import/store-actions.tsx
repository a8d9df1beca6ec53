"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ArticleCardView } from "#lib/operations/import-preview.ts";
import { discardImport, storeImport, type ImportResultView } from "#lib/operations/imports.ts";

interface StoreActionsProps {
  readonly groupId: string;
  readonly result: ImportResultView;
  /** The article that is looked at. */
  readonly article: ArticleCardView;
  readonly mayStore: boolean;
  readonly mayDiscard: boolean;
}

/** Stores the article that is looked at, or all of the file; or lets the file go. */
export function StoreActions({ groupId, result, article, mayStore, mayDiscard }: StoreActionsProps) {
  const words = useTranslations("import");
  const { busy, store, discard } = useStoring(groupId, result.id);
  const [leaving, setLeaving] = useState(false);
  const open = result.articles.filter(({ documentId }) => documentId === null);
  const isStored = article.documentId !== null;
  return (
    <>
      {mayDiscard && result.state === "ready" ? (
        <Button look="quiet" className="max-sm:hidden" onClick={() => setLeaving(true)}>
          {words("discard")}
        </Button>
      ) : null}
      {mayStore && open.length > 1 ? (
        <Button busy={busy} onClick={() => void store(open.map(({ index }) => index))}>
          {words("storeAll", { count: open.length })}
        </Button>
      ) : null}
      {isStored ? (
        <ButtonLink
          look={article.isChanged ? "plain" : "main"}
          href={`/groups/${groupId}/documents/${article.documentId}`}
        >
          {words("open")}
        </ButtonLink>
      ) : null}
      {mayStore && (!isStored || article.isChanged) ? (
        <Button look="main" busy={busy} onClick={() => void store([article.index])}>
          {words(isStored ? "storeChanges" : "store")}
        </Button>
      ) : null}
      <ConfirmDialog
        open={leaving}
        onOpenChange={setLeaving}
        title={words("discardTitle")}
        confirmLabel={words("discard")}
        busy={busy}
        onConfirm={() => void discard()}
      >
        <p className="font-bold text-ink">{result.name}</p>
        <p>{words("discardText")}</p>
      </ConfirmDialog>
    </>
  );
}

/** Articles of one request. */
const PORTION = 50;

function useStoring(groupId: string, importId: string) {
  const words = useTranslations("import");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const params = { groupId, importId };

  /** In portions: a journal's whole year is too much for one transaction. What was stored before a refusal stays stored. */
  async function storePortions(articles: readonly number[]): Promise<string[] | null> {
    const ids: string[] = [];
    for (let at = 0; at < articles.length; at += PORTION) {
      const called = await call(storeImport, {
        params,
        body: { articles: articles.slice(at, at + PORTION) },
      });
      if (!called.ok) {
        toast({ text: called.refusal.detail, tone: "error" });
        router.refresh();
        return null;
      }
      ids.push(...called.value.documents.map(({ id }) => id));
    }
    return ids;
  }

  /** Whoever stores one article wants to read it; of several, the library shows them all. */
  async function store(articles: readonly number[]): Promise<void> {
    setBusy(true);
    const ids = await storePortions(articles);
    setBusy(false);
    if (ids === null) return;
    const [first, ...others] = ids;
    if (others.length > 0) {
      toast({ text: words("storedAll", { count: ids.length }) });
      router.push(`/groups/${groupId}/documents`);
    } else if (first !== undefined) {
      toast({ text: words("stored") });
      router.push(`/groups/${groupId}/documents/${first}`);
    }
  }

  async function discard(): Promise<void> {
    setBusy(true);
    const called = await call(discardImport, { params });
    setBusy(false);
    toast(called.ok ? { text: words("discarded") } : { text: called.refusal.detail, tone: "error" });
    if (called.ok) router.push(`/groups/${groupId}/documents/import`);
  }

  return { busy, store, discard };
}
