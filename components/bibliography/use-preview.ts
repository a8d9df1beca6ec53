"use client";

import { useEffect, useState } from "react";
import { useCall, type ApiRefusal } from "#components/api/use-call.ts";
import { previewBibliography } from "#lib/operations/bibliographies.ts";
import type { Preview, Printing } from "./bibliography-view.ts";

interface PreviewState {
  readonly preview: Preview | null;
  readonly refusal: ApiRefusal | null;
  /** The list shown is older than what is chosen. */
  readonly isStale: boolean;
}

/** Milliseconds: several boxes ticked one after the other ask for one list. */
const PAUSE = 150;

/** The printed list of the chosen works; the last one stays in view until the next has come. */
export function usePreview(
  groupId: string,
  referenceIds: readonly string[],
  printing: Printing,
): PreviewState {
  const call = useCall();
  const [state, setState] = useState<PreviewState>({ preview: null, refusal: null, isStale: true });
  const chosen = referenceIds.join(" ");
  const { style, citationLocale, order } = printing;
  useEffect(() => {
    if (chosen === "") {
      setState({ preview: { entries: [], losses: {} as Preview["losses"] }, refusal: null, isStale: false });
      return undefined;
    }
    setState((before) => ({ ...before, isStale: true }));
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const selection = { of: "chosen" as const, referenceIds: chosen.split(" ") };
      const body = { selection, style, citationLocale, order };
      const answer = await call(previewBibliography, {
        params: { groupId },
        body,
        signal: controller.signal,
      });
      if (controller.signal.aborted) return;
      if (answer.ok) setState({ preview: answer.value, refusal: null, isStale: false });
      else setState((before) => ({ ...before, refusal: answer.refusal, isStale: false }));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [call, groupId, chosen, style, citationLocale, order]);
  return state;
}
