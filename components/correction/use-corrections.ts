"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useCall, type ApiRefusal } from "#components/api/use-call.ts";
import type { Correction } from "#lib/import/correction.ts";
import {
  correctImport,
  MOST_CORRECTIONS,
  redoCorrection,
  undoCorrection,
  type CorrectedImportView,
} from "#lib/operations/corrections.ts";
import type {
  ArticleCardView,
  CorrectionsView,
  PreviewNote,
  PreviewView,
} from "#lib/operations/import-preview.ts";
import { showImport } from "#lib/operations/imports.ts";
import { shownAtOnce } from "./shown-at-once.ts";

/** What of an import changes while it is corrected. */
export interface Corrected {
  readonly version: number;
  readonly articles: readonly ArticleCardView[];
  readonly preview: PreviewView;
  readonly notes: readonly PreviewNote[];
  readonly corrections: CorrectionsView;
}

type Step =
  | { readonly kind: "correct"; readonly corrections: readonly Correction[] }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

/** A step that was not taken, with the reason; it is kept until it is tried again or dropped. */
export interface HeldStep {
  readonly step: Step;
  readonly refusal: ApiRefusal;
}

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
  /** Called with the block that a correction led to. */
  readonly onFocus: (blockId: string) => void;
}

/**
 * Sends corrections one after the other, each with the version that the last answer told. What can be seen at once is shown at
 * once. When somebody else was faster, or the network is gone, the step is kept and the newest state shown beside it.
 */
export function useCorrections({ groupId, importId, first, onFocus }: Options): Corrections {
  const [state, setState] = useState(first);
  const [waiting, setWaiting] = useState<readonly Step[]>([]);
  const [held, setHeld] = useState<HeldStep | null>(null);
  const send = useSending(groupId, importId, first.preview.index);
  const under = useRef(false);

  useEffect(() => {
    const [step] = waiting;
    if (step === undefined || under.current || held !== null) return;
    under.current = true;
    void send(step, state.version).then(({ corrected, focus, refusal, isNothingLeft }) => {
      under.current = false;
      if (corrected !== null) setState(corrected);
      if (focus !== null) onFocus(focus);
      setWaiting(([, ...steps]) => (isNothingLeft ? withoutFirst(steps, step.kind) : steps));
      if (refusal !== null) setHeld({ step, refusal });
    });
  }, [waiting, held, state.version, send, onFocus]);

  const add = useCallback((step: Step) => setWaiting((steps) => [...steps, step]), []);
  const preview = useMemo(
    () =>
      waiting.reduce(
        (seen, step) => (step.kind === "correct" ? shownAtOnce(seen, step.corrections) : seen),
        state.preview,
      ),
    [state.preview, waiting],
  );
  useLeaveWarning(waiting.length > 0 || held !== null);
  return {
    shown: { ...state, preview },
    isSaving: waiting.length > 0,
    held,
    correct: (...corrections) => {
      for (let from = 0; from < corrections.length; from += MOST_CORRECTIONS)
        add({ kind: "correct", corrections: corrections.slice(from, from + MOST_CORRECTIONS) });
    },
    undo: () => add({ kind: "undo" }),
    redo: () => add({ kind: "redo" }),
    tryAgain: () => {
      if (held === null) return;
      setWaiting((steps) => [held.step, ...steps]);
      setHeld(null);
    },
    drop: () => {
      setHeld(null);
      setWaiting([]);
    },
  };
}

interface Sent {
  readonly corrected: Corrected | null;
  readonly focus: string | null;
  readonly refusal: ApiRefusal | null;
  /** There was nothing more to undo or to do again. */
  readonly isNothingLeft: boolean;
}

/** A key that is held down asks many times more than there is to undo: one answer is enough for all of them. */
function withoutFirst(steps: readonly Step[], kind: Step["kind"]): readonly Step[] {
  const other = steps.findIndex((step) => step.kind !== kind);
  return other < 0 ? [] : steps.slice(other);
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
