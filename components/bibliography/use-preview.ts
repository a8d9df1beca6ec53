"use client";

import { useEffect, useState } from "react";
import { useCall, type ApiRefusal } from "#components/api/use-call.ts";
import { previewBibliography, type Printing } from "#lib/operations/bibliographies.ts";
import type { Preview } from "./bibliography-view.ts";

export interface PreviewState {
  readonly preview: Preview | null;
  readonly refusal: ApiRefusal | null;
  /** The list shown is older than what is chosen. */
  readonly isStale: boolean;
}

interface Wanted {
  readonly groupId: string;
  readonly referenceIds: readonly string[];
  readonly printing: Printing;
  /** Rises when a work was changed from here, so that the list is printed again. */
  readonly edition: number;
}

/** Milliseconds: several boxes ticked one after the other ask for one list. */
const PAUSE = 150;

/** The printed list of the chosen works; the last one stays in view until the next has come. */
export function usePreview({ groupId, referenceIds, printing, edition }: Wanted): PreviewState {
  const call = useCall();
  const [state, setState] = useState<PreviewState>({ preview: null, refusal: null, isStale: true });
  const wanted = JSON.stringify({ referenceIds, printing });
  useEffect(() => {
    const { referenceIds: ids, printing: print } = JSON.parse(wanted) as Pick<
      Wanted,
      "referenceIds" | "printing"
    >;
    if (ids.length === 0) {
      setState({ preview: { entries: [], losses: {} as Preview["losses"] }, refusal: null, isStale: false });
      return undefined;
    }
    setState((before) => ({ ...before, isStale: true }));
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const selection = { of: "chosen" as const, referenceIds: [...ids] };
      const answer = await call(previewBibliography, {
        params: { groupId },
        body: { selection, leftOut: [], ...print },
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
  }, [call, groupId, wanted, edition]);
  return state;
}
