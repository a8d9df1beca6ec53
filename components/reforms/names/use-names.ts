"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import {
  declineReformName,
  findReformNames,
  MOST_PLACES,
  type NamedPlace,
  type NamedReformView,
  tagReformNames,
  untagReformNames,
} from "#lib/operations/reform-names.ts";

export interface NamesOf {
  readonly groupId: string;
  readonly documentId: string;
  /** Where what is tagged is written. */
  readonly place: { readonly layerId: string | null; readonly isPrivate: boolean };
}

/** A place is chosen with the reform that it names: one place may name two. */
export function keyOfPlace(reformId: string, { start, end }: Pick<NamedPlace, "start" | "end">): string {
  return `${reformId} ${start} ${end}`;
}

/** The names of a document as the server found them, what is chosen of them, and what is done with it. */
export function useNames({ groupId, documentId, place }: NamesOf) {
  const words = useTranslations("reforms.names");
  const call = useCall();
  const toast = useToast();
  const [found, setFound] = useState<{ revisionNumber: number; reforms: readonly NamedReformView[] } | null>(
    null,
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const params = { groupId, documentId };

  const read = useCallback(async () => {
    const called = await call(findReformNames, { params: { groupId, documentId } });
    if (called.ok) setFound(called.value);
    else setProblem(called.refusal.detail);
  }, [call, groupId, documentId]);
  useEffect(() => void read(), [read]);

  const reforms = found?.reforms ?? [];
  const open = reforms.flatMap(({ reform, places }) =>
    places.filter(({ state }) => state === "open").map((one) => ({ reformId: reform.id, ...one })),
  );
  const choices = open.filter((one) => chosen.has(keyOfPlace(one.reformId, one)));

  function choose(keys: readonly string[], isChosen: boolean): void {
    setChosen(
      (before) => new Set(isChosen ? [...before, ...keys] : [...before].filter((key) => !keys.includes(key))),
    );
  }

  async function tag(): Promise<void> {
    if (isBusy || choices.length === 0 || found === null) return;
    setBusy(true);
    const places = choices
      .slice(0, MOST_PLACES)
      .map(({ reformId, start, end, exact }) => ({ reformId, start, end, exact }));
    const body = { places, revisionNumber: found.revisionNumber, ...place };
    const called = await call(tagReformNames, { params, body });
    setBusy(false);
    if (!called.ok) return setProblem(called.refusal.detail);
    setProblem(null);
    setChosen(new Set());
    const { annotationIds } = called.value;
    toast({ text: words("tagged", { count: annotationIds.length }), undo: () => void untag(annotationIds) });
    await read();
  }

  async function untag(annotationIds: string[]): Promise<void> {
    const called = await call(untagReformNames, { params, body: { annotationIds } });
    toast(called.ok ? { text: words("untagged") } : { text: called.refusal.detail, tone: "error" });
    await read();
  }

  async function decline(reformId: string, namedBy: string, isDeclined: boolean): Promise<void> {
    const body = { reformId, words: namedBy, isDeclined };
    const called = await call(declineReformName, { params, body });
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    if (isDeclined) toast({ text: words("declined"), undo: () => void decline(reformId, namedBy, false) });
    await read();
  }

  return { isRead: found !== null, reforms, open, chosen, choices, problem, isBusy, choose, tag, decline };
}

export type Names = ReturnType<typeof useNames>;
