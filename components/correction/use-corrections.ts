"use client";

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useCall } from "#components/api/use-call.ts";
import type { Correction } from "#lib/import/correction.ts";
import {
  correctImport,
  MOST_CORRECTIONS,
  redoCorrection,
  undoCorrection,
  type CorrectedImportView,
} from "#lib/operations/corrections.ts";
import { showImport } from "#lib/operations/imports.ts";
import { CorrectionQueue, type Corrected, type HeldStep, type Sent, type Step } from "./correction-queue.ts";
import { shownAtOnce } from "./shown-at-once.ts";

export interface Corrections {
  readonly shown: Corrected;
  /** Steps that the server has not answered yet. */
  readonly isSaving: boolean;
  readonly held: HeldStep | null;
  readonly correct: (...corrections: Correction[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly tryAgain: () => void;
  readonly drop: () => void;
}

interface Options {
  readonly groupId: string;
  readonly importId: string;
  readonly first: Corrected;
  readonly currentBlock: () => string | null;
  /** Called with the block that a correction led to, and the one that was current when it was made. */
  readonly onFocus: (blockId: string, from: string | null) => void;
}

/** What the queue of corrections says, with what can be seen at once shown at once. */
export function useCorrections({ groupId, importId, first, currentBlock, onFocus }: Options): Corrections {
  const send = useSending(groupId, importId, first.preview.index);
  const latest = useRef({ send, onFocus });
  latest.current = { send, onFocus };
  const [queue] = useState(
    () => new CorrectionQueue(first, (step, version) => latest.current.send(step, version)),
  );
  const { corrected, waiting, held, ledTo } = useSyncExternalStore(queue.watch, queue.state, queue.state);
  // Once the blocks that came with the answer are drawn: a new one is on none of the pages before.
  useEffect(() => {
    if (ledTo !== null) latest.current.onFocus(ledTo.blockId, ledTo.from);
  }, [ledTo]);
  const preview = useMemo(
    () =>
      waiting.reduce(
        (seen, step) => (step.kind === "correct" ? shownAtOnce(seen, step.corrections) : seen),
        corrected.preview,
      ),
    [corrected.preview, waiting],
  );
  useLeaveWarning(waiting.length > 0 || held !== null);
  return {
    shown: { ...corrected, preview },
    isSaving: waiting.length > 0,
    held,
    correct: (...corrections) => {
      for (let at = 0; at < corrections.length; at += MOST_CORRECTIONS)
        queue.add({
          kind: "correct",
          corrections: corrections.slice(at, at + MOST_CORRECTIONS),
          from: currentBlock(),
        });
    },
    undo: () => queue.add({ kind: "undo", from: currentBlock() }),
    redo: () => queue.add({ kind: "redo", from: currentBlock() }),
    tryAgain: () => queue.tryAgain(),
    drop: () => queue.drop(),
  };
}

function useSending(groupId: string, importId: string, article: number) {
  const call = useCall();
  return useCallback(
    async (step: Step, version: number): Promise<Sent> => {
      const asked = { params: { groupId, importId }, query: { article }, version };
      const called =
        step.kind === "correct"
          ? await call(correctImport, { ...asked, body: { corrections: [...step.corrections] } })
          : await call(step.kind === "undo" ? undoCorrection : redoCorrection, asked);
      if (called.ok) return { ...ANSWERED, corrected: correctedOf(called.value), focus: called.value.focus };
      if (NOTHING_LEFT.has(called.refusal.code)) return { ...ANSWERED, isNothingLeft: true };
      // Somebody else corrected meanwhile: their state is shown, and this step asks to be looked at again.
      const newest =
        called.refusal.code === "version_conflict"
          ? await call(showImport, { params: asked.params, query: asked.query })
          : null;
      const corrected = newest?.ok === true ? correctedOf(newest.value) : null;
      return { ...ANSWERED, corrected, refusal: called.refusal };
    },
    [call, groupId, importId, article],
  );
}

const ANSWERED: Sent = { corrected: null, focus: null, refusal: null, isNothingLeft: false };

/** Undone or done again as often as there was something to undo: pressing the key once more is no mistake. */
const NOTHING_LEFT: ReadonlySet<string> = new Set(["nothing_to_undo", "nothing_to_redo"]);

function correctedOf({
  version,
  articles,
  preview,
  notes,
  corrections,
}: Pick<
  CorrectedImportView,
  "version" | "articles" | "preview" | "notes" | "corrections"
>): Corrected | null {
  return preview === null ? null : { version, articles, preview, notes, corrections };
}

/** The browser asks before a page is left on which something was not saved. */
function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isNeeded]);
}
