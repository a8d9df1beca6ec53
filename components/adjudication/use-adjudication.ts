"use client";

import { useCallback, useMemo, useState } from "react";
import { useTranslations } from "next-intl";
import type { z } from "zod";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import {
  decideDifferences,
  type DifferencesView,
  type DifferenceView,
  listDifferences,
  undoDecision,
} from "#lib/operations/adjudications.ts";

export type WantedDecision = z.output<typeof decideDifferences.body>["decisions"][number]["decision"];

export const SHOWN = ["open", "all"] as const;
export type Shown = (typeof SHOWN)[number];

interface Adjudicated {
  readonly groupId: string;
  readonly codingId: string;
  readonly given: DifferencesView;
  /** Name of the layer of what is adjudicated. */
  readonly layerName: string;
}

/** What is compared, which of it is looked at, and the decisions about it. */
export function useAdjudication({ groupId, codingId, given, layerName }: Adjudicated) {
  const words = useTranslations("adjudication");
  const call = useCall();
  const toast = useToast();
  const [view, setView] = useState(given);
  const [shown, setShown] = useState<Shown>("open");
  const [key, setKey] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const params = useMemo(
    () => ({ groupId, codingId, documentId: given.document.id }),
    [groupId, codingId, given.document.id],
  );
  const open = view.differences.filter(isOpen);
  // What was just decided stays in view until somebody goes on.
  const listed =
    shown === "all" ? view.differences : view.differences.filter((one) => isOpen(one) || one.key === key);
  const current = listed.find((one) => one.key === key) ?? listed[0] ?? null;

  const step = (by: 1 | -1) => {
    const at = listed.findIndex((one) => one.key === current?.key);
    const next = listed[at + by];
    if (next !== undefined) setKey(next.key);
  };

  const reload = useCallback(async () => {
    const called = await call(listDifferences, { params });
    if (called.ok) setView(called.value);
  }, [call, params]);

  const undo = async (decisionId: string) => {
    const called = await call(undoDecision, { params: { groupId, decisionId } });
    if (!called.ok) toast({ text: called.refusal.detail, tone: "error" });
    await reload();
  };

  /** Whether it was written; else everything stands as it stood, and what others decided meanwhile is shown. */
  const decide = async (
    decisions: readonly { readonly key: string; readonly decision: WantedDecision; readonly note?: string }[],
  ): Promise<boolean> => {
    if (isBusy || decisions.length === 0) return false;
    setBusy(true);
    const called = await call(decideDifferences, {
      params,
      body: { decisions: decisions.map((one) => ({ note: "", ...one })), layerName },
    });
    setBusy(false);
    if (!called.ok) {
      toast({ text: called.refusal.detail, tone: "error" });
      await reload();
      return false;
    }
    const after = nextOpen(listed, decisions.at(-1)?.key ?? "");
    setView(called.value);
    setKey(after);
    const made = called.value.differences.find((one) => one.key === decisions[0]?.key)?.decision;
    if (decisions.length === 1 && made != null)
      toast({ text: words("decided"), undo: () => void undo(made.id) });
    else toast({ text: words("manyDecided", { count: decisions.length }) });
    return true;
  };

  return {
    ...{ view, shown, listed, current, isBusy, step, decide, undo },
    open: open.length,
    agreed: open.filter(({ kind }) => kind === "agreed"),
    go: setKey,
    show: (which: Shown) => {
      setShown(which);
      setKey(current?.key ?? null);
    },
  };
}

export type Adjudication = ReturnType<typeof useAdjudication>;

/** Nobody has decided about it as it stands now. */
export function isOpen({ decision }: DifferenceView): boolean {
  return decision?.state !== "current";
}

/** The next one that waits behind the given one, else the first that waits before it. */
function nextOpen(listed: readonly DifferenceView[], key: string): string | null {
  const at = listed.findIndex((one) => one.key === key);
  const rest = [...listed.slice(at + 1), ...listed.slice(0, Math.max(at, 0))];
  return rest.find(isOpen)?.key ?? key;
}
